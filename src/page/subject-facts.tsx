import type { VNode } from 'preact';
import { counted } from '../diagnostics/counted.ts';
import { optInsOf } from '../explorer/opt-in-labels.ts';
import type { PageModel } from '../explorer/page-model.ts';
import type { SubjectPart } from '../explorer/subject.ts';
import type { FocusState } from '../explorer/view-state.ts';
import { directions } from '../model/directions.ts';
import { grouped } from '../model/grouped.ts';
import { visible } from '../report/words/wording.ts';
import { podEnd } from '../verdicts/end.ts';
import { selectingPolicies } from '../verdicts/evaluator.ts';
import { addressOf } from './navigation.ts';
import { PeerOptInFacts } from './peer-opt-in-facts.tsx';
import { NoAnswer, useAnswer } from './use-answer.tsx';

interface SubjectFactsProps {
  readonly model: PageModel;
  readonly state: FocusState;
  readonly parts: readonly SubjectPart[];
}

/** Facts about a focus: its places, its labels and the policies that isolate it. */
export function SubjectFacts({ model, state, parts }: SubjectFactsProps): VNode {
  const [only, second] = parts;
  const workloads = parts.flatMap((part) => part.workloads);
  const single = second === undefined && workloads.length === 1 ? workloads[0] : undefined;
  const named = namedBy(model, state, only);
  const tests = testsAbout(model, state, only);
  return (
    <section class="panel facts" aria-label="Facts">
      <dl>
        {only === undefined || second !== undefined ? (
          <>
            <dt>In</dt>
            <dd>
              {counted(parts.length, 'namespace')}, {counted(workloads.length, 'workload')}
            </dd>
          </>
        ) : (
          <>
            {only.namespace.type === undefined ? null : <Fact name="Type" kind="type" value={only.namespace.type} />}
            {only.namespace.tenant === undefined ? null : (
              <Fact name="Tenant" kind="tenant" value={only.namespace.tenant} />
            )}
          </>
        )}
        {single === undefined ? null : (
          <>
            <dt>Labels</dt>
            <dd class="labels">
              {Object.entries(single.labels).map(([key, value]) => (
                <a key={key} class="label" href={addressOf({ view: 'focus', kind: 'label', name: `${key}=${value}` })}>
                  {visible(`${key}=${value}`)}
                </a>
              ))}
              {Object.keys(single.labels).length === 0 ? <span class="quiet">none</span> : null}
            </dd>
            <dt>Declared ports</dt>
            <dd>
              {single.ports
                .map(({ name, port, protocol }) => `${port}/${protocol}${name === undefined ? '' : ` (${name})`}`)
                .join(', ') || 'none'}
            </dd>
            {single.hostNetwork === true ? (
              <>
                <dt>Network</dt>
                <dd>host network: policies do not select these pods</dd>
              </>
            ) : null}
          </>
        )}
        {single === undefined || only === undefined ? null : <Isolation model={model} part={only} />}
        {state.kind !== 'namespace' || only === undefined ? null : (
          <>
            <dt>Workloads</dt>
            <dd class="labels">
              {workloads.map(({ name, kind }) => {
                const at = only.cluster.name === undefined ? {} : { cluster: only.cluster.name };
                const text = kind === undefined ? name : `${kind}/${name}`;
                const to: FocusState = {
                  view: 'focus',
                  kind: 'workload',
                  ...at,
                  namespace: only.namespace.name,
                  name: text,
                };
                return (
                  <a key={text} class="label" href={addressOf(to)}>
                    {visible(name)}
                  </a>
                );
              })}
              {workloads.length === 0 ? <span class="quiet">none is known</span> : null}
            </dd>
            <dt>Policies</dt>
            <dd>{only.namespace.policyCount}</dd>
          </>
        )}
        {tests.length === 0 ? null : (
          <>
            <dt>Tests that name it</dt>
            <dd class="labels">
              {tests.map(({ test, failed, count }) => (
                <span key={test} class="label">
                  {visible(test)}: {failed === 0 ? `${counted(count, 'case')} passed` : `${failed} of ${count} failed`}
                </span>
              ))}
            </dd>
          </>
        )}
        {named.length === 0 ? null : (
          <>
            <dt>Guardrails that name it</dt>
            <dd class="labels">
              {named.map(({ name, outcome }) => (
                <span key={name} class="label">
                  {visible(name)}: {outcome}
                </span>
              ))}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

function Fact({
  name,
  kind,
  value,
}: {
  readonly name: string;
  readonly kind: 'type' | 'tenant';
  readonly value: string;
}): VNode {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <a href={addressOf({ view: 'focus', kind, name: value })}>{visible(value)}</a>
      </dd>
    </>
  );
}

/** The policies that isolate a workload. They are read when they are first shown. */
function Isolation({ model, part }: { readonly model: PageModel; readonly part: SubjectPart }): VNode | null {
  const { cluster, namespace, workloads } = part;
  const chunk = namespace.policies;
  const read = useAnswer(String(chunk), async () => chunk === undefined || model.why.load([chunk]));
  if (model.index.head.redacted === true) return null;
  if (read.kind === 'failed') {
    return (
      <>
        <dt>Isolated by</dt>
        <dd>
          <NoAnswer answer={read} />
        </dd>
      </>
    );
  }
  const state = read.kind === 'answered' && read.value ? model.why.cluster(part.place) : undefined;
  const there = state?.namespaces.get(namespace.name);
  const workload = there?.workloads.find(
    ({ name, kind }) => name === workloads[0]?.name && kind === workloads[0]?.kind,
  );
  if (state === undefined || there === undefined || workload === undefined) return null;
  const end = podEnd(state, there, workload);
  const at = cluster.name === undefined ? {} : { cluster: cluster.name };
  return (
    <>
      {directions.map((direction) => {
        const names = selectingPolicies(end, direction).map(({ known }) => known.policy.metadata.name);
        return (
          <>
            <dt key={`${direction} name`}>
              {direction === 'Ingress' ? 'Isolated for ingress by' : 'Isolated for egress by'}
            </dt>
            <dd key={direction} class="labels">
              {names.length === 0 ? <strong class="late">no policy: every connection is allowed</strong> : null}
              {names.map((name) => (
                <a
                  key={name}
                  class="label"
                  href={addressOf({ view: 'focus', kind: 'policy', ...at, namespace: namespace.name, name })}
                >
                  {visible(name)}
                </a>
              ))}
            </dd>
          </>
        );
      })}
      <OptInFacts optIns={optInsOf(state, there, workload)} />
      <PeerOptInFacts model={model} part={part} />
    </>
  );
}

/** Opt-in labels that a workload carries, and those that would let it do more. */
function OptInFacts({ optIns: { carried, missing } }: { readonly optIns: ReturnType<typeof optInsOf> }): VNode | null {
  if (carried.length + missing.length === 0) return null;
  return (
    <>
      <dt>Opt-in labels carried</dt>
      <dd>{carried.length === 0 ? <span class="quiet">none</span> : <OptInList list={carried} />}</dd>
      <dt>Opt-in labels missing</dt>
      <dd>
        {missing.length === 0 ? (
          <span class="quiet">none of those that policies of this namespace ask for</span>
        ) : (
          <OptInList list={missing} />
        )}
      </dd>
    </>
  );
}

function OptInList({ list }: { readonly list: ReturnType<typeof optInsOf>['carried'] }): VNode {
  return (
    <ul class="opt-ins">
      {list.map(({ labels, policies, gives }) => (
        <li key={labels.join()}>
          {labels.map((label) => (
            <span key={label} class="label">
              {visible(label)}
            </span>
          ))}{' '}
          <span class="quiet">
            {gives.join(' and ')}, by {visible(policies.join(', '))}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Connectivity tests whose text names the type, tenant, namespace or workload. */
function testsAbout(model: PageModel, { kind, name }: FocusState, part: SubjectPart | undefined) {
  const { tests } = model.index.overview;
  if (tests.kind !== 'judged') return [];
  const names = new Set(kind === 'workload' || kind === 'label' ? [part?.namespace.name] : [name]);
  const named = tests.results.filter((one) =>
    [one.test, one.name].some((text) => text.split(/[\s,:()"/]+/).some((word) => names.has(word))),
  );
  return [...grouped(named, (one) => one.test)].map(([test, results]) => ({
    test,
    failed: results.filter(({ passed }) => !passed).length,
    count: results.length,
  }));
}

/** Guardrails whose statements have the name of the type, tenant or namespace. */
function namedBy(model: PageModel, { kind, name }: FocusState, part: SubjectPart | undefined) {
  const { guardrails } = model.index.overview;
  if (guardrails.kind !== 'judged') return [];
  const { type, tenant, name: namespace } = part?.namespace ?? {};
  const names = new Set(kind === 'workload' || kind === 'label' ? [type, tenant, namespace] : [name]);
  return guardrails.results.filter(({ lines }) =>
    lines.some((line) => line.split(/[\s,:()"]+/).some((word) => names.has(word))),
  );
}
