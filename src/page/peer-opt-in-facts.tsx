import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { firstNames } from '../diagnostics/counted.ts';
import type { PageModel } from '../explorer/page-model.ts';
import { type PeerOptIn, peerOptInsOf } from '../explorer/peer-opt-ins.ts';
import type { SubjectPart } from '../explorer/subject.ts';
import { workloadText } from '../model/workload-name.ts';
import { visible } from '../report/words/wording.ts';
import { MissingData } from './missing-data.tsx';
import { NoAnswer, useAnswer } from './use-answer.tsx';

interface PeerOptInProps {
  readonly model: PageModel;
  /** One workload. */
  readonly part: SubjectPart;
}

/** Opt-in labels that policies of the whole cluster ask of their peers. Its policies are read when a reader opens this. */
export function PeerOptInFacts({ model, part }: PeerOptInProps): VNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <dt>Opt-in labels as a peer</dt>
      <dd>
        <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>what policies of all namespaces ask of their peers</summary>
          {isOpen ? <PeerOptIns model={model} part={part} /> : null}
        </details>
      </dd>
    </>
  );
}

function PeerOptIns({ model, part }: PeerOptInProps): VNode {
  const { cluster, namespace, workloads } = part;
  const text = workloads.map(workloadText).join();
  const answer = useAnswer(`${cluster.name} ${namespace.name} ${text}`, async () => {
    if (!(await model.why.load(cluster.namespaces.flatMap(({ policies }) => policies ?? [])))) return undefined;
    const state = model.why.cluster(part.place);
    const there = state?.namespaces.get(namespace.name);
    const workload = there?.workloads.find((one) => workloadText(one) === text);
    return state && there && workload && peerOptInsOf(state, there, workload);
  });
  if (answer.kind !== 'answered') return <NoAnswer answer={answer} />;
  if (answer.value === undefined) return <MissingData what="The policies of this cluster are" />;
  const { carried, missing } = answer.value;
  return (
    <>
      <p class="quiet">
        Policies of the workload itself can still deny.
        {model.index.head.only?.tenants === undefined
          ? null
          : ' Namespaces that this page does not have are not looked at.'}
      </p>
      <List title="Missing" list={missing} />
      <List title="Carried" list={carried} />
    </>
  );
}

/** So many are shown. */
const mostShown = 60;

function List({ title, list }: { readonly title: string; readonly list: readonly PeerOptIn[] }): VNode {
  return (
    <>
      <p>
        {title}: {list.length === 0 ? 'none' : null}
      </p>
      <ul class="opt-ins">
        {list.slice(0, mostShown).map(({ labels, direction, policy, pods, namespaces }) => (
          <li key={JSON.stringify([labels, direction, policy, pods])}>
            {labels.map((label) => (
              <span key={label} class="label">
                {visible(label)}
              </span>
            ))}{' '}
            <span class="quiet">
              {direction === 'Ingress' ? 'may connect to' : 'may be reached by'}{' '}
              {visible(pods.length === 0 ? 'pods' : firstNames(pods, 4))} of {visible(firstNames(namespaces, 4))}, by{' '}
              {visible(policy)}
            </span>
          </li>
        ))}
        {list.length > mostShown ? <li class="quiet">and {list.length - mostShown} more</li> : null}
      </ul>
    </>
  );
}
