import type { VNode } from 'preact';
import type { KnownPolicy, NamespaceState } from '../clusters/cluster-state.ts';
import { counted } from '../diagnostics/counted.ts';
import type { PageCluster, PageNamespace } from '../explorer/page-data.ts';
import type { PageModel } from '../explorer/page-model.ts';
import { directions, fieldsOf } from '../model/directions.ts';
import { rulePath } from '../policy/rule-path.ts';
import { seenSigns } from '../report/connectivity/arrow-seen.ts';
import { ruleName, ruleWords } from '../report/diff/policy-words.ts';
import { plainWriting } from '../report/diff/writing.ts';
import { SourcePlace } from './source-place.tsx';
import { useAnswer } from './use-answer.tsx';

interface PolicyRulesProps {
  readonly model: PageModel;
  readonly known: KnownPolicy;
  readonly cluster: PageCluster;
  readonly packed: PageNamespace;
  /** The same namespace with its policies. */
  readonly namespace: NamespaceState;
}

const writing = plainWriting(6, { clusters: { all: 1 } });

/**
 * The rules of a policy in words, each with its line in the manifest and in the template. With records of the cluster, also
 * whether recorded flows passed it.
 */
export function PolicyRules({ model, known, cluster, packed, namespace }: PolicyRulesProps): VNode {
  const { head, flows } = model.index;
  const { places } = model.why;
  const policy = namespace.policies.indexOf(known);
  const answer = useAnswer(JSON.stringify([cluster.name, packed.name, policy]), () =>
    model.usedRules(cluster, packed, policy),
  );
  const used = answer.kind === 'answered' ? answer.value : undefined;
  const rules = directions.flatMap((direction) =>
    (known.policy.spec[fieldsOf[direction].rules] ?? []).map((rule, index) => ({ direction, index, rule })),
  );
  return (
    <section class="panel">
      <h2>
        Rules <span class="count">{rules.length}</span>
      </h2>
      {rules.length === 0 ? <p class="quiet">None: it only isolates the pods that it selects.</p> : null}
      <ul class="rules">
        {rules.map(({ direction, index, rule }) => {
          const path = rulePath(direction, index);
          const at = [places.rendered(known, namespace, path), places.template(known, namespace, path)];
          const peers = 'from' in rule ? rule.from : 'to' in rule ? rule.to : undefined;
          const text = {
            ...(peers === undefined ? {} : { peers }),
            ...(rule.ports === undefined ? {} : { ports: rule.ports }),
          };
          const isUsed = used?.some((one) => one.direction === direction && one.index === index);
          return (
            <li key={`${direction} ${index}`}>
              <strong>{ruleName(direction, index)}</strong> {ruleWords(text, direction, writing)}
              {isUsed === undefined ? null : (
                <div class={isUsed ? 'seen' : 'seen seen-never'}>
                  <span aria-hidden="true">{isUsed ? seenSigns.perhaps : seenSigns.never}</span>{' '}
                  {isUsed ? 'recorded flows passed it, surely or perhaps' : 'no recorded flow passed it'}
                </div>
              )}
              <span class="places">
                {at.map((place) =>
                  place === undefined ? null : (
                    <SourcePlace key={place.path} head={head} path={place.path} line={place.line} />
                  ),
                )}
              </span>
            </li>
          );
        })}
      </ul>
      {used === undefined || rules.length === 0 ? null : (
        <p class="quiet">
          A flow that several rules let through passed each of them.
          {flows?.unmapped === undefined
            ? null
            : ` ${counted(flows.unmapped.connections, 'connection')} could not be judged, and may have passed any rule.`}
        </p>
      )}
    </section>
  );
}
