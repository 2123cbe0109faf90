import type { ClusterState, NamespaceState, Workload } from '../clusters/cluster-state.ts';
import { compareText } from '../diagnostics/compare.ts';
import { matches } from '../labels/label-space.ts';
import { requiredLabels } from '../labels/required-labels.ts';
import { remembered } from '../model/interned.ts';
import { compileNetworkPolicy } from '../policy/compile-network-policy.ts';
import { isOptInKey } from '../questions/opt-in-keys.ts';

/** Labels by which a pod opts in, and the policies of its namespace that select it by them. */
interface OptIn {
  /** `key=value`; several where a policy asks for all of them. */
  readonly labels: readonly string[];
  /** Names, sorted. */
  readonly policies: readonly string[];
  /** Connections that these policies have rules for. */
  readonly gives: readonly ('ingress' | 'egress')[];
}

interface OptIns {
  readonly carried: readonly OptIn[];
  /** Labels that would let policies of the namespace select the pod that now do not. */
  readonly missing: readonly OptIn[];
}

/**
 * Finds opt-in labels of a workload, carried and missing. A key is an opt-in if the whole cluster has it with one value only,
 * and policies of the namespace select pods by it. Policies without an allowing rule give nothing, and do not count.
 */
export function optInsOf(cluster: ClusterState, { policies }: NamespaceState, { labels }: Workload): OptIns {
  const found = { carried: new Map<string, OptInDraft>(), missing: new Map<string, OptInDraft>() };
  for (const { policy } of policies) {
    const { name, subject, Ingress, Egress } = compileNetworkPolicy(policy);
    const gives = [
      ...((Ingress?.rules.length ?? 0) > 0 ? ['ingress' as const] : []),
      ...((Egress?.rules.length ?? 0) > 0 ? ['egress' as const] : []),
    ];
    if (gives.length === 0) continue;
    const asked = requiredLabels(subject.pods).filter(({ key }) => isOptInKey(cluster, 'pods', key));
    const lacking = asked.filter(({ key, value }) => !Object.hasOwn(labels, key) || labels[key] !== value);
    if (asked.length === 0) continue;
    const wanted = lacking.length === 0 ? asked : lacking;
    const all = { ...labels, ...Object.fromEntries(lacking.map(({ key, value }) => [key, value])) };
    if (!matches(subject.pods, all)) continue;
    const texts = wanted.map(({ key, value }) => `${key}=${value}`);
    const drafts = lacking.length === 0 ? found.carried : found.missing;
    const draft = remembered(drafts, JSON.stringify(texts), () => ({
      labels: texts,
      policies: new Set<string>(),
      gives: new Set<'ingress' | 'egress'>(),
    }));
    draft.policies.add(name);
    for (const one of gives) draft.gives.add(one);
  }
  return { carried: listOf(found.carried), missing: listOf(found.missing) };
}

interface OptInDraft {
  readonly labels: readonly string[];
  readonly policies: Set<string>;
  readonly gives: Set<'ingress' | 'egress'>;
}

function listOf(drafts: ReadonlyMap<string, OptInDraft>): readonly OptIn[] {
  return [...drafts.values()]
    .map(({ labels, policies, gives }) => ({
      ...{ labels, policies: [...policies].sort(compareText), gives: [...gives].sort(compareText) },
    }))
    .sort((a, b) => compareText(a.labels.join(), b.labels.join()));
}
