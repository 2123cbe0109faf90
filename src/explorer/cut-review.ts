import type { Location } from '../diagnostics/diagnostic.ts';
import { hazardCodes } from '../diagnostics/hazard-codes.ts';
import type {
  Cause,
  ChangedBeyond,
  ChangedEnd,
  ChangedPlace,
  ClusterPlace,
  ConnectionChange,
  HalfOpening,
  InventoryChange,
  PlacedEnd,
  PolicyChange,
} from '../diff/landscape-diff.ts';
import type { Review, ReviewedHazard } from '../diff/review.ts';

/** The namespaces that a page is cut to. */
export interface ReviewCut {
  isShown(cluster: string, namespace: string): boolean;
  /** The tenants of these namespaces. */
  readonly tenants: ReadonlySet<string>;
}

/** Texts that stand for what a part of a review does not name. */
const notInThisPage: ChangedBeyond = { kind: 'beyond', words: 'pods of namespaces that are not in this page' };

/**
 * Leaves the part of a review that concerns the namespaces that are shown, so that it has no name of any other. An entry
 * about them and others loses the others. Where a sentence could name them, the title of its code stands in its place.
 */
export function cutReview(review: Review, cut: ReviewCut): Review {
  const { diff, flows: _flows, delivered: _delivered, ...rest } = review;
  const connections = new CutConnections(cut);
  const { tenantsByCluster: _tenants, ...facts } = diff;
  const cutConnections = diff.connections.map((connection) => connections.cut(connection));
  const numbers = firstNumbers(cutConnections);
  return {
    ...rest,
    notes: [],
    diff: {
      ...facts,
      connections: cutConnections.flat(),
      halfOpenings: diff.halfOpenings.flatMap((half) => connections.cut(half)),
      hazards: [],
      policies: diff.policies.flatMap((policy) => cutPolicy(policy, cut)),
      inventory: diff.inventory.flatMap((change) => cutInventory(change, cut)),
    },
    hazards: review.hazards.flatMap((hazard) => {
      const parts = hazard.connections.map((index) => ({
        parts: cutConnections[index] ?? [],
        first: numbers[index] ?? 0,
        isWhole: cutConnections[index]?.[0] === diff.connections[index],
      }));
      return cutHazard(hazard, parts, cut);
    }),
  };
}

/** For each connection, the number of connections before it. */
function firstNumbers(parts: readonly (readonly ConnectionChange[])[]): readonly number[] {
  let count = 0;
  return parts.map(({ length }) => {
    const first = count;
    count += length;
    return first;
  });
}

interface HazardConnection {
  readonly parts: readonly ConnectionChange[];
  readonly first: number;
  readonly isWhole: boolean;
}

function cutHazard(
  hazard: ReviewedHazard,
  connections: readonly HazardConnection[],
  cut: ReviewCut,
): readonly ReviewedHazard[] {
  const places = cutPlaces(hazard.places, cut);
  const numbers = connections.flatMap(({ parts, first }) => parts.map((_, index) => first + index));
  if (places.length === 0 && numbers.length === 0) return [];
  const isWhole =
    hazard.guardrail === undefined &&
    placesText(places) === placesText(hazard.places) &&
    connections.every((connection) => connection.isWhole);
  if (isWhole) return [{ ...hazard, connections: numbers }];
  return [generalHazard({ ...hazard, places, connections: numbers })];
}

/** A hazard with the title and the advice of its code, and nothing that names pods, policies or people. */
export function generalHazard(hazard: ReviewedHazard): ReviewedHazard {
  const { code, level, places, connections, namespaceType, inventory, acceptedBy } = hazard;
  return {
    ...{ code, level, places, connections, policies: [], workloads: [] },
    message: `${hazardCodes[code].title}.`,
    advice: hazardCodes[code].advice,
    ...(namespaceType === undefined ? {} : { namespaceType }),
    ...(inventory === undefined ? {} : { inventory }),
    ...(acceptedBy === undefined ? {} : { acceptedBy: { ...acceptedBy, owner: '', reason: '', exception: '' } }),
  };
}

function cutPolicy(change: PolicyChange, cut: ReviewCut): readonly PolicyChange[] {
  const places = cutPlaces(change.places, cut);
  if (places.length === 0) return [];
  if (placesText(places) === placesText(change.places)) return [change];
  // The line is that of the first place, which need not be shown.
  return [{ ...change, places, location: nowhereWritten }];
}

/** The place of an entry in a part of a review, where the line is not shown. */
const nowhereWritten: Location = { path: '', line: 1, column: 1 };

/** Leaves what happens in the namespaces. What concerns a cluster as a whole is not theirs. */
function cutInventory(change: InventoryChange, cut: ReviewCut): readonly InventoryChange[] {
  if ('tenant' in change && typeof change.tenant === 'string') return cut.tenants.has(change.tenant) ? [change] : [];
  if (!('places' in change)) return [];
  const places = cutPlaces(change.places, cut);
  return places.length === 0 ? [] : [{ ...change, places }];
}

function cutPlaces(places: readonly ClusterPlace[], { isShown }: ReviewCut): readonly ClusterPlace[] {
  return places.flatMap((place) => {
    const namespaces = place.namespaces.filter((name) => isShown(place.cluster, name));
    if (namespaces.length === place.namespaces.length) return [place];
    return namespaces.length === 0 ? [] : [{ ...place, namespaces, namespacesOfType: namespaces.length }];
  });
}

function placesText(places: readonly ClusterPlace[]): string {
  return JSON.stringify(places.map(({ cluster, namespaces }) => [cluster, namespaces]));
}

type EndSide = 'from' | 'to';

/** Cuts changes of connections: between pods that are shown, and between them and others, which have no name. */
class CutConnections {
  readonly #cut: ReviewCut;

  constructor(cut: ReviewCut) {
    this.#cut = cut;
  }

  /** Returns the change itself if all its ends are shown. */
  cut<Change extends ConnectionChange | HalfOpening>(change: Change): readonly Change[] {
    const hides = { from: this.#hides(change, 'from'), to: this.#hides(change, 'to') };
    if (!hides.from && !hides.to) return this.#hasPods(change) ? [change] : [];
    const parts: readonly (readonly [from: 'shown' | 'beyond', to: 'shown' | 'beyond'])[] =
      change.relation === 'same'
        ? [['shown', 'shown']]
        : [
            ['shown', 'shown'],
            ['shown', 'beyond'],
            ['beyond', 'shown'],
          ];
    return parts.flatMap(([from, to]) => {
      if ((from === 'beyond' && !hides.from) || (to === 'beyond' && !hides.to)) return [];
      return this.#part(change, { from, to }, hides);
    });
  }

  #hides(change: ConnectionChange, side: EndSide): boolean {
    return change.places.some(({ cluster, ...sides }) =>
      sides[side].some(({ namespaces }) => namespaces.some((name) => !this.#cut.isShown(cluster, name))),
    );
  }

  #hasPods({ from, to }: ConnectionChange): boolean {
    return [...from, ...to].some(({ kind }) => kind === 'pods');
  }

  #part<Change extends ConnectionChange | HalfOpening>(
    change: Change,
    sides: Readonly<Record<EndSide, 'shown' | 'beyond'>>,
    hides: Readonly<Record<EndSide, boolean>>,
  ): readonly Change[] {
    const places = change.places.map((place) => ({
      cluster: place.cluster,
      from: this.#placed(place, 'from', sides.from),
      to: this.#placed(place, 'to', sides.to),
    }));
    const ends = { from: keptEnds(change.from, places, 'from'), to: keptEnds(change.to, places, 'to') };
    if (sides.from === 'beyond') ends.from = { ends: [notInThisPage], indexes: [] };
    if (sides.to === 'beyond') ends.to = { ends: [notInThisPage], indexes: [] };
    const isShown = [...ends.from.ends, ...ends.to.ends].some(({ kind }) => kind === 'pods');
    if (!isShown || ends.from.ends.length === 0 || ends.to.ends.length === 0) return [];
    const placed = places.flatMap((place): readonly ChangedPlace[] => {
      const at = (side: EndSide): readonly PlacedEnd[] =>
        sides[side] === 'beyond' ? [nowhere] : ends[side].indexes.map((index) => place[side][index] ?? nowhere);
      const [from, to] = [at('from'), at('to')];
      const isHere = (side: EndSide, some: readonly PlacedEnd[]): boolean =>
        sides[side] === 'beyond'
          ? change.places.some(
              (one) =>
                one.cluster === place.cluster &&
                one[side].some(({ namespaces }) => namespaces.some((name) => !this.#cut.isShown(one.cluster, name))),
            )
          : some.some(({ namespaces }, index) => namespaces.length > 0 || ends[side].ends[index]?.kind !== 'pods');
      return isHere('from', from) && isHere('to', to) ? [{ cluster: place.cluster, from, to }] : [];
    });
    if (placed.length === 0) return [];
    const { tenants, grants, ...rest } = change;
    return [
      {
        ...rest,
        ...{ from: ends.from.ends, to: ends.to.ends, places: placed },
        causes: change.causes.filter((cause) => isOwnCause(cause, hides)),
        ...(tenants === undefined ? {} : { tenants: tenants.filter(({ tenant }) => this.#cut.tenants.has(tenant)) }),
        ...(grants === undefined ? {} : { grants: grants.filter(({ tenant }) => this.#cut.tenants.has(tenant)) }),
      } as unknown as Change,
    ];
  }

  #placed(place: ChangedPlace, side: EndSide, shows: 'shown' | 'beyond'): readonly PlacedEnd[] {
    if (shows === 'beyond') return [];
    return place[side].map(({ namespaces, namespacesOfType }) => {
      const left = namespaces.filter((name) => this.#cut.isShown(place.cluster, name));
      return {
        namespaces: left,
        namespacesOfType: left.length === namespaces.length ? namespacesOfType : left.length,
      };
    });
  }
}

const nowhere: PlacedEnd = { namespaces: [], namespacesOfType: 0 };

/** The ends of a side that are in some place, and their numbers. Addresses are everywhere. */
function keptEnds(
  ends: readonly ChangedEnd[],
  places: readonly Pick<ChangedPlace, EndSide>[],
  side: EndSide,
): { ends: readonly ChangedEnd[]; indexes: readonly number[] } {
  const indexes = [...ends.keys()].filter(
    (index) => ends[index]?.kind !== 'pods' || places.some((place) => (place[side][index]?.namespaces.length ?? 0) > 0),
  );
  return { ends: indexes.flatMap((index) => ends[index] ?? []), indexes };
}

/** Reports whether a cause is a policy of pods that are all shown: its line and its selector name no others. */
function isOwnCause(cause: Cause, hides: Readonly<Record<EndSide, boolean>>): boolean {
  if (cause.kind === 'inventory') return true;
  return cause.direction === 'Egress' ? !hides.from : !hides.to;
}
