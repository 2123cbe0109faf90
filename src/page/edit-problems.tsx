import type { VNode } from 'preact';
import { counted } from '../diagnostics/counted.ts';
import type { EditProblem } from '../explorer/what-if/edit.ts';
import { visible } from '../report/words/wording.ts';

/** So many problems are shown: a large text can have thousands. */
const mostProblems = 20;

/** What is wrong with an edit, a line each, with the line of the pasted text. */
export function Problems({ problems }: { readonly problems: readonly EditProblem[] }): VNode | null {
  if (problems.length === 0) return null;
  return (
    <ul class="problems">
      {problems.slice(0, mostProblems).map(({ message, hint, line, column }, index) => (
        <li key={index}>
          {line === undefined ? null : (
            <strong>
              Line {line}
              {column === undefined || column === 1 ? '' : `, column ${column}`}:{' '}
            </strong>
          )}
          {visible(message)} {hint === undefined ? null : <span class="hint">{visible(hint)}</span>}
        </li>
      ))}
      {problems.length > mostProblems ? <li>And {counted(problems.length - mostProblems, 'more problem')}.</li> : null}
    </ul>
  );
}
