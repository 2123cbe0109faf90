import type { ClusterState } from '../clusters/cluster-state.ts';
import type { PlaceQuestions } from '../labels/label-questions.ts';
import { boxesOverlap, intersectBoxes, isSatisfiable, type LabelBox } from '../labels/label-space.ts';
import { type AddressSet, allAddresses, hasNoAddresses } from '../model/address-set.ts';
import { namespaceNameLabel } from '../model/kubernetes-names.ts';
import type { Direction } from '../model/network-policy.ts';
import { allPorts, hasNoPorts, intersectPorts, type PortSet } from '../model/port-set.ts';
import { type ConnectionBox, connectionsOverlap, intersectConnections } from '../regions/connection-box.ts';
import { type Left, leftOf } from '../regions/left.ts';
import { type Region, wholeRegion } from '../regions/region.ts';
import { podAddresses } from '../verdicts/end.ts';
import { only, traitCases } from '../verdicts/side-answer.ts';
import { type BothSides, type EndAddresses, EndCells } from './address-cells.ts';
import type { AgreedPath, AskedNetwork } from './connection-question.ts';
import { endBox } from './end-labels.ts';
import { asGranted, type Fit, fitOf, sureFitOf } from './fits.ts';
import type { OtherWriters, PodPattern } from './guardrail.ts';
import { type LostPart, refusedParts } from './lost-part.ts';
import { mayBeIsolated, openSides } from './other-writers.ts';
import { type Between, hasRelation } from './place-pairs.ts';
import { allowedParts, common, type OtherEnd, type PortReading, type ProofCase, type SidePart } from './side-parts.ts';
import type { PossibleNamespace } from './universe.ts';

/** A pair of ends of which one at least is a place. */
export interface GuardedPair {
  readonly cluster: ClusterState;
  readonly from: PairEnd;
  readonly to: PairEnd;
  readonly between: Between;
  readonly cases: readonly ProofCase[];
  /** Names of namespaces that policies and guardrails mention. */
  readonly names: readonly string[];
  /** The cluster before a change: then only breaches that it did not have are found. */
  readonly base?: { readonly cluster: ClusterState; of(place: PossibleNamespace): PossibleNamespace | undefined };
  /** The addresses of a network, as the pod of the pair meets them; nothing where they are not known. */
  coveredBy(network: AskedNetwork): AddressSet | undefined;
}

export type PairEnd = PodsEnd | { readonly kind: 'addresses'; readonly addresses: AddressSet };

export interface PodsEnd {
  readonly kind: 'pod';
  readonly place: PossibleNamespace;
  readonly pattern: PodPattern;
}

interface PairAsk {
  readonly wanted: 'refused' | 'allowed';
  readonly ports: PortSet;
  readonly reading: PortReading;
  readonly covers: readonly AgreedPath[];
  readonly writers: OtherWriters;
}

/** Connections that break a statement, between two ends. */
export interface FoundBreach {
  readonly when: ProofCase;
  /** The part by which each side allows them, if both must refuse; absent for a side without pods. */
  readonly egress?: SidePart;
  readonly ingress?: SidePart;
  /** The side that refuses them, if both must allow. */
  readonly refusing?: Direction;
  /** The name by which the statement asks for the port; then the pod declares it so. */
  readonly portName?: string;
  /** The connections, part by part. */
  readonly lost: readonly LostPart[];
  readonly left: Left;
  /** The addresses of pods with which they are new after a change. */
  readonly addresses?: EndAddresses;
}

/** The breaches of a pair, and whether the budget was enough to find them. */
export interface PairAnswer {
  readonly found: readonly FoundBreach[];
  /** The budget that was not enough; absent: everything is decided. */
  readonly steps?: number;
}

/**
 * Finds the connections of a pair that break a question: for each case and each two parts, the first that is left.
 * `isBrief`: one is enough.
 */
export function provePair(
  pair: GuardedPair,
  asked: PairAsk,
  here: PlaceQuestions,
  { isBrief = false }: { readonly isBrief?: boolean } = {},
): PairAnswer {
  // Compared with what was allowed before, it matters by which name a port was open.
  const ask: PairAsk = pair.base !== undefined && asked.reading === 'any' ? { ...asked, reading: 'exact' } : asked;
  const base = baseOf(pair, ask.ports);
  if (base === undefined) return { found: [] };
  const covers = ask.covers.flatMap((cover) => coverRegion(cover, pair) ?? []);
  const agreed = covers.map(({ box }) => box);
  const holes = nameHoles(pair);
  const found: FoundBreach[] = [];
  let steps: number | undefined;
  for (const when of pair.cases) {
    const candidates =
      ask.wanted === 'refused' ? allowedRegions(pair, ask, base, when) : refusedRegions(pair, ask, base, when);
    for (const { region, others, cells, ...reason } of candidates) {
      const without = [...region.without, ...holes.filter((hole) => connectionsOverlap(region.box, hole))];
      for (const left of leftOf({ box: region.box, without }, [...covers, ...others], here)) {
        if (left.kind === 'notDecided') steps = Math.max(steps ?? 0, left.steps);
        else {
          const lost =
            ask.wanted === 'refused' ? [{ region, agreed }] : refusedParts({ region, allowed: others, agreed }, pair);
          found.push({ when, ...reason, lost, left, ...(cells && { addresses: cells.addressesOf(left.labels) }) });
          if (isBrief) return { found };
          break;
        }
      }
    }
  }
  return { found, ...(steps === undefined ? {} : { steps }) };
}

interface AskedRegion extends Pick<FoundBreach, 'egress' | 'ingress' | 'refusing' | 'portName'> {
  readonly region: Region;
  /** Further connections that are taken out of the region. */
  readonly others: readonly Region[];
  readonly cells?: EndCells;
}

/** The connections that both sides allow, for each two parts. */
function* allowedRegions(
  pair: GuardedPair,
  ask: PairAsk,
  base: ConnectionBox,
  when: ProofCase,
): Generator<AskedRegion> {
  for (const opened of openSides(ask.writers, pair.between, placeAt(pair.from), placeAt(pair.to))) {
    const now = sidesOf(pair, ask, base, { when, opened });
    const then = formerSides(pair, ask, base, { when, opened });
    const cells =
      then && pair.from.kind === 'pod' && pair.to.kind === 'pod' ? new EndCells(now, then.sides) : undefined;
    let others: readonly Region[] | undefined;
    for (const { region, ...parts } of joinedParts(pair, base, now, cells)) {
      others ??=
        then === undefined ? [] : [...joinedParts(then.pair, then.base, then.sides, cells)].map((one) => one.region);
      yield { region, others, ...parts, ...(cells && { cells }) };
    }
  }
}

interface OpenedCase {
  readonly when: ProofCase;
  readonly opened: Readonly<Record<Direction, boolean>>;
}

function sidesOf(pair: GuardedPair, ask: PairAsk, base: ConnectionBox, { when, opened }: OpenedCase): BothSides {
  const parts = (direction: Direction): readonly (SidePart | undefined)[] => {
    const [own, other] = direction === 'Egress' ? [pair.from, pair.to] : [pair.to, pair.from];
    if (own.kind === 'addresses') return [undefined];
    return allowedParts({
      cluster: pair.cluster,
      direction,
      own: own.place,
      other: otherEnd(other),
      same: pair.between === 'same',
      when,
      ports: ask.reading,
      open: opened[direction],
      staysOpen: true,
    }).filter((part) => !hasNoPorts(intersectPorts(part.ports, ask.ports)) && overlapsBase(part, base));
  };
  return { Egress: parts('Egress'), Ingress: parts('Ingress') };
}

function* joinedParts(
  pair: GuardedPair,
  base: ConnectionBox,
  { Egress: egress, Ingress: ingress }: BothSides,
  cells: EndCells | undefined,
): Generator<Pick<AskedRegion, 'region' | 'egress' | 'ingress'>> {
  for (const out of egress) {
    for (const into of ingress) {
      const region = joinedRegion(base, pair, { out, into, cells });
      if (region !== undefined) yield { region, ...(out && { egress: out }), ...(into && { ingress: into }) };
    }
  }
}

/** Returns the pair before a change, with what its sides allowed. */
function formerSides(
  pair: GuardedPair,
  ask: PairAsk,
  base: ConnectionBox,
  way: OpenedCase,
): { readonly pair: GuardedPair; readonly base: ConnectionBox; readonly sides: BothSides } | undefined {
  const former = formerPair(pair, way.when);
  const formerBase = former && baseOf(former, ask.ports);
  if (former === undefined || formerBase === undefined) return undefined;
  const both = { ...base, labels: intersectBoxes(base.labels, formerBase.labels) };
  return { pair: former, base: both, sides: sidesOf(former, ask, both, way) };
}

/** The pair before a change; nothing without a change, where an end is new, or where the plugin could not read blocks so. */
function formerPair({ base, ...pair }: GuardedPair, { traits }: ProofCase): GuardedPair | undefined {
  if (base === undefined) return undefined;
  const { cluster } = base;
  if (!traitCases(cluster).some(({ pods, nodes }) => pods === traits.pods && nodes === traits.nodes)) return undefined;
  const former = (end: PairEnd): PairEnd | undefined => {
    if (end.kind === 'addresses') return end;
    const place = base.of(end.place);
    return place && { ...end, place };
  };
  const [from, to] = [former(pair.from), former(pair.to)];
  return from && to && { ...pair, cluster, from, to };
}

function overlapsBase({ box }: SidePart, base: ConnectionBox): boolean {
  return boxesOverlap(box, base.labels);
}

interface JoinedSides {
  readonly out: SidePart | undefined;
  readonly into: SidePart | undefined;
  readonly cells: EndCells | undefined;
}

function joinedRegion(
  base: ConnectionBox,
  { from, to }: GuardedPair,
  { out: egress, into: ingress, cells }: JoinedSides,
): Region | undefined {
  let { labels, ports } = base;
  if (cells !== undefined) labels = intersectBoxes(labels, cells.boxOf(egress, ingress));
  for (const part of [egress, ingress]) {
    if (part === undefined) continue;
    labels = intersectBoxes(labels, part.box);
    ports = intersectPorts(ports, part.ports);
  }
  if (hasNoPorts(ports) || !isSatisfiable(labels)) return undefined;
  // Of two pods, each side's blocks are about the other's address, so any address of a block will do: see `cells`.
  const one = from.kind === 'addresses' ? ingress : to.kind === 'addresses' ? egress : undefined;
  const addresses = one === undefined ? allAddresses : one.addresses;
  const holes = [...(egress?.without ?? []), ...(ingress?.without ?? [])].map(labelsOnly);
  const box: ConnectionBox = { labels, addresses, ports };
  return { box, without: holes.filter((hole) => connectionsOverlap(box, hole)) };
}

/**
 * The connections that a side may refuse: all of them, without what its policies allow. After a change, only those that
 * it did not refuse before.
 */
function* refusedRegions(
  pair: GuardedPair,
  ask: PairAsk,
  base: ConnectionBox,
  when: ProofCase,
): Generator<AskedRegion> {
  const former = formerPair(pair, when);
  for (const direction of ['Egress', 'Ingress'] as const) {
    const [own, other] = direction === 'Egress' ? [pair.from, pair.to] : [pair.to, pair.from];
    if (own.kind === 'addresses' || own.place.kind === 'undeclared') continue;
    const addresses = other.kind === 'addresses' ? other.addresses : podAddresses(pair.cluster);
    const target: ConnectionBox = { ...base, addresses: only(addresses, when.family) };
    if (hasNoAddresses(target.addresses)) continue;
    const others = sideRegions(pair, ask, target, { direction, when });
    const asked = former === undefined ? [wholeRegion(target)] : sideRegions(former, ask, target, { direction, when });
    const named = typeof ask.reading === 'object' ? { portName: ask.reading.name } : {};
    for (const region of asked) yield { region, others, refusing: direction, ...named };
  }
}

/** The part of some connections that the policies of one side allow. */
function sideRegions(
  pair: GuardedPair,
  ask: PairAsk,
  target: ConnectionBox,
  { direction, when }: { readonly direction: Direction; readonly when: ProofCase },
): readonly Region[] {
  const [own, other] = direction === 'Egress' ? [pair.from, pair.to] : [pair.to, pair.from];
  if (own.kind === 'addresses') return [];
  const parts = allowedParts({
    cluster: pair.cluster,
    direction,
    own: own.place,
    other: otherEnd(other),
    same: pair.between === 'same',
    when,
    ports: ask.reading,
    open: false,
    staysOpen: !mayBeIsolated(ask.writers, own.place),
  });
  return parts.flatMap(({ box, without, ports, addresses }): readonly Region[] => {
    const joined = intersectConnections(target, { labels: box, ports, addresses });
    return joined === undefined || !isSatisfiable(joined.labels)
      ? []
      : [{ box: joined, without: without.map(labelsOnly) }];
  });
}

function otherEnd(end: PairEnd): OtherEnd {
  return end.kind === 'pod' ? { kind: 'pod', place: end.place } : end;
}

function labelsOnly(labels: LabelBox): ConnectionBox {
  return { labels, addresses: allAddresses, ports: allPorts };
}

/** The labels and ports about which is asked; nothing where no pod has such labels. */
export function baseOf(
  { from, to, between, names }: Pick<GuardedPair, 'from' | 'to' | 'between' | 'names'>,
  ports: PortSet,
): ConnectionBox | undefined {
  const source = from.kind === 'pod' ? endParts(from, fitOf(from.place, from.pattern, names)) : {};
  const destination = to.kind === 'pod' ? endParts(to, fitOf(to.place, to.pattern, names)) : {};
  if (source === undefined || destination === undefined) return undefined;
  const labels = joinedLabels(source, destination, between === 'same');
  return isSatisfiable(labels) && !hasNoPorts(ports) ? { labels, addresses: allAddresses, ports } : undefined;
}

/** Reports whether there is any connection of a pair about which is asked. What is not decided counts as one. */
export function hasConnection(
  pair: Pick<GuardedPair, 'from' | 'to' | 'between' | 'names'>,
  ports: PortSet,
  here: PlaceQuestions,
): boolean {
  const base = baseOf(pair, ports);
  if (base === undefined) return false;
  return leftOf({ ...wholeRegion(base), without: nameHoles(pair) }, [], here).next().done !== true;
}

interface EndLabelParts {
  readonly pods?: LabelBox;
  readonly namespace?: LabelBox;
}

function endParts({ place, pattern }: PodsEnd, fit: Fit | undefined): EndLabelParts | undefined {
  return fit && { pods: common(place.pods, pattern.pods), namespace: common(place.labels, fit.namespace) };
}

function joinedLabels(source: EndLabelParts, destination: EndLabelParts, same: boolean): LabelBox {
  return endBox({
    from: source.pods,
    fromNamespace: same ? common(source.namespace, destination.namespace) : source.namespace,
    to: destination.pods,
    toNamespace: same ? undefined : destination.namespace,
  });
}

/** The connections of a pair that a cover holds for sure; nothing where it may hold none. */
export function coverRegion(
  { from, to, relation, ports, isGranted }: AgreedPath,
  pair: GuardedPair,
): Region | undefined {
  const owner = pair.from.kind === 'pod' ? pair.from.place : undefined;
  if (owner === undefined || pair.to.kind === 'addresses') {
    if (relation !== 'any') return undefined;
  } else if (!hasRelation(relation, pair.between, owner)) return undefined;
  let addresses: AddressSet = allAddresses;
  const parts: { from: EndLabelParts; to: EndLabelParts } = { from: {}, to: {} };
  for (const [side, cover] of [['from', from] as const, ['to', to] as const]) {
    const end = pair[side];
    if (cover === undefined) continue;
    if (cover.kind === 'pods') {
      if (end.kind !== 'pod') return undefined;
      const fit = sureFitOf(isGranted ? asGranted(end.place) : end.place, cover, pair.names);
      if (fit === undefined) return undefined;
      parts[side] = { pods: cover.pods, ...(fit.namespace === undefined ? {} : { namespace: fit.namespace }) };
    } else {
      if (end.kind !== 'addresses') return undefined;
      const covered = pair.coveredBy(cover);
      if (covered === undefined || hasNoAddresses(covered)) return undefined;
      addresses = covered;
    }
  }
  const labels = joinedLabels(parts.from, parts.to, pair.between === 'same');
  return isSatisfiable(labels) ? wholeRegion({ labels, addresses, ports }) : undefined;
}

/** Two namespaces never have one name: neither one that something mentions, nor the only one that a type gives. */
export function nameHoles({
  from,
  to,
  between,
  names,
}: Pick<GuardedPair, 'from' | 'to' | 'between' | 'names'>): readonly ConnectionBox[] {
  if (between === 'same' || from.kind === 'addresses' || to.kind === 'addresses') return [];
  if (from.place.labels === undefined || to.place.labels === undefined) return [];
  const onlyNames = [from.place, to.place].flatMap(({ namePattern = '*' }) =>
    namePattern.includes('*') ? [] : [namePattern],
  );
  return [...new Set([...names, ...onlyNames])].map((name) => {
    const box: LabelBox = {
      keys: new Map([[namespaceNameLabel, { absent: false, values: { kind: 'only', listed: new Set([name]) } }]]),
    };
    return labelsOnly(endBox({ fromNamespace: box, toNamespace: box }));
  });
}

function placeAt(end: PairEnd): PossibleNamespace | undefined {
  return end.kind === 'pod' ? end.place : undefined;
}
