import type { PlaceQuestions } from '../labels/label-questions.ts';
import { boxText } from '../labels/label-space.ts';
import { allAddresses } from '../model/address-set.ts';
import { memoised, remembered } from '../model/interned.ts';
import { type ConnectionBox, connectionsOverlap } from '../regions/connection-box.ts';
import { leftOf } from '../regions/left.ts';
import type { Region } from '../regions/region.ts';
import { partedBox } from './end-labels.ts';
import type { LostEnd, LostRegion } from './guardrail-result.ts';
import type { LostPart } from './lost-part.ts';
import type { GuardedPair } from './prove-pair.ts';

/** Beyond this number, regions that others contain are not looked for. */
const mostCompared = 40;

/** Returns the items without those of which everything is lost by the others, too. In the order in which they were found. */
export function maximal<Item extends LostPart>(items: readonly Item[], here: PlaceQuestions): readonly Item[] {
  const byText = new Map<string, Item>();
  for (const item of items) remembered(byText, partText(item), () => item);
  let kept = [...byText.values()];
  if (kept.length > mostCompared) return kept;
  for (const one of [...kept].reverse()) {
    const others = kept.filter((other) => other !== one);
    if (isWithinOthers(one, others, here)) kept = others;
  }
  return kept;
}

/** Reports whether everything of a part is lost by the others, too. May miss that it is so, where there are many. */
export function isWithinOthers(part: LostPart, others: readonly LostPart[], here: PlaceQuestions): boolean {
  const distinct = new Map(others.map((other) => [partText(other), other]));
  if (distinct.has(partText(part))) return true;
  if (distinct.size === 0 || distinct.size >= mostCompared) return false;
  const regions = [...distinct.values()].map((other) => (other.agreed === part.agreed ? other.region : lostOf(other)));
  return leftOf(lostOf(part), regions, here).next().done === true;
}

/** The connections that are lost. */
function lostOf({ region: { box, without }, agreed }: LostPart): Region {
  return { box, without: [...without, ...agreed.filter((one) => connectionsOverlap(box, one))] };
}

export function lostRegion(pair: GuardedPair, part: LostPart): LostRegion {
  const { box, without } = lostOf(part);
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

/** Returns a text, the same for parts that are equal. */
export const partText = memoised((part: LostPart): string => {
  const { box, without } = lostOf(part);
  const text = ({ labels, addresses, ports }: ConnectionBox): string =>
    JSON.stringify([boxText(labels), addresses, ports], (_, value: unknown) =>
      typeof value === 'bigint' ? `${value}` : value,
    );
  return [text(box), ...without.map(text).sort()].join('|');
});
