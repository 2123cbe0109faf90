import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { counted, firstNames } from '../diagnostics/counted.ts';
import { type EditedPolicy, joinedYaml } from '../explorer/what-if/edited-yaml.ts';
import type { EditedGuardrail } from '../explorer/what-if/judge-edited.ts';
import type { EditedTest } from '../explorer/what-if/test-edited.ts';
import type { EditedAnswer } from '../explorer/what-if/what-if.ts';
import { visible } from '../report/words/wording.ts';
import { ChangesOverview } from './changes-overview.tsx';

/** The effect of edits: connections, guardrails, tests, and the policies to copy. */
export function EditedResults({ answer }: { readonly answer: EditedAnswer }): VNode {
  const { comparison, guardrails, tests, states, policies } = answer;
  const all = comparison.before.index.clusters.length;
  const names = [...states.touched].filter((name) => name !== '');
  return (
    <>
      {names.length === 0 || all === 1 ? null : (
        <p class="quiet">
          Computed for {names.length === all ? `all ${all} clusters` : `${counted(names.length, 'cluster')} of ${all}`}:{' '}
          {visible(firstNames(names, 6))}. The edits change no other cluster.
        </p>
      )}
      <ChangesOverview comparison={comparison} scope={[]} />
      <Guardrails guardrails={guardrails} comparison={comparison} />
      <Tests tests={tests} comparison={comparison} />
      <EditedYaml policies={policies} />
      <p class="quiet">
        Not judged here: recorded flows, needs that configurations of workloads show, the gate of a pull request.
      </p>
    </>
  );
}

const goodOutcomes: ReadonlySet<string> = new Set(['holds', 'accepted', 'about-nothing']);

function Guardrails({
  guardrails,
  comparison,
}: {
  readonly guardrails: readonly EditedGuardrail[];
  readonly comparison: EditedAnswer['comparison'];
}): VNode | null {
  const { kind } = comparison.before.index.overview.guardrails;
  if (kind === 'unread') {
    return <p class="alert">The guardrails had mistakes when the page was made, so no guardrail is judged.</p>;
  }
  if (guardrails.length === 0) return null;
  const changed = guardrails.filter(({ before, after }) => before !== after);
  return (
    <section class="panel" aria-label="Guardrails">
      <h2>
        Guardrails <span class="count">{guardrails.length}</span>
      </h2>
      {changed.length === 0 ? <p>Each guardrail has the same answer as before.</p> : null}
      <ul class="judged">
        {changed.map((one) => (
          <li key={one.name}>
            <span class="before-after">
              <Outcome outcome={one.before} /> <span aria-hidden="true">→</span>
              <span class="visually-hidden">then</span> <Outcome outcome={one.after} />
            </span>{' '}
            <strong>{visible(one.name)}</strong> <span class="quiet">{visible(one.description)}</span>
            <details>
              <summary>Proof</summary>
              <pre>{one.lines.map(visible).join('\n')}</pre>
            </details>
          </li>
        ))}
      </ul>
      {changed.length === guardrails.length ? null : (
        <details>
          <summary>{counted(guardrails.length - changed.length, 'guardrail')} with the same answer</summary>
          <ul class="lines">
            {guardrails
              .filter(({ before, after }) => before === after)
              .map((one) => (
                <li key={one.name}>
                  <Outcome outcome={one.after} /> {visible(one.name)}
                </li>
              ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Outcome({ outcome }: { readonly outcome: string }): VNode {
  const isGood = goodOutcomes.has(outcome);
  return <span class={`sign ${isGood ? 'sign-good' : 'sign-bad'} outcome`}>{outcome.replace('-', ' ')}</span>;
}

interface TestsProps {
  readonly tests: readonly EditedTest[];
  readonly comparison: EditedAnswer['comparison'];
}

function Tests({ tests, comparison }: TestsProps): VNode | null {
  if (comparison.before.index.overview.tests.kind === 'unread') {
    return <p class="alert">The tests had mistakes when the page was made, so no test is judged.</p>;
  }
  if (tests.length === 0) return null;
  const changed = tests.filter(
    ({ before, after }) => before.passed !== after.passed || before.verdict !== after.verdict,
  );
  const word = (passed: boolean): string => (passed ? 'passes' : 'fails');
  return (
    <section class="panel" aria-label="Tests">
      <h2>
        Tests <span class="count">{tests.length}</span>
      </h2>
      {changed.length === 0 ? <p>Each test has the same answer as before.</p> : null}
      <ul class="judged">
        {changed.map(({ test, name, expect, before, after }) => (
          <li key={`${test} ${name}`}>
            <span class="before-after">
              <span class={`sign outcome ${before.passed ? 'sign-good' : 'sign-bad'}`}>{word(before.passed)}</span>{' '}
              <span aria-hidden="true">→</span>
              <span class="visually-hidden">then</span>{' '}
              <span class={`sign outcome ${after.passed ? 'sign-good' : 'sign-bad'}`}>{word(after.passed)}</span>
            </span>{' '}
            <strong>{visible(name)}</strong>{' '}
            <span class="quiet">
              {visible(test)}: expects {expect}, is now {after.verdict}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** So much of a text is shown; it is copied whole. */
const mostShown = 20_000;

function EditedYaml({ policies }: { readonly policies: readonly EditedPolicy[] }): VNode | null {
  const area = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  if (policies.length === 0) return null;
  const yaml = joinedYaml(policies);
  const copy = async (): Promise<void> => {
    const isCopied = await copied(yaml, area.current);
    setSaid(isCopied ? 'Copied.' : 'This browser did not copy it. Select the text, and copy it.');
  };
  return (
    <section class="panel" id="edited-yaml" aria-label="YAML of the edited policies">
      <h2>
        Edited policies <span class="count">{policies.length}</span>
      </h2>
      <ul class="lines">
        {policies.slice(0, 20).map(({ change, namespace, name, clusters }) => (
          <li key={`${namespace} ${name} ${clusters.join()}`}>
            {change}: <strong>{visible(name)}</strong> in {visible(namespace)}
            {clusters.length === 0 ? '' : <span class="quiet"> · {visible(firstNames(clusters, 4))}</span>}
          </li>
        ))}
        {policies.length > 20 ? <li>and {counted(policies.length - 20, 'more')}</li> : null}
      </ul>
      <p>
        <button type="button" class="button primary" onClick={() => void copy()}>
          Copy the YAML
        </button>{' '}
        <span role="status">{said}</span>
      </p>
      <textarea
        ref={area}
        class="yaml"
        readOnly
        rows={Math.min(18, yaml.split('\n').length + 1)}
        spellcheck={false}
        aria-label="YAML"
        value={yaml.slice(0, mostShown)}
      />
      <p class="quiet">
        In a repository of Ringfence, policies are written as templates in policies/: change the template, not the
        manifest.
      </p>
    </section>
  );
}

/** Copies a text; without permission, by the text area that shows it. */
async function copied(text: string, area: HTMLTextAreaElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (area === null || text.length > mostShown) return false;
    area.select();
    return document.execCommand('copy');
  }
}
