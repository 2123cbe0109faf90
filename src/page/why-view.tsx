import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PageModel } from '../explorer/page-model.ts';
import type { WhyState } from '../explorer/view-state.ts';
import type { WhyAnswer } from '../explorer/why.ts';
import { shellWord, visible } from '../report/words/wording.ts';
import { go } from './navigation.ts';

/** Asks why a connection is allowed or denied, and shows the answer of `ringfence explain`. */
export function WhyView({ model, state }: { readonly model: PageModel; readonly state: WhyState }): VNode {
  const [written, setWritten] = useState(state);
  const key = JSON.stringify(state);
  useEffect(() => setWritten(state), [key]);
  const names = model.index.clusters.flatMap(({ name }) => name ?? []);
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
        {names.length < 2 ? null : (
          <label>
            <span>Cluster</span>
            <select
              value={written.cluster ?? ''}
              onChange={(event) => {
                const { cluster: _, ...rest } = written;
                const chosen = event.currentTarget.value;
                setWritten(chosen === '' ? rest : { ...rest, cluster: chosen });
              }}
            >
              <option value="">all</option>
              {names.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
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
        <Answer model={model} state={state} />
      )}
    </div>
  );
}

/** The answer to a question, as soon as it is there. */
export function Answer({ model, state }: { readonly model: PageModel; readonly state: WhyState }): VNode {
  const [answer, setAnswer] = useState<WhyAnswer>();
  const { from, to, port, cluster } = state;
  useEffect(() => {
    let isCurrent = true;
    setAnswer(undefined);
    void model.why.answer({ from, to, port }, cluster).then((found) => isCurrent && setAnswer(found));
    return () => {
      isCurrent = false;
    };
  }, [from, to, port, cluster]);
  if (answer === undefined) return <p class="quiet">…</p>;
  if (answer.kind === 'cut-off')
    return <p class="alert">The policies of these pods are missing: the file is cut off.</p>;
  if (answer.kind === 'problem') {
    const { about, message, hint } = answer.problem;
    return (
      <p class="alert" role="alert">
        {about === undefined ? '' : `${about}: `}
        {visible(message)} {visible(hint ?? '')}
      </p>
    );
  }
  const command = ['ringfence explain', ...commandOf(model, state)].join(' ');
  return (
    <div class="answer" aria-live="polite">
      <p class="verdicts">
        {answer.verdicts.map((verdict) => (
          <span key={verdict} class={`pill pill-${verdict}`}>
            {verdict}
          </span>
        ))}
      </p>
      <pre class="explanation">{answer.text}</pre>
      <p class="quiet">
        The same from the command line: <code>{visible(command)}</code>
      </p>
    </div>
  );
}

function commandOf(model: PageModel, { from, to, port, cluster }: WhyState): readonly string[] {
  const { origin, manifests } = model.index.head;
  return [
    ...['--from', shellWord(from), '--to', shellWord(to), '--port', shellWord(port)],
    ...(cluster === undefined ? [] : ['--cluster', shellWord(cluster)]),
    ...(origin === 'given' ? manifests.flatMap((path) => ['--manifests', shellWord(path)]) : []),
  ];
}
