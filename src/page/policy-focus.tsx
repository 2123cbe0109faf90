import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { counted } from '../diagnostics/counted.ts';
import type { PageModel } from '../explorer/page-model.ts';
import type { FocusState } from '../explorer/view-state.ts';
import { matches } from '../labels/label-space.ts';
import { compileNetworkPolicy } from '../policy/compile-network-policy.ts';
import { visible } from '../report/words/wording.ts';
import { writeYaml } from '../source/write-yaml.ts';
import { FocusTitle, NotHere } from './focus-title.tsx';
import { addressOf } from './navigation.ts';

/** A policy: what it selects in one namespace, where it is written, and its YAML. */
export function PolicyFocus({ model, state }: { readonly model: PageModel; readonly state: FocusState }): VNode {
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
  const [isRead, setRead] = useState<boolean>();
  useEffect(() => {
    if (chunk !== undefined) void model.why.load([chunk]).then(setRead);
  }, [chunk]);
  if (known === undefined || cluster === undefined || namespace === undefined) return <NotHere state={state} />;
  if (index.head.redacted === true) return <p>This page was made with --redact, so it has no policies.</p>;
  if (isRead === false) return <p class="alert">The policy is missing: the file is cut off.</p>;
  const there = isRead === true ? model.why.unpacked.clusters[place]?.namespaces.get(namespace.name) : undefined;
  if (there === undefined) return <p class="quiet">Reading …</p>;
  const found = there.policies.find(({ policy }) => policy.metadata.name === state.name);
  if (found === undefined) return <NotHere state={state} />;
  const { places } = model.why.unpacked;
  const source =
    places.template(found, there, ['spec', 'ingress']) ?? places.template(found, there, ['spec', 'egress']);
  const selector = compileNetworkPolicy(found.policy).subject.pods;
  const selected = there.workloads.filter(({ labels, hostNetwork }) => !hostNetwork && matches(selector, labels));
  const at = cluster.name === undefined ? {} : { cluster: cluster.name };
  return (
    <article class="focus">
      <FocusTitle state={{ ...state, ...at, namespace: namespace.name }} />
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
            <code>
              {visible(found.path)}:{found.line}
            </code>
            {found.origin === 'external' ? ' (external)' : ''}
          </dd>
          {source === undefined ? null : (
            <>
              <dt>From</dt>
              <dd>
                <code>
                  {visible(source.path)}:{source.line}
                </code>
              </dd>
            </>
          )}
          <dt>Policies of this name</dt>
          <dd>in {counted(known.count, 'namespace')}</dd>
        </dl>
      </section>
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
