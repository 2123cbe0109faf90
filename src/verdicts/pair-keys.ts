import type { AddressSet } from '../model/address-set.ts';
import { memoised, remembered } from '../model/interned.ts';
import type { Direction } from '../model/network-policy.ts';
import type { CompiledRule } from '../policy/compiled-policy.ts';
import { type End, families } from './end.ts';
import { selectingPolicies } from './evaluator.ts';
import { isSelected } from './side-answer.ts';

/** Numbers of one end: the same for ends that have the same of it. */
export interface NumberedEnd {
  /** The policies that apply to it in a direction. */
  readonly Ingress: number;
  readonly Egress: number;
  /** Everything that policies of the other end can match. */
  readonly seen: number;
  /** Its addresses, and whether it is in the host network. */
  readonly addresses: number;
  /** The ports that it declares. */
  readonly ports: number;
}

/**
 * Makes the keys of pairs. Pairs of one key have equal answers of both sides: rules that do not match the other end say
 * nothing, so they do not count, and neither does it by which selector a rule matches.
 */
export function pairKeys(numbersOf: (end: End) => NumberedEnd): (from: End, to: End, within: boolean) => string {
  const answers = new Map<string, number>();
  const rules = new Map<number, readonly WrittenRule[] | 'open'>();
  const bySide = new Map<number, Map<number, number>>();

  /** The same number for sides with the same answer. */
  const sideNumber = (
    { own, isolated, direction }: { readonly own: End; readonly isolated: number; readonly direction: Direction },
    other: End,
    seen: number,
    within: boolean,
  ): number => {
    const decided = (isolated + 1) * 2 + Number(direction === 'Egress');
    const byEnd = remembered(bySide, decided * 2 + Number(within), () => new Map<number, number>());
    const known = byEnd.get(seen);
    if (known !== undefined) return known;
    const text = answerText(
      remembered(rules, decided, () => ruleTextsOn(own, direction)),
      other,
      within,
    );
    const number = remembered(answers, text, () => answers.size);
    byEnd.set(seen, number);
    return number;
  };

  return (from, to, within) => {
    const [source, destination] = [numbersOf(from), numbersOf(to)];
    const egress = sideNumber(
      { own: from, isolated: source.Egress, direction: 'Egress' },
      to,
      destination.seen,
      within,
    );
    const ingress = sideNumber(
      { own: to, isolated: destination.Ingress, direction: 'Ingress' },
      from,
      source.seen,
      within,
    );
    return `${egress} ${ingress} ${source.addresses} ${destination.addresses} ${destination.ports} ${within}`;
  };
}

/** A rule, and the parts of it that an answer shows. */
interface WrittenRule {
  readonly peers: CompiledRule['peers'];
  readonly ports: string;
  readonly blocks: string;
}

/** Returns the rules that decide for an end; `open`: no policy does. */
function ruleTextsOn(own: End, direction: Direction): readonly WrittenRule[] | 'open' {
  const policies = own.kind === 'addresses' ? [] : selectingPolicies(own, direction);
  if (policies.length === 0) return 'open';
  const rules = policies.flatMap(({ compiled }) => compiled[direction]?.rules ?? []);
  return rules.map((rule) => ({ peers: rule.peers, ...ruleTexts(rule) }));
}

function answerText(rules: readonly WrittenRule[] | 'open', other: End, within: boolean): string {
  if (rules === 'open') return rules;
  // No namespace has an empty name: then a peer of the policy's own namespace does not match.
  const namespace = within && other.kind === 'pod' ? other.namespace.name : '';
  const matching = rules.flatMap(({ peers, ports, blocks }) => {
    const isMatched =
      peers === 'all' || peers.some((peer) => peer.kind === 'pods' && isSelected(peer, namespace, other));
    return isMatched || blocks !== '' ? [`${isMatched} ${ports} ${blocks}`] : [];
  });
  return [...new Set(matching)].sort().join('\n');
}

const ruleTexts = memoised(({ action, peers, ports }: CompiledRule) => ({
  ports: JSON.stringify([action, ports]),
  blocks:
    peers === 'all'
      ? ''
      : peers
          .flatMap((peer) => (peer.kind === 'addresses' ? [`${addressText(peer.addresses)} ${peer.inCluster}`] : []))
          .join(),
}));

/** Addresses as a text, the same for equal sets. */
export function addressText(addresses: AddressSet): string {
  return families.map((family) => addresses[family].map(({ first, last }) => `${first}-${last}`).join(',')).join(';');
}
