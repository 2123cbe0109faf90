import type { PlaceQuestions } from '../labels/label-questions.ts';
import { boxText } from '../labels/label-space.ts';
import { allAddresses } from '../model/address-set.ts';
import type { ConnectionBox } from '../regions/connection-box.ts';
import { leftOf } from '../regions/left.ts';
import type { Region } from '../regions/region.ts';
import { partedBox } from './end-labels.ts';
import type { LostEnd, LostRegion } from './guardrail-result.ts';
import type { FoundBreach, GuardedPair } from './prove-pair.ts';

/** Beyond this number, regions that others contain are not looked for. */
const mostCompared = 40;

/** Returns what was found without regions that the others hold together. In the order in which they were found. */
export function maximal(found: readonly FoundBreach[], here: PlaceQuestions): readonly FoundBreach[] {
  const byText = new Map(found.map((one) => [regionText(one.region), one]));
  let kept = [...byText.values()];
  if (kept.length > mostCompared) return kept;
  for (const one of [...kept].reverse()) {
    const others = kept.filter((other) => other !== one).map(({ region }) => region);
    const [left] = leftOf(one.region, others, here);
    if (left === undefined) kept = kept.filter((other) => other !== one);
  }
  return kept;
}

export function lostRegion(pair: GuardedPair, { box, without }: Region): LostRegion {
  return { ...ends(pair, box), without: without.map((hole) => ends(pair, hole)) };
}

function ends(pair: GuardedPair, { labels, addresses, ports }: ConnectionBox): Omit<LostRegion, 'without'> {
  const { from, fromNamespace, to, toNamespace } = partedBox(labels);
  const end = (side: 'from' | 'to', pods: LostEndBox, namespaces: LostEndBox): LostEnd =>
    pair[side].kind === 'addresses'
      ? { kind: 'addresses', addresses: addresses === allAddresses ? pair[side].addresses : addresses }
      : { kind: 'pods', namespaces, pods };
  return {
    from: end('from', from, fromNamespace),
    to: end('to', to, pair.between === 'same' ? fromNamespace : toNamespace),
    ports,
  };
}

type LostEndBox = Extract<LostEnd, { kind: 'pods' }>['pods'];

/** Returns a text, the same for equal regions. */
export function regionText({ box, without }: Region): string {
  const text = ({ labels, addresses, ports }: ConnectionBox): string =>
    JSON.stringify([boxText(labels), addresses, ports], (_, value: unknown) =>
      typeof value === 'bigint' ? `${value}` : value,
    );
  return [text(box), ...without.map(text).sort()].join('|');
}
