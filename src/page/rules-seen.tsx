import type { VNode } from 'preact';
import { counted } from '../diagnostics/counted.ts';
import type { PageCluster, PageNamespace } from '../explorer/page-data.ts';
import type { PageModel } from '../explorer/page-model.ts';
import type { Direction } from '../model/network-policy.ts';
import { seenSigns } from '../report/connectivity/arrow-seen.ts';
import { SourcePlace } from './source-place.tsx';
import { useAnswer } from './use-answer.tsx';

interface RulesSeenProps {
  readonly model: PageModel;
  readonly cluster: PageCluster;
  readonly namespace: PageNamespace;
  /** The place of the policy in its namespace. */
  readonly policy: number;
  readonly rules: readonly {
    readonly direction: Direction;
    readonly index: number;
    /** Absent: the line is not known. */
    readonly at?: { readonly path: string; readonly line: number };
  }[];
}

/** The rules of a policy that recorded flows passed, and the others; nothing without records of the cluster. */
export function RulesSeen({ model, cluster, namespace, policy, rules }: RulesSeenProps): VNode | null {
  const key = JSON.stringify([cluster.name, namespace.name, policy]);
  const answer = useAnswer(key, () => model.usedRules(cluster, namespace, policy));
  const used = answer.kind === 'answered' ? answer.value : undefined;
  if (used === undefined || rules.length === 0) return null;
  const { unmapped } = model.index.flows ?? {};
  return (
    <section class="panel">
      <h2>Recorded flows</h2>
      <ul class="entries">
        {rules.map(({ direction, index, at }) => {
          const isUsed = used.some((one) => one.direction === direction && one.index === index);
          return (
            <li key={`${direction} ${index}`}>
              <strong>
                {direction.toLowerCase()} rule {index + 1}
              </strong>{' '}
              <span class={isUsed ? 'seen' : 'seen seen-never'}>
                <span aria-hidden="true">{isUsed ? seenSigns.perhaps : seenSigns.never}</span>{' '}
                {isUsed ? 'recorded flows passed it, surely or perhaps' : 'no recorded flow passed it'}
              </span>
              {at === undefined ? null : (
                <>
                  <br />
                  <SourcePlace head={model.index.head} path={at.path} line={at.line} />
                </>
              )}
            </li>
          );
        })}
      </ul>
      <p class="quiet">
        A flow that several rules let through passed each of them.
        {unmapped === undefined
          ? null
          : ` ${counted(unmapped.connections, 'connection')} could not be judged, and may have passed any rule.`}
      </p>
    </section>
  );
}
