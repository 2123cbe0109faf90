import type { ClusterState, NamespaceState, Workload } from '../clusters/cluster-state.ts';
import { compareText } from '../diagnostics/compare.ts';
import { type LabelBox, matches } from '../labels/label-space.ts';
import { requiredLabels } from '../labels/required-labels.ts';
import { remembered } from '../model/interned.ts';
import type { TextMap } from '../model/network-policy.ts';
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
    const asked = askedLabels(cluster, subject.pods, labels);
    if (asked === undefined) continue;
    const { texts } = asked;
    const drafts = asked.isCarried ? found.carried : found.missing;
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

/** Opt-in labels by which a selector finds a pod. */
export interface AskedLabels {
  /** `key=value`: all of them if the pod carries them, or else those that it lacks. */
  readonly texts: readonly string[];
  /** Those that it lacks. */
  readonly given: TextMap;
  readonly isCarried: boolean;
}

/** Returns the opt-in labels with which a selector finds a pod; nothing if it asks for none, or does not find it with them either. */
export function askedLabels(cluster: ClusterState, box: LabelBox, labels: TextMap): AskedLabels | undefined {
  const asked = requiredLabels(box).filter(({ key }) => isOptInKey(cluster, 'pods', key));
  if (asked.length === 0) return undefined;
  const lacking = asked.filter(({ key, value }) => !Object.hasOwn(labels, key) || labels[key] !== value);
  const given = Object.fromEntries(lacking.map(({ key, value }) => [key, value]));
  if (!matches(box, { ...labels, ...given })) return undefined;
  const wanted = lacking.length === 0 ? asked : lacking;
  return { texts: wanted.map(({ key, value }) => `${key}=${value}`), given, isCarried: lacking.length === 0 };
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
