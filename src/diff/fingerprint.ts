import { addressesText } from '../connectivity/classes/side-keys.ts';
import type { HazardCode } from '../diagnostics/hazard-codes.ts';
import {
  type AddressSet,
  hasNoAddresses,
  includesAddresses,
  intersectAddresses,
  subtractAddresses,
} from '../model/address-set.ts';
import { gitBlobId } from '../model/content-hash.ts';
import { formatPorts, hasNoPorts, includesPorts, noPorts, type PortSet, unitePorts } from '../model/port-set.ts';
import { utf8Bytes } from '../model/utf8.ts';
import { workloadText } from '../model/workload-name.ts';
import type { InventorySide } from './inventory-side.ts';
import type { ChangedEnd, ChangedPlace, ConnectionChange, Hazard, PlacedEnd } from './landscape-diff.ts';

/** The subject of an entry that closes a gate: a hazard, or a change of connections that a gate asks for. */
export type FingerprintCode = HazardCode | 'opened' | 'closed';

/**
 * The identity of a hazard over pushes: its code, its ends and its ports. Neither a message nor a line is part of it,
 * nor how hazards are put together: each part says what happens in one cluster, and counts by itself.
 */
export interface Fingerprint {
  readonly code: FingerprintCode;
  /** Never empty. In the order of connections and places. */
  readonly parts: readonly FingerprintPart[];
}

type FingerprintPart = ConnectionPart | PlacePart;

/** A changed connection in one cluster. */
interface ConnectionPart {
  readonly kind: 'connection';
  readonly cluster: string;
  readonly relation: ConnectionChange['relation'];
  /** Change, verdicts and conditions. */
  readonly outcome: ChangeOutcome;
  /** As in `ConnectionChange`. */
  readonly inventory?: readonly InventorySide[];
  readonly from: Ends;
  readonly to: Ends;
  readonly ports: PortSet;
  readonly namedPorts: readonly string[];
}

/** Something in the namespaces of one cluster that no connection shows. */
interface PlacePart {
  readonly kind: 'place';
  readonly cluster: string;
  /** Each subject of each workload in each namespace; an empty text stands for the whole. */
  readonly namespaces: readonly string[];
  readonly workloads: readonly string[];
  readonly subjects: readonly string[];
  /** As in `Hazard`. */
  readonly inventory?: readonly InventorySide[];
}

type ChangeOutcome = Pick<ConnectionChange, 'change' | 'before' | 'after' | 'conditions'>;

interface Ends {
  /** Pods as `namespace/Kind/name`, undeclared ones by their selectors. Sorted. */
  readonly names: readonly string[];
  readonly addresses: readonly AddressSet[];
}

/** The fingerprint of a hazard. `connections` is the list that the hazard counts in. */
export function fingerprintOf(hazard: Hazard, connections: readonly ConnectionChange[]): Fingerprint {
  const { policies, workloads, subjects, message, inventory } = hazard;
  // No one knows what it would mean to accept a guardrail that is not decided, today or after the next push.
  const code = isUndecided(hazard) ? 'not-decided' : hazard.code;
  const clusters = new Set(hazard.places.map(({ cluster }) => cluster));
  const shown = hazard.connections.flatMap((index) => connections[index] ?? []);
  const parts = shown.flatMap((connection) =>
    connectionParts(connection).filter(({ cluster }) => clusters.size === 0 || clusters.has(cluster)),
  );
  if (parts.length > 0) return { code, parts };
  const places = hazard.places.length === 0 ? [{ cluster: '', namespaces: [] }] : hazard.places;
  // A hazard that does not say what it is about as data is about all that its message says.
  const about = subjects ?? [JSON.stringify([policies, message])];
  return {
    code,
    parts: places.map(({ cluster, namespaces }) => ({
      kind: 'place',
      cluster,
      namespaces: namespaces.length === 0 ? [''] : namespaces,
      workloads: workloads.length === 0 ? [''] : workloads,
      subjects: about,
      ...(inventory === undefined ? {} : { inventory }),
    })),
  };
}

/** Reports whether a hazard is about a guardrail of which something is not decided. */
export function isUndecided({ guardrail }: Hazard): boolean {
  return (guardrail?.broken?.notDecided.length ?? 0) > 0;
}

/** The fingerprint of a change of connections itself, for a gate that no change may pass. */
export function fingerprintOfChange(code: 'opened' | 'closed', connection: ConnectionChange): Fingerprint {
  return { code, parts: connectionParts(connection) };
}

function connectionParts(connection: ConnectionChange): readonly ConnectionPart[] {
  const { change, before, after, conditions, relation, ports, namedPorts, places, inventory } = connection;
  return places.map((place) => ({
    kind: 'connection',
    cluster: place.cluster,
    relation,
    outcome: { change, before, after, conditions },
    ...(inventory === undefined ? {} : { inventory }),
    from: endsAt(connection.from, place, 'from'),
    to: endsAt(connection.to, place, 'to'),
    ports,
    namedPorts,
  }));
}

function endsAt(ends: readonly ChangedEnd[], place: ChangedPlace, side: 'from' | 'to'): Ends {
  const names = ends.flatMap((end, index) => namesAt(end, place[side][index]));
  const addresses = ends.flatMap((end) => (end.kind === 'addresses' ? [end.addresses] : []));
  return { names: [...new Set(names)].sort(), addresses };
}

function namesAt(end: ChangedEnd, placed: PlacedEnd | undefined): readonly string[] {
  switch (end.kind) {
    case 'pods':
      return (placed?.namespaces ?? []).flatMap((name) =>
        end.workloads.map((workload) => `${name}/${workloadText(workload)}`),
      );
    case 'undeclared':
      // A name of a namespace holds no space.
      return [`undeclared ${JSON.stringify([end.namespaces, end.pods])}`];
    case 'addresses':
    case 'beyond':
      return [];
  }
}

/** A short text that is equal for equal fingerprints, for people to compare: 12 hexadecimal digits. */
export function fingerprintId({ code, parts }: Fingerprint): string {
  const texts = parts.map((part) => JSON.stringify(part.kind === 'place' ? part : readable(part))).sort();
  return gitBlobId(utf8Bytes(JSON.stringify([code, texts]))).slice(0, 12);
}

function readable({ from, to, ports, ...rest }: ConnectionPart): unknown {
  const ends = ({ names, addresses }: Ends) => [names, addresses.map(addressesText).sort()];
  return { ...rest, ports: formatPorts(ports), from: ends(from), to: ends(to) };
}

/** The limit of pieces that are compared for one part: a part that takes more counts as new. */
const mostPieces = 2_000;

/**
 * Reports whether all that a part says was seen: each of its ends with each other, on each of its ports, is in some of
 * the fingerprints that were seen, in as grave a form. Where the answer would take too long, it is no.
 */
export function isSeen(part: FingerprintPart, code: FingerprintCode, seen: readonly Fingerprint[]): boolean {
  const candidates = seen
    .filter((fingerprint) => fingerprint.code === code)
    .flatMap(({ parts }) => parts.filter((one) => one.cluster === part.cluster && holdsWhere(one, part)));
  return part.kind === 'place'
    ? isPlaceSeen(
        part,
        candidates.flatMap((one) => (one.kind === 'place' ? [one] : [])),
      )
    : isConnectionSeen(
        part,
        candidates.flatMap((one) => (one.kind === 'connection' ? [one] : [])),
      );
}

/**
 * Reports whether what was seen happens wherever what is there now does. What happens under the inventory of one state
 * alone may have been accepted since that inventory was wrong; it is less than what happens between the states as they
 * are.
 */
function holdsWhere({ inventory: seen }: FingerprintPart, { inventory: now }: FingerprintPart): boolean {
  return seen === undefined || (now?.every((side) => seen.includes(side)) ?? false);
}

function isPlaceSeen({ subjects, namespaces, workloads }: PlacePart, candidates: readonly PlacePart[]): boolean {
  const known = candidates.map((one) => ({
    namespaces: new Set(one.namespaces),
    workloads: new Set(one.workloads),
    subjects: new Set(one.subjects),
  }));
  return namespaces.every((namespace) => {
    const here = known.filter((one) => one.namespaces.has(namespace));
    return workloads.every((workload) => {
      const there = here.filter((one) => one.workloads.has(workload));
      return subjects.every((subject) => there.some((one) => one.subjects.has(subject)));
    });
  });
}

function isConnectionSeen(part: ConnectionPart, candidates: readonly ConnectionPart[]): boolean {
  const grave = candidates.filter((one) => isAsGrave(one.outcome, part.outcome));
  // What holds in one namespace and across namespaces may have been seen in two pieces.
  const relations =
    part.relation === 'any' && grave.some(({ relation }) => relation !== 'any') ? halves : [part.relation];
  return relations.every((relation) => {
    const alike = grave.filter((one) => one.relation === relation || one.relation === 'any');
    const from = pieces(
      part.from,
      alike.map((one) => one.from),
    );
    const to = pieces(
      part.to,
      alike.map((one) => one.to),
    );
    if (from === undefined || to === undefined || from.length * to.length > mostPieces) return false;
    return from.every((source) =>
      to.every((destination) => {
        const both = alike.filter((_, index) => source.has(index) && destination.has(index));
        const ports = unitePorts(noPorts, ...both.map((one) => one.ports));
        const named = new Set(both.flatMap((one) => one.namedPorts));
        // Undeclared pods may be open on ports of a name alone.
        if (both.length === 0) return hasNoPorts(part.ports) && part.namedPorts.length === 0;
        return includesPorts(ports, part.ports) && part.namedPorts.every((name) => named.has(name));
      }),
    );
  });
}

const halves = ['same', 'other'] as const;

/** Reports whether what was seen is no less than what is there now: certainly open is more than open in some worlds. */
function isAsGrave(seen: ChangeOutcome, now: ChangeOutcome): boolean {
  if (seen.change === 'opened' && seen.after === 'allowed') return now.change === 'opened';
  if (seen.change === 'closed' && seen.before === 'allowed') {
    return now.change === 'closed' || (now.change === 'certainty' && now.after === 'conditional');
  }
  return outcomeText(seen) === outcomeText(now);
}

function outcomeText({ change, before, after, conditions }: ChangeOutcome): string {
  return JSON.stringify([change, before, after, conditions]);
}

/**
 * The ends in pieces, each as the numbers of the seen ends that hold all of it; pieces of the same numbers are one.
 * Nothing where there would be too many.
 */
function pieces({ names, addresses }: Ends, seen: readonly Ends[]): readonly ReadonlySet<number>[] | undefined {
  const found = new Map<string, ReadonlySet<number>>();
  const add = (numbers: readonly number[]): void => void found.set(numbers.join(), new Set(numbers));
  const known = seen.map((one) => new Set(one.names));
  for (const name of names) add(known.flatMap((one, index) => (one.has(name) ? [index] : [])));
  const borders = seen.flatMap((one) => one.addresses);
  for (const whole of addresses) {
    let parts: readonly AddressSet[] = [whole];
    for (const border of borders) {
      parts = parts
        .flatMap((one) => [intersectAddresses(one, border), subtractAddresses(one, border)])
        .filter((one) => !hasNoAddresses(one));
      if (parts.length > mostPieces) return undefined;
    }
    for (const one of parts) {
      add(seen.flatMap((other, index) => (other.addresses.some((set) => includesAddresses(set, one)) ? [index] : [])));
    }
  }
  return [...found.values()];
}
