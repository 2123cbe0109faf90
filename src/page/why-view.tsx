import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PageComparison } from '../explorer/page-comparison.ts';
import type { PageModel } from '../explorer/page-model.ts';
import type { WhyState } from '../explorer/view-state.ts';
import type { WhyAnswer } from '../explorer/why.ts';
import { shellWord, visible } from '../report/words/wording.ts';
import { ClusterChoice } from './cluster-choice.tsx';
import { MissingData } from './missing-data.tsx';
import { go } from './navigation.ts';
import { LinkedText } from './source-place.tsx';
import { NoAnswer, useAnswer } from './use-answer.tsx';

interface WhyViewProps {
  readonly model: PageModel;
  /** Two states; absent: only that of the model. */
  readonly comparison?: PageComparison | undefined;
  readonly state: WhyState;
}

/** Asks why a connection is allowed or denied, and shows the answer of `ringfence explain`. */
export function WhyView({ model, comparison, state }: WhyViewProps): VNode {
  const [written, setWritten] = useState(state);
  const key = JSON.stringify(state);
  useEffect(() => setWritten(state), [key]);
  const models = comparison === undefined ? [model] : [comparison.before, comparison.after];
  const names = [...new Set(models.flatMap(({ index }) => index.clusters.flatMap(({ name }) => name ?? [])))].sort();
  if (model.index.head.redacted === true) {
    return (
      <div class="why">
        <h1>Why</h1>
        <p>This page was made with --redact. Without addresses and values of labels, it cannot explain verdicts.</p>
      </div>
    );
  }
  const field = (name: 'from' | 'to' | 'port', label: string, example: string): VNode => (
    <label>
      <span>{label}</span>
      <input
        type="text"
        spellcheck={false}
        autocomplete="off"
        placeholder={example}
        value={written[name]}
        onInput={(event) => setWritten({ ...written, [name]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <div class="why">
      <h1>Why is a connection allowed or denied?</h1>
      <form
        class="controls"
        onSubmit={(event) => {
          event.preventDefault();
          go(written);
        }}
      >
        {field('from', 'From', 'shop/web')}
        {field('to', 'To', 'data/db or 192.0.2.7')}
        {field('port', 'Port', '5432/TCP or any')}
        <ClusterChoice
          names={names}
          chosen={written.cluster}
          all="all"
          onChoose={(name) => {
            const { cluster: _, ...rest } = written;
            setWritten(name === undefined ? rest : { ...rest, cluster: name });
          }}
        />
        <button type="submit" class="button primary">
          Explain
        </button>
      </form>
      {state.from === '' || state.to === '' ? (
        <p class="quiet">
          Name two peers: a workload, pod or Service (shop/web), every pod of a type (type:web-app/*), a pod by its
          labels (shop{'{app=web}'}), or an address.
        </p>
      ) : (
        <Answer model={model} comparison={comparison} state={state} />
      )}
    </div>
  );
}

/** The answer to a question in one state, or in both if they differ. */
export function Answer({ model, comparison, state }: WhyViewProps): VNode {
  const { from, to, port, cluster } = state;
  const key = JSON.stringify([from, to, port, cluster]);
  const ask = ({ why }: PageModel): Promise<WhyAnswer> => why.answer({ from, to, port }, cluster);
  const answer = useAnswer(key, async () => ({
    after: await ask(model),
    ...(comparison === undefined ? {} : { before: await ask(comparison.before) }),
  }));
  if (answer.kind !== 'answered') return <NoAnswer answer={answer} />;
  const { before, after } = answer.value;
  if (before === undefined) return <OneAnswer model={model} state={state} answer={after} />;
  if (JSON.stringify(before) === JSON.stringify(after)) {
    return (
      <div class="same">
        <p class="quiet">The same before and after the change:</p>
        <OneAnswer model={model} state={state} answer={after} />
      </div>
    );
  }
  return (
    <div class="columns answers">
      <section class="panel" aria-label="Before">
        <h2>Before</h2>
        <OneAnswer model={comparison?.before ?? model} state={state} answer={before} />
      </section>
      <section class="panel" aria-label="After">
        <h2>After</h2>
        <OneAnswer model={model} state={state} answer={after} />
      </section>
    </div>
  );
}

interface OneAnswerProps {
  readonly model: PageModel;
  readonly state: WhyState;
  readonly answer: WhyAnswer;
}

function OneAnswer({ model, state, answer }: OneAnswerProps): VNode {
  if (answer.kind === 'cut-off') return <MissingData what="The policies of these pods are" />;
  if (answer.kind === 'problem') {
    const { about, message, hint } = answer.problem;
    return (
      <p class="alert" role="alert">
        {about === undefined ? '' : `${about}: `}
        {visible(message)} {visible(hint ?? '')}
      </p>
    );
  }
  const command = commandOf(model, state);
  return (
    <div class="answer" aria-live="polite">
      <p class="verdicts">
        {answer.verdicts.map((verdict) => (
          <span key={verdict} class={`pill pill-${verdict}`}>
            {verdict}
          </span>
        ))}
      </p>
      <pre class="explanation">
        <LinkedText head={model.index.head} text={answer.text} />
      </pre>
      {command === undefined ? null : (
        <p class="quiet">
          The same from the command line: <code>{visible(command)}</code>
        </p>
      )}
    </div>
  );
}

/** The command that gives the same answer; undefined if no command does, as for a commit that is not checked out. */
function commandOf({ index }: PageModel, { from, to, port, cluster }: WhyState): string | undefined {
  const { origin, manifests, elsewhere } = index.head;
  if (elsewhere === true) return undefined;
  return [
    'ringfence explain',
    ...['--from', shellWord(from), '--to', shellWord(to), '--port', shellWord(port)],
    ...(cluster === undefined ? [] : ['--cluster', shellWord(cluster)]),
    ...(origin === 'given' ? manifests.flatMap((path) => ['--manifests', shellWord(path)]) : []),
  ].join(' ');
}
