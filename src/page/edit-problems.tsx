import type { VNode } from 'preact';
import { counted } from '../diagnostics/counted.ts';
import type { EditProblem } from '../explorer/what-if/edit.ts';
import { visible } from '../report/words/wording.ts';

/** So many problems are shown: a large text can have thousands. */
const mostProblems = 20;

interface ProblemsProps {
  readonly problems: readonly EditProblem[];
  /** Shows a line of the text; absent: the text is not there. */
  readonly goTo?: (line: number, column: number) => void;
}

/** Mistakes in an edit, each with its line of the pasted text. */
export function Problems({ problems, goTo }: ProblemsProps): VNode | null {
  if (problems.length === 0) return null;
  return (
    <ul class="problems">
      {problems.slice(0, mostProblems).map(({ message, hint, line, column }, index) => (
        <li key={index}>
          {line === undefined ? null : <LinePlace line={line} column={column ?? 1} goTo={goTo} />}
          {visible(message)} {hint === undefined ? null : <span class="hint">{visible(hint)}</span>}
        </li>
      ))}
      {problems.length > mostProblems ? <li>And {counted(problems.length - mostProblems, 'more problem')}.</li> : null}
    </ul>
  );
}

interface LinePlaceProps {
  readonly line: number;
  readonly column: number;
  readonly goTo: ProblemsProps['goTo'];
}

function LinePlace({ line, column, goTo }: LinePlaceProps): VNode {
  const words = `Line ${line}${column === 1 ? '' : `, column ${column}`}:`;
  return goTo === undefined ? (
    <strong>{words} </strong>
  ) : (
    <>
      <button type="button" class="line-place" onClick={() => goTo(line, column)}>
        {words}
      </button>{' '}
    </>
  );
}
