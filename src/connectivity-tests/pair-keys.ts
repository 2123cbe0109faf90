import type { AddressSet } from '../model/address-set.ts';
import { memoised, remembered } from '../model/interned.ts';
import type { Direction } from '../model/network-policy.ts';
import type { CompiledRule } from '../policy/compiled-policy.ts';
import { type End, families } from '../verdicts/end.ts';
import { selectingPolicies } from '../verdicts/evaluator.ts';
import { isSelected } from '../verdicts/side-answer.ts';

/** Numbers of one end: the same for ends that have the same of it. */
interface EndNumbers {
  /** The policies that apply to it. */
  policies(end: End, direction: Direction): number;
  /** Everything that policies of the other end can match. */
  seen(end: End): number;
  /** Its addresses, and whether it is in the host network. */
  addresses(end: End): number;
  /** The ports that it declares. */
  ports(end: End): number;
}

/**
 * Makes the keys of pairs. Pairs of one key have equal answers of both sides: rules that do not match the other end say
 * nothing, so they do not count, and neither does it by which selector a rule matches.
 */
export function pairKeys(numbers: EndNumbers): (from: End, to: End, within: boolean) => string {
  const answers = new Map<string, number>();
  const bySide = new Map<number, Map<number, number>>();

  /** The same number for sides with the same answer. */
  const sideNumber = (own: End, direction: Direction, other: End, within: boolean): number => {
    const side = (numbers.policies(own, direction) * 2 + Number(direction === 'Egress')) * 2 + Number(within);
    const byEnd = remembered(bySide, side, () => new Map<number, number>());
    return remembered(byEnd, numbers.seen(other), () => {
      const text = answerText(own, direction, other, within);
      return remembered(answers, text, () => answers.size);
    });
  };

  return (from, to, within) => {
    const [egress, ingress] = [sideNumber(from, 'Egress', to, within), sideNumber(to, 'Ingress', from, within)];
    return `${egress} ${ingress} ${numbers.addresses(from)} ${numbers.addresses(to)} ${numbers.ports(to)} ${within}`;
  };
}

function answerText(own: End, direction: Direction, other: End, within: boolean): string {
  const policies = own.kind === 'addresses' ? [] : selectingPolicies(own, direction);
  if (policies.length === 0) return 'open';
  // No namespace has an empty name: then a peer of the policy's own namespace does not match.
  const namespace = within && other.kind === 'pod' ? other.namespace.name : '';
  const rules = policies.flatMap(({ compiled }) => compiled[direction]?.rules ?? []);
  const matching = rules.flatMap((rule) => {
    const { peers } = rule;
    const isMatched =
      peers === 'all' || peers.some((peer) => peer.kind === 'pods' && isSelected(peer, namespace, other));
    const { ports, blocks } = ruleTexts(rule);
    return isMatched || blocks !== '' ? [`${isMatched} ${ports} ${blocks}`] : [];
  });
  return [...new Set(matching)].sort().join('\n');
}

const ruleTexts = memoised(({ action, peers, ports }: CompiledRule) => ({
  ports: JSON.stringify([action, ports]),
  blocks:
    peers === 'all'
      ? ''
      : peers.flatMap((peer) => (peer.kind === 'addresses' ? [`${addressText(peer)} ${peer.inCluster}`] : [])).join(),
}));

/** Addresses as a text, the same for equal sets. */
export function addressText({ addresses }: { readonly addresses: AddressSet }): string {
  return families.map((family) => addresses[family].map(({ first, last }) => `${first}-${last}`).join(',')).join(';');
}
