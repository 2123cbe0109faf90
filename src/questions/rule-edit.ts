import { fieldsOf } from '../model/directions.ts';
import type {
  Direction,
  EgressRule,
  IngressRule,
  NetworkPolicy,
  NetworkPolicyPeer,
  NetworkPolicyPort,
} from '../model/network-policy.ts';
import { firstPort, lastPort, type PortSet, protocols } from '../model/port-set.ts';

/** Something that a person adds to the rules of a policy. */
export type RuleEdit =
  /** To the peers of the rule. `pods`: another peer of the rule has this selector of pods, for other namespaces. */
  | { readonly kind: 'add-peer'; readonly peer: NetworkPolicyPeer; readonly extends: 'pods' | 'rule' }
  /** To the ports of the rule, which is for `besides`. */
  | { readonly kind: 'add-ports'; readonly ports: PortSet; readonly besides: PortSet }
  /** After all rules of the direction. */
  | {
      readonly kind: 'add-rule';
      readonly direction: Direction;
      readonly peer: NetworkPolicyPeer;
      readonly ports: PortSet;
    };

type Rule = IngressRule & EgressRule;

/**
 * The policy as it would be. `rule` is the place of the rule in its list; of a new rule, the number of those before.
 */
export function withEdit(policy: NetworkPolicy, direction: Direction, rule: number, edit: RuleEdit): NetworkPolicy {
  const { rules: field, peers } = fieldsOf[direction];
  const rules: readonly Rule[] = policy.spec[field] ?? [];
  const changed = (one: Rule): Rule => {
    if (edit.kind === 'add-peer') return { ...one, [peers]: [...(one[peers] ?? []), edit.peer] };
    return edit.kind === 'add-ports' ? { ...one, ports: [...(one.ports ?? []), ...asPorts(edit.ports)] } : one;
  };
  const edited =
    edit.kind === 'add-rule'
      ? [...rules, { [peers]: [edit.peer], ports: asPorts(edit.ports) }]
      : rules.map((one, index) => (index === rule ? changed(one) : one));
  return { ...policy, spec: { ...policy.spec, [field]: edited } };
}

/**
 * Ports as a policy lists them. Every port is three items: an empty list would mean the same, and be easy to misread.
 */
export function asPorts(ports: PortSet): readonly NetworkPolicyPort[] {
  return protocols.flatMap((protocol) =>
    ports[protocol].map(({ first, last }): NetworkPolicyPort => {
      if (first === firstPort && last === lastPort) return { protocol };
      return { protocol, port: first, ...(last === first ? {} : { endPort: last }) };
    }),
  );
}
