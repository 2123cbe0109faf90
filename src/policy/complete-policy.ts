import { compareText } from '../diagnostics/compare.ts';
import { directions } from '../model/directions.ts';
import type {
  Direction,
  EgressRule,
  IngressRule,
  IpBlock,
  LabelSelector,
  LabelSelectorRequirement,
  NetworkPolicy,
  NetworkPolicyMetadata,
  NetworkPolicyPeer,
  NetworkPolicyPort,
  NetworkPolicySpec,
  TextMap,
  WrittenNetworkPolicy,
  WrittenNetworkPolicyPort,
  WrittenNetworkPolicySpec,
} from '../model/network-policy.ts';

/**
 * The policy as the API server would store it: defaults written out, and absent what the server drops, which are empty
 * lists and maps where its types say `omitempty`. Empty selectors and empty rules stay, as they mean "everything".
 * Fields have one order, maps are sorted by key, lists keep their order. Completing twice changes nothing.
 */
export function completePolicy(policy: WrittenNetworkPolicy): NetworkPolicy {
  return {
    apiVersion: policy.apiVersion,
    kind: policy.kind,
    metadata: completeMetadata(policy.metadata),
    spec: completeSpec(policy.spec),
  };
}

function completeMetadata({ name, namespace, labels, annotations }: NetworkPolicyMetadata): NetworkPolicyMetadata {
  return present<NetworkPolicyMetadata>({
    name,
    namespace: namespace === '' ? undefined : namespace,
    labels: sortedMap(labels),
    annotations: sortedMap(annotations),
  });
}

function completeSpec(spec: WrittenNetworkPolicySpec): NetworkPolicySpec {
  return present<NetworkPolicySpec>({
    podSelector: completeSelector(spec.podSelector),
    policyTypes: completePolicyTypes(spec),
    ingress: filledList(spec.ingress)?.map(completeIngressRule),
    egress: filledList(spec.egress)?.map(completeEgressRule),
  });
}

/**
 * The API: "If this field is not specified, it will default based on the existence of ingress or egress rules; policies
 * that contain an egress section are assumed to affect egress, and all policies (whether or not they contain an ingress
 * section) are assumed to affect ingress." To the server, an empty list is no section: `egress: []` is no egress at
 * all.
 */
function completePolicyTypes({ policyTypes, egress }: WrittenNetworkPolicySpec): readonly Direction[] {
  return filledList(policyTypes) ?? (filledList(egress) === undefined ? ['Ingress'] : [...directions]);
}

function completeIngressRule({ from, ports }: IngressRule<WrittenNetworkPolicyPort>): IngressRule {
  return present<IngressRule>({
    from: filledList(from)?.map(completePeer),
    ports: filledList(ports)?.map(completePort),
  });
}

function completeEgressRule({ to, ports }: EgressRule<WrittenNetworkPolicyPort>): EgressRule {
  return present<EgressRule>({
    to: filledList(to)?.map(completePeer),
    ports: filledList(ports)?.map(completePort),
  });
}

function completePeer({ podSelector, namespaceSelector, ipBlock }: NetworkPolicyPeer): NetworkPolicyPeer {
  return present<NetworkPolicyPeer>({
    podSelector: podSelector && completeSelector(podSelector),
    namespaceSelector: namespaceSelector && completeSelector(namespaceSelector),
    ipBlock: ipBlock && present<IpBlock>({ cidr: ipBlock.cidr, except: filledList(ipBlock.except) }),
  });
}

/** The API: "If not specified, this field defaults to TCP." */
function completePort({ protocol = 'TCP', port, endPort }: WrittenNetworkPolicyPort): NetworkPolicyPort {
  return present<NetworkPolicyPort>({ protocol, port, endPort });
}

function completeSelector({ matchLabels, matchExpressions }: LabelSelector): LabelSelector {
  return present<LabelSelector>({
    matchLabels: sortedMap(matchLabels),
    matchExpressions: filledList(matchExpressions)?.map(({ key, operator, values }) =>
      present<LabelSelectorRequirement>({ key, operator, values: filledList(values) }),
    ),
  });
}

/** Every field of `Shape` by name; those that it may leave out may be undefined. */
type Fields<Shape> = {
  readonly [Field in keyof Required<Shape>]: object extends Pick<Shape, Field>
    ? Shape[Field] | undefined
    : Shape[Field];
};

/** The fields that are not undefined, in the order given. */
function present<Shape>(fields: Fields<Shape>): Shape {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Shape;
}

function filledList<Item>(list: readonly Item[] | undefined): readonly Item[] | undefined {
  return list === undefined || list.length === 0 ? undefined : list;
}

function sortedMap(map: TextMap = {}): TextMap | undefined {
  const entries = Object.entries(map);
  if (entries.length === 0) return undefined;
  return Object.fromEntries(entries.sort(([a], [b]) => compareText(a, b)));
}
