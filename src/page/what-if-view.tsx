import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { counted } from '../diagnostics/counted.ts';
import type { PageModel } from '../explorer/page-model.ts';
import type { FocusState, WhatIfState } from '../explorer/view-state.ts';
import { onTopWords } from '../explorer/what-if/compare-edited.ts';
import type { Edit, EditOutcome, EditProblem } from '../explorer/what-if/edit.ts';
import { editWords } from '../explorer/what-if/edit-words.ts';
import { exampleEdits } from '../explorer/what-if/example-edits.ts';
import { type EditedAnswer, type WhatIf, whatIfObstacle } from '../explorer/what-if/what-if.ts';
import { visible } from '../report/words/wording.ts';
import { Problems } from './edit-problems.tsx';
import { editsInAddress } from './edit-store.ts';
import { EditedResults } from './edited-results.tsx';
import { MissingData, missingWords } from './missing-data.tsx';
import { addressOf, go } from './navigation.ts';
import { NoAnswer } from './use-answer.tsx';
import { answerAfterPaint, type Editing } from './use-edits.ts';
import { WhatIfForms } from './what-if-forms.tsx';

interface WhatIfViewProps {
  readonly model: PageModel;
  readonly whatIf: WhatIf;
  readonly editing: Editing;
  readonly state: WhatIfState;
}

/** Edits of labels, pods and policies, and the connections that they open and close. */
export function WhatIfView({ model, whatIf, editing, state }: WhatIfViewProps): VNode {
  const obstacle = whatIfObstacle(model.index);
  if (obstacle !== undefined) {
    return (
      <div class="what-if">
        <h1>What if…?</h1>
        <p class="alert">{obstacle}</p>
      </div>
    );
  }
  const { edits, answer } = editing;
  const found = answer.kind === 'answered' ? answer.value : undefined;
  const show = (next: readonly Edit[]): void => {
    const { form: _, name: _name, ...place } = state;
    go({ ...place, edits: editsInAddress(next) });
  };
  /** Adds an edit; returns what is wrong with it instead. */
  const add = async (edit: Edit): Promise<readonly EditProblem[]> => {
    const next = [...edits, edit];
    const tried = await answerAfterPaint(whatIf, next);
    if (tried === undefined) return [{ message: missingWords('The policies that this needs are') }];
    const problems = tried.outcomes[edits.length]?.problems ?? [];
    if (problems.length === 0) {
      show(next);
      document.querySelector('.what-if')?.scrollIntoView({ block: 'start' });
    }
    return problems;
  };
  const current = found?.edited?.comparison.after ?? model;
  const form = (
    <div key="form" class="what-if-form-place">
      <WhatIfForms key={formKey(state)} model={current} state={state} add={add} />
    </div>
  );
  const headline = found?.edited?.comparison.changes.answer.sentences[0] ?? '';
  // Once there is an answer, it comes before the form: on a phone, a reader does not scroll past the form to see it.
  const results = (
    <div key="results" class="what-if-results" aria-busy={answer.kind === 'waiting'}>
      {edits.length === 0 ? (
        <Nothing model={model} editing={editing} />
      ) : (
        <Results editing={editing} found={found?.edited} />
      )}
    </div>
  );
  return (
    <div class="what-if">
      <h1>What if…?</h1>
      <p class="quiet intro">
        Change a label, add a pod, remove or write a policy: this page shows what opens and closes, by the same code as{' '}
        <code>ringfence diff</code>. Nothing leaves the page, and no file changes.
      </p>
      {model.index.head.compares === true ? <p class="notice on-top">{onTopWords}</p> : null}
      <p class="visually-hidden" role="status">
        {edits.length === 0 ? '' : answer.kind === 'waiting' ? 'Computing what the edits change' : headline}
      </p>
      <div class="what-if-columns">
        <EditList key="list" editing={editing} outcomes={found?.outcomes ?? []} show={show} />
        {edits.length === 0 ? [form, results] : [results, form]}
      </div>
    </div>
  );
}

/** A form begins anew if a link fills it in. */
function formKey({ form, cluster, namespace, type, name }: WhatIfState): string {
  return JSON.stringify([form, cluster, namespace, type, name]);
}

function Nothing({ model, editing }: { readonly model: PageModel; readonly editing: Editing }): VNode {
  const examples = exampleEdits(model.index);
  return (
    <>
      {editing.problem === undefined ? null : (
        <p class="alert" role="alert">
          {editing.problem}
        </p>
      )}
      <div class="panel">
        <p>There are no edits yet. Fill in the form, and the answer appears here.</p>
        {examples.length === 0 ? null : (
          <>
            <p class="quiet">For example, what if you …</p>
            <ul class="examples">
              {examples.map(({ words, edit }) => (
                <li key={words}>
                  <a href={addressOf({ view: 'what-if', edits: editsInAddress([edit]) })}>{visible(words)}?</a>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </>
  );
}

function Results({ editing, found }: { readonly editing: Editing; readonly found: EditedAnswer | undefined }): VNode {
  const { answer } = editing;
  if (answer.kind === 'waiting') return <p class="panel quiet computing">Computing what the edits change…</p>;
  if (answer.kind === 'failed') return <NoAnswer answer={answer} />;
  if (answer.value === undefined) {
    return <MissingData what="The policies that the edits need are" />;
  }
  if (found === undefined) return <p class="panel quiet nothing">No edit changes anything.</p>;
  return <EditedResults answer={found} />;
}

interface EditListProps {
  readonly editing: Editing;
  readonly outcomes: readonly EditOutcome[];
  readonly show: (edits: readonly Edit[]) => void;
}

function EditList({ editing, outcomes, show }: EditListProps): VNode | null {
  const { edits, isInLink } = editing;
  if (edits.length === 0) return null;
  return (
    <section class="panel edit-list" aria-label="Edits">
      <h2>
        Your edits <span class="count">{edits.length}</span>
      </h2>
      <ol>
        {edits.map((edit, place) => {
          const { problems = [], notes = [] } = outcomes[place] ?? {};
          const without = edits.filter((_, other) => other !== place);
          return (
            <li key={place}>
              <div class="edit-words">
                <span>{visible(editWords(edit))}</span>
                <button type="button" class="button small" onClick={() => show(without)}>
                  Remove<span class="visually-hidden"> edit {place + 1}</span>
                </button>
              </div>
              {edit.kind === 'paste' ? <PastedText yaml={edit.yaml} /> : null}
              {notes.map((note) => (
                <p key={note} class="quiet">
                  {visible(note)}
                </p>
              ))}
              {edit.kind !== 'add-workload' || edit.namespace === undefined || problems.length > 0 ? null : (
                <p>
                  <a href={addressOf(focusOfAdded(edit))}>Who reaches it, and whom it reaches</a>
                </p>
              )}
              {problems.length === 0 ? null : <p class="late">This edit changes nothing:</p>}
              <Problems problems={problems} />
            </li>
          );
        })}
      </ol>
      <p class="edit-actions">
        <button type="button" class="button" onClick={() => show(edits.slice(0, -1))}>
          Undo the last
        </button>{' '}
        <button type="button" class="button" onClick={() => show([])}>
          Remove all
        </button>{' '}
        <button type="button" class="button" onClick={showForm}>
          Add another
        </button>
      </p>
      {isInLink ? (
        <p class="quiet">
          The address of this page has your edits: copy it, and the link shows exactly them to anyone who has the file.
        </p>
      ) : (
        <p class="notice">
          Your edits are too long for a link, so the address of this page does not have them. Copy the YAML to pass it
          on.
        </p>
      )}
    </section>
  );
}

/** Connections of what is new are no changes, so a focus shows them. */
function focusOfAdded({ cluster, namespace = '', name, isPod }: Extract<Edit, { kind: 'add-workload' }>): FocusState {
  return {
    ...{ view: 'focus', kind: 'workload', state: 'after', namespace, name: `${isPod ? 'Pod' : 'Deployment'}/${name}` },
    ...(cluster === undefined ? {} : { cluster }),
  };
}

/** On a phone, the form is below the answer. */
function showForm(): void {
  const form = document.querySelector('.what-if-form');
  form?.scrollIntoView({ block: 'start' });
  form?.querySelector<HTMLElement>('button, select, input')?.focus({ preventScroll: true });
}

function PastedText({ yaml }: { readonly yaml: string }): VNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{counted(yaml.trimEnd().split('\n').length, 'line')}</summary>
      {isOpen ? <pre>{yaml.slice(0, 20_000).split('\n').map(visible).join('\n')}</pre> : null}
    </details>
  );
}
