import type { ComponentChildren, VNode } from 'preact';
import { counted } from '../diagnostics/counted.ts';
import type { PageComparison } from '../explorer/page-comparison.ts';
import type { PageModel } from '../explorer/page-model.ts';
import type { FocusState } from '../explorer/view-state.ts';
import { matches } from '../labels/label-space.ts';
import { compileNetworkPolicy } from '../policy/compile-network-policy.ts';
import { visible } from '../report/words/wording.ts';
import { writeYaml } from '../source/write-yaml.ts';
import { Lines } from './change-list.tsx';
import { FocusTitle, NotHere } from './focus-title.tsx';
import { MissingData } from './missing-data.tsx';
import { addressOf } from './navigation.ts';
import { PolicyRules } from './policy-rules.tsx';
import { SourcePlace } from './source-place.tsx';
import { NoAnswer, useAnswer } from './use-answer.tsx';

interface PolicyFocusProps {
  readonly model: PageModel;
  readonly comparison?: PageComparison | undefined;
  readonly state: FocusState;
  /** The changes of connections that it causes, in a page that compares. */
  readonly changes: ComponentChildren;
}

/** A policy, in one state or in two. */
export function PolicyFocus({ model, comparison, state, changes }: PolicyFocusProps): VNode {
  if (comparison === undefined) return <PolicyOfState model={model} state={state} />;
  const { before, after } = comparison;
  const isKnown = ({ index }: PageModel): boolean => index.policyNames.some(({ name }) => name === state.name);
  const entries = comparison.changes.policies.filter(({ policy }) => policy === state.name);
  const sides = entries.length === 0 ? [after] : [before, after];
  const shown = sides.filter(isKnown);
  return (
    <>
      <FocusTitle state={state} />
      {entries.length === 0 ? null : (
        <section class="panel">
          <h2>Changes of the policy</h2>
          {entries.map(({ sentence, differences }, index) => (
            <div key={index}>
              <p>{visible(sentence)}</p>
              <Lines lines={differences} />
            </div>
          ))}
        </section>
      )}
      {changes}
      {shown.length === 0 ? <NotHere state={state} /> : null}
      <div class={shown.length > 1 ? 'columns' : undefined}>
        {shown.map((side) => (
          <section key={side === after ? 'after' : 'before'} aria-label={side === after ? 'After' : 'Before'}>
            <h2>{side === after ? 'After' : 'Before'}</h2>
            <PolicyOfState model={side} state={state} isInside />
          </section>
        ))}
      </div>
    </>
  );
}

interface PolicyOfStateProps {
  readonly model: PageModel;
  readonly state: FocusState;
  /** Below a title. */
  readonly isInside?: boolean;
}

/** A policy: the pods that it selects in one namespace, where it is written, and its YAML. */
function PolicyOfState({ model, state, isInside = false }: PolicyOfStateProps): VNode {
  const { index } = model;
  const known = index.policyNames.find(({ name }) => name === state.name);
  const asked = index.clusters.findIndex(({ name }) => name === state.cluster);
  const place = state.namespace === undefined ? (known?.first[0] ?? 0) : Math.max(0, asked);
  const cluster = index.clusters[place];
  const namespace =
    state.namespace === undefined
      ? cluster?.namespaces[known?.first[1] ?? 0]
      : cluster?.namespaces.find(({ name }) => name === state.namespace);
  const chunk = namespace?.policies;
  const read = useAnswer(String(chunk), async () => chunk !== undefined && model.why.load([chunk]));
  if (known === undefined || cluster === undefined || namespace === undefined) return <NotHere state={state} />;
  if (index.head.redacted === true) return <p>This page was made with --redact, so it has no policies.</p>;
  if (read.kind !== 'answered') return <NoAnswer answer={read} />;
  const there = read.value ? model.why.cluster(place)?.namespaces.get(namespace.name) : undefined;
  if (there === undefined) return <MissingData what="The policy is" />;
  const found = there.policies.find(({ policy }) => policy.metadata.name === state.name);
  if (found === undefined) return <NotHere state={state} />;
  const { places } = model.why;
  const source =
    places.template(found, there, ['spec', 'ingress']) ?? places.template(found, there, ['spec', 'egress']);
  const compiled = compileNetworkPolicy(found.policy);
  const { pods } = compiled.subject;
  const selected = there.workloads.filter(({ labels, hostNetwork }) => !hostNetwork && matches(pods, labels));
  const at = cluster.name === undefined ? {} : { cluster: cluster.name };
  return (
    <article class="focus">
      {isInside ? (
        <p class="quiet">
          {visible([namespace.name, ...(cluster.name === undefined ? [] : [cluster.name])].join(' · '))}
        </p>
      ) : (
        <FocusTitle state={{ ...state, ...at, namespace: namespace.name }} />
      )}
      <section class="panel facts" aria-label="Facts">
        <dl>
          <dt>Selects</dt>
          <dd class="labels">
            {selected.map(({ name, kind }) => {
              const text = kind === undefined ? name : `${kind}/${name}`;
              const to: FocusState = { view: 'focus', kind: 'workload', ...at, namespace: namespace.name, name: text };
              return (
                <a key={text} class="label" href={addressOf(to)}>
                  {visible(name)}
                </a>
              );
            })}
            {selected.length === 0 ? <span class="quiet">no declared workload of this namespace</span> : null}
          </dd>
          <dt>Written in</dt>
          <dd>
            <SourcePlace head={index.head} path={found.path} line={found.line} />
            {found.origin === 'external' ? ' (external)' : ''}
          </dd>
          {source === undefined ? null : (
            <>
              <dt>Rendered from</dt>
              <dd>
                <SourcePlace head={index.head} path={source.path} line={source.line} />
              </dd>
            </>
          )}
          <dt>Policies of this name</dt>
          <dd>in {counted(known.count, 'namespace')}</dd>
        </dl>
      </section>
      <PolicyRules model={model} known={found} cluster={cluster} packed={namespace} namespace={there} />
      <section class="panel">
        <h2>YAML</h2>
        <pre>{visibleLines(writeYaml(found.policy))}</pre>
      </section>
    </article>
  );
}

function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n');
}
