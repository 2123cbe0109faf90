import type { NamespaceState } from '../clusters/cluster-state.ts';
import { compareText } from '../diagnostics/compare.ts';
import { type LabelBox, matches } from '../labels/label-space.ts';
import { toCidrs } from '../model/address-set.ts';
import { formatCidr } from '../model/cidr.ts';
import { namespaceNameLabel } from '../model/kubernetes-names.ts';
import type { LabelSelector, NetworkPolicyPeer, TextMap } from '../model/network-policy.ts';
import { compileNetworkPolicy } from '../policy/compile-network-policy.ts';
import { rulesOf } from '../policy/compiled-policy.ts';
import type { End, PodEnd } from '../verdicts/end.ts';

/** Labels that name what runs in a pod, the most usual first. */
const identifyingKeys = ['app.kubernetes.io/name', 'k8s-app', 'app', 'component', 'name'];

/** Labels that controllers make: another pod of the workload has other ones. */
const madeKeys: ReadonlySet<string> = new Set([
  'pod-template-hash',
  'controller-revision-hash',
  'controller-uid',
  'batch.kubernetes.io/controller-uid',
  'statefulset.kubernetes.io/pod-name',
  'apps.kubernetes.io/pod-index',
  'pod-template-generation',
]);

/**
 * The peer by which a person would let an end through, in a policy of the pod's namespace; nothing where no peer says
 * it well: pods without labels, pods of the host network, addresses that are no single block.
 */
export function peerOfEnd(own: PodEnd, other: End): NetworkPolicyPeer | undefined {
  if (other.kind === 'addresses') {
    const [block, another] = toCidrs(other.addresses);
    return block === undefined || another !== undefined ? undefined : { ipBlock: { cidr: formatCidr(block) } };
  }
  const podSelector = podSelectorOf(other);
  if (other.hostNetwork || podSelector === undefined) return undefined;
  return { ...namespacePart(own.namespace, other.namespace), podSelector };
}

/** Such a peer for all the pods that a selector finds. */
export function peerOfSelector(own: PodEnd, other: PodEnd, podSelector: LabelSelector): NetworkPolicyPeer {
  return { ...namespacePart(own.namespace, other.namespace), podSelector };
}

/** Without a namespace selector, the policy's own namespace is meant. */
function namespacePart(own: NamespaceState, other: NamespaceState): Pick<NetworkPolicyPeer, 'namespaceSelector'> {
  if (own.name === other.name) return {};
  const known = namespaceLabels(own, other) ?? { [namespaceNameLabel]: other.name };
  return { namespaceSelector: { matchLabels: known } };
}

/**
 * The fewest labels by which policies beside it find the other namespace already: a template may serve many of them.
 */
function namespaceLabels(own: NamespaceState, other: NamespaceState): TextMap | undefined {
  const boxes = own.policies.flatMap(({ policy }) =>
    rulesOf(compileNetworkPolicy(policy)).flatMap(({ peers }) =>
      peers === 'all'
        ? []
        : peers.flatMap((peer) => (peer.kind === 'pods' && peer.namespaces !== 'own' ? [peer.namespaces] : [])),
    ),
  );
  return fewestLabels(boxes.filter((box) => matches(box, other.labels)));
}

function podSelectorOf({ namespace, labels }: PodEnd): LabelSelector | undefined {
  const selecting = namespace.policies
    .map(({ policy }) => compileNetworkPolicy(policy).subject.pods)
    .filter((box) => matches(box, labels));
  const matchLabels = identifying(namespace, labels) ?? fewestLabels(selecting) ?? lasting(labels);
  return Object.keys(matchLabels).length === 0 ? undefined : { matchLabels };
}

/** A label that names what runs there, if no workload of the namespace with other labels has it. */
function identifying({ workloads }: NamespaceState, labels: TextMap): TextMap | undefined {
  const key = identifyingKeys.find(
    (one) =>
      Object.hasOwn(labels, one) &&
      workloads.every((workload) => workload.labels[one] !== labels[one] || sameLastingLabels(workload.labels, labels)),
  );
  return key === undefined ? undefined : { [key]: labels[key] ?? '' };
}

/** The labels that a box requires, of the boxes that require nothing else: those with the fewest. */
function fewestLabels(boxes: readonly LabelBox[]): TextMap | undefined {
  const required = boxes.flatMap(({ keys }): readonly TextMap[] => {
    const entries = [...keys].map(([key, { absent, values }]) =>
      !absent && values.kind === 'only' && values.listed.size === 1
        ? ([key, [...values.listed][0] ?? ''] as const)
        : [],
    );
    return entries.length === 0 || entries.some((entry) => entry.length === 0)
      ? []
      : [Object.fromEntries(entries as readonly (readonly [string, string])[])];
  });
  const [fewest] = required.sort(
    (a, b) => Object.keys(a).length - Object.keys(b).length || compareText(JSON.stringify(a), JSON.stringify(b)),
  );
  return fewest;
}

function lasting(labels: TextMap): TextMap {
  return Object.fromEntries(Object.entries(labels).filter(([key]) => !madeKeys.has(key)));
}

/** Reports whether labels are the same beside those that controllers make. */
export function sameLastingLabels(a: TextMap, b: TextMap): boolean {
  const [first, second] = [lasting(a), lasting(b)];
  const keys = Object.keys(first);
  return keys.length === Object.keys(second).length && keys.every((key) => first[key] === second[key]);
}
