import type { ClusterState, NamespaceState } from '../clusters/cluster-state.ts';
import { invariant } from '../diagnostics/invariant.ts';
import { matches } from '../labels/label-space.ts';
import { formatAddress } from '../model/address.ts';
import { type AddressSet, addressSet } from '../model/address-set.ts';
import { hostCidr } from '../model/cidr.ts';
import { namespaceNameLabel } from '../model/kubernetes-names.ts';
import type { Direction, TextMap } from '../model/network-policy.ts';
import { hasNoPorts, includesPorts, intersectPorts, type PortSet, portRange, protocols } from '../model/port-set.ts';
import { addressEnd, type End, families, hypotheticalEnd, podAddresses } from '../verdicts/end.ts';
import { sideVerdicts } from '../verdicts/evaluator.ts';
import { only, type TraitCase } from '../verdicts/side-answer.ts';
import { verdictOn } from '../verdicts/verdicts.ts';
import { partedEnds } from './end-labels.ts';
import { type Fit, fitOf } from './fits.ts';
import { renamedNamespace } from './future-namespace.ts';
import type { GuardrailWitness, WitnessEnd, WitnessPort, WitnessReason } from './guardrail-result.ts';
import { freeName } from './name-patterns.ts';
import type { FoundBreach, GuardedPair, PairEnd } from './prove-pair.ts';
import { common, isolatedBoxes, type PartReason, type SidePart } from './side-parts.ts';
import { freshTenants, type PossibleNamespace, type Universe, unnamed } from './universe.ts';

/** An end of a witness, as the evaluator takes it and as people read it. */
interface MadeEnd {
  readonly end: End;
  readonly shown: WitnessEnd;
}

/** Makes a concrete example of what was found, and puts it to the evaluator. */
export function witnessOf(pair: GuardedPair, found: FoundBreach): GuardrailWitness {
  const labels = partedEnds(found.left.labels);
  const names = new NamesOfWitness(pair);
  const isOne = pair.between === 'same';
  const from = names.place(isOne ? [pair.from, pair.to] : [pair.from], labels.fromNamespace, undefined);
  const to = isOne ? from : names.place([pair.to], labels.toNamespace, from?.name);
  const port = portOf(pair, found);
  const source = madeEnd(pair, pair.from, {
    state: from,
    labels: labels.from,
    addresses: addressesOf(pair, found, 'from'),
  });
  const destination = madeEnd(pair, pair.to, {
    state: to,
    labels: labels.to,
    addresses: addressesOf(pair, found, 'to'),
    port,
  });
  const because = reasonsOf(pair, found, source, destination);
  replay(pair, found, { source, destination, port, because });
  return { cluster: pair.cluster.name ?? '', from: source.shown, to: destination.shown, port, because };
}

/** Gives names to namespaces and tenants that do not exist. */
class NamesOfWitness {
  readonly #pair: GuardedPair;

  constructor(pair: GuardedPair) {
    this.#pair = pair;
  }

  /** Names the namespace that all of these ends are in. */
  place(ends: readonly PairEnd[], labels: TextMap, otherName: string | undefined): NamespaceState | undefined {
    const [end] = ends;
    if (end === undefined || end.kind === 'addresses') return undefined;
    return namedPlace(this.#pair, end.place, labels, {
      ...(otherName === undefined ? {} : { otherName }),
      patterns: ends.flatMap((one) =>
        one.kind === 'addresses' ? [] : (fitOf(one.place, one.pattern, this.#pair.names)?.name ?? []),
      ),
    });
  }
}

interface NamingOptions {
  readonly otherName?: string;
  /** The patterns that its name fits, beside that of its type. */
  readonly patterns: readonly string[];
}

/** Returns a namespace that has a name, and the labels that are asked for. */
function namedPlace(
  { cluster, names }: Pick<GuardedPair, 'cluster' | 'names'>,
  place: PossibleNamespace,
  labels: TextMap,
  { otherName, patterns }: NamingOptions,
): NamespaceState {
  if (place.labels === undefined) return place.state;
  const tenants = new Map(freshTenants.map((fresh, index) => [fresh as string, unusedTenant(cluster, index)]));
  const written = (value: string): string => tenants.get(value) ?? value;
  const asked = labels[namespaceNameLabel];
  const isTaken = (name: string): boolean => cluster.namespaces.has(name) || names.includes(name) || name === otherName;
  const name =
    place.kind === 'declared'
      ? place.state.name
      : asked !== undefined && names.includes(asked)
        ? asked
        : (freeName([...(place.namePattern === undefined ? [] : [place.namePattern]), ...patterns], isTaken) ?? asked);
  invariant(name !== undefined, 'a namespace of a witness has a name');
  const renaming = new Map([[namespaceNameLabel, new Map([[unnamed, name]])]]);
  for (const key of Object.keys(place.state.labels)) {
    if (key !== namespaceNameLabel) renaming.set(key, tenants);
  }
  const all = Object.fromEntries(
    Object.entries({ ...place.state.labels, ...labels }).map(([key, value]) => [key, written(value)]),
  );
  const tenant = place.tenant === undefined ? undefined : written(place.tenant);
  return { ...renamedNamespace(place.state, name, renaming, all), ...(tenant === undefined ? {} : { tenant }) };
}

function unusedTenant(cluster: ClusterState, index: number): string {
  const used = new Set(
    [...cluster.namespaces.values()].flatMap(({ labels, tenant = '' }) => [tenant, ...Object.values(labels)]),
  );
  const base = index === 0 ? 'new-tenant' : 'other-new-tenant';
  let name = base;
  for (let number = 2; used.has(name); number++) name = `${base}-${number}`;
  return name;
}

interface WitnessEndParts {
  readonly state: NamespaceState | undefined;
  readonly labels: TextMap;
  readonly addresses: AddressSet;
  readonly port?: WitnessPort;
}

function madeEnd(
  { cluster }: Pick<GuardedPair, 'cluster'>,
  asked: PairEnd,
  { state, labels, addresses, port }: WitnessEndParts,
): MadeEnd {
  const one = firstAddress(addresses, port === undefined ? 1n : 2n);
  if (asked.kind === 'addresses' || state === undefined) {
    return { end: addressEnd(one.set), shown: { kind: 'address', address: one.text } };
  }
  const { place } = asked;
  const end = hypotheticalEnd(cluster, state, labels);
  const ports = (port?.names ?? []).map((name) => ({ name, port: port?.port ?? 0, protocol: port?.protocol ?? 'TCP' }));
  const { name, type, tenant } = state;
  return {
    end: { ...end, ports, addresses: one.set },
    shown: {
      kind: 'pod',
      namespace: {
        kind: place.kind,
        name,
        labels: state.labels,
        ...(type === undefined ? {} : { type }),
        ...(tenant === undefined ? {} : { tenant }),
        ...(place.like === undefined ? {} : { like: place.like.name }),
        state,
      },
      labels,
      address: one.text,
    },
  };
}

/** The addresses that an end can have: those of the block by which the other side lets it through. */
function addressesOf(
  pair: GuardedPair,
  { when, egress, ingress, left, refusing, addresses }: FoundBreach,
  side: 'from' | 'to',
): AddressSet {
  const known = addresses?.[side];
  if (known !== undefined) return known;
  if (pair[side].kind === 'addresses') return only(left.addresses, when.family);
  const other = side === 'from' ? pair.to : pair.from;
  if (refusing !== undefined) {
    const isOther = refusing === (side === 'from' ? 'Ingress' : 'Egress');
    return only(isOther && other.kind === 'pod' ? left.addresses : podAddresses(pair.cluster), when.family);
  }
  const part = side === 'from' ? ingress : egress;
  return other.kind === 'pod' && part !== undefined ? part.addresses : ownAddresses(pair.cluster, when.family);
}

/** A pod that meets an address of the other family goes by its own. */
function ownAddresses(cluster: ClusterState, family: (typeof families)[number]): AddressSet {
  const all = podAddresses(cluster);
  return all[family].length > 0 ? only(all, family) : all;
}

/** The address of a network after so many, if it has one: the first one is the network's own. */
function firstAddress(addresses: AddressSet, after: bigint): { readonly set: AddressSet; readonly text: string } {
  for (const family of families) {
    const [interval] = addresses[family];
    if (interval === undefined) continue;
    const value = interval.last >= interval.first + after ? interval.first + after : interval.first;
    const address = { kind: 'address', family, value } as const;
    return { set: addressSet([hostCidr(address)]), text: formatAddress(address) };
  }
  invariant(false, 'an end of a witness has an address');
}

function portOf(pair: GuardedPair, { egress, ingress, left, portName }: FoundBreach): WitnessPort {
  const parts = [egress, ingress].flatMap((part) => part ?? []);
  const numbered = parts.reduce((ports, part) => smaller(intersectPorts(ports, part.numbers), ports), left.ports);
  const declared = pair.to.kind === 'pod' ? declaredPort(pair.to.place, parts, numbered) : undefined;
  const { port, protocol } = declared ?? firstOf(numbered);
  const one = portRange(protocol, port);
  const needed = parts.filter((part) => !includesPorts(part.numbers, one));
  const asked = needed.map((part) => part.names.filter((name) => name.protocol === protocol).map(({ name }) => name));
  return { port, protocol, names: portName === undefined ? fewestNames(asked) : [portName] };
}

/** One name of each list: the first that all of them have, if there is one. */
function fewestNames(lists: readonly (readonly string[])[]): readonly string[] {
  const common = lists[0]?.find((name) => lists.every((list) => list.includes(name)));
  return common === undefined ? [...new Set(lists.flatMap((list) => list.slice(0, 1)))] : [common];
}

function smaller(ports: PortSet, otherwise: PortSet): PortSet {
  return hasNoPorts(ports) ? otherwise : ports;
}

/** The port that a workload of the namespace declares by one of the names that rules ask for. */
function declaredPort(place: PossibleNamespace, parts: readonly SidePart[], within: PortSet): WitnessPort | undefined {
  const names = new Set(parts.flatMap((part) => part.names.map(({ name }) => name)));
  if (names.size === 0) return undefined;
  for (const { ports } of (place.like ?? place.state).workloads) {
    for (const { name, port, protocol } of ports) {
      if (name !== undefined && names.has(name) && includesPorts(within, portRange(protocol, port))) {
        return { port, protocol, names: [] };
      }
    }
  }
  return undefined;
}

function firstOf(ports: PortSet): WitnessPort {
  for (const protocol of protocols) {
    const [interval] = ports[protocol];
    if (interval !== undefined) return { port: interval.first, protocol, names: [] };
  }
  invariant(false, 'what breaks a guardrail has a port');
}

function reasonsOf(
  pair: GuardedPair,
  { egress, ingress, refusing }: FoundBreach,
  from: MadeEnd,
  to: MadeEnd,
): readonly WitnessReason[] {
  if (refusing === undefined) {
    return [
      ...(egress === undefined ? [] : [reasonOf('Egress', egress.reason)]),
      ...(ingress === undefined ? [] : [reasonOf('Ingress', ingress.reason)]),
    ];
  }
  const [own, made] = refusing === 'Egress' ? [pair.from, from] : [pair.to, to];
  if (own.kind === 'addresses' || made.end.kind !== 'pod') return [];
  const { labels } = made.end;
  const isIsolated = isolatedBoxes(own.place, refusing).some((box) => matches(box, labels));
  return [{ direction: refusing, kind: isIsolated ? 'no-rule' : 'other-writer', namespace: nameOf(own.place) }];
}

function reasonOf(direction: Direction, { kind, place, known, rule }: PartReason): WitnessReason {
  return {
    direction,
    kind,
    namespace: nameOf(place),
    ...(known === undefined ? {} : { policy: known.policy.metadata.name, path: known.path, line: known.line }),
    ...(rule === undefined ? {} : { rule }),
  };
}

/** The declared namespace that has the policies; empty for one that no source declares. */
function nameOf({ kind, like, state }: PossibleNamespace): string {
  return kind === 'undeclared' ? '' : (like ?? state).name;
}

interface MadeWitness {
  readonly source: MadeEnd;
  readonly destination: MadeEnd;
  readonly port: WitnessPort;
  readonly because: readonly WitnessReason[];
}

/** Asks the evaluator whether the example is what it was found for. */
function replay(
  pair: GuardedPair,
  { when, refusing }: FoundBreach,
  { source, destination, port, because }: MadeWitness,
): void {
  const cluster = withTraits(pair.cluster, when.traits);
  for (const { direction, kind } of because) {
    if (kind === 'other-writer') continue;
    const verdicts = sideVerdicts(cluster, direction, source.end, destination.end);
    const verdict = verdictOn(verdicts, portRange(port.protocol, port.port));
    const expected = refusing === undefined ? 'allowed' : 'denied';
    invariant(verdict === expected, `the evaluator answers ${verdict} to a witness of a guardrail, in ${direction}`);
  }
}

function withTraits(cluster: ClusterState, { pods, nodes }: TraitCase): ClusterState {
  const trait = (matches: boolean) => (matches ? ('always' as const) : ('never' as const));
  return {
    ...cluster,
    traits: { ...cluster.traits, ipBlockMatchesPods: trait(pods), ipBlockMatchesNodes: trait(nodes) },
  };
}

interface UnisolatedPod {
  readonly place: PossibleNamespace;
  readonly fit: Fit;
  readonly labels: ReturnType<typeof partedEnds>;
  readonly direction: Direction;
}

/** Makes an example of a pod that no policy isolates. */
export function isolationWitness(
  { cluster, names }: Universe,
  { place, fit, labels, direction }: UnisolatedPod,
): GuardrailWitness {
  const state = namedPlace({ cluster, names }, place, labels.fromNamespace, { patterns: [fit.name ?? []].flat() });
  const isIsolated = isolatedBoxes(place, direction).some((box) => matches(box, labels.from));
  invariant(!isIsolated, 'no policy isolates the pod of a witness');
  const end = { kind: 'pod', place, pattern: { kind: 'pods', namespaces: common(), pods: common() } } as const;
  const made = madeEnd({ cluster }, end, { state, labels: labels.from, addresses: podAddresses(cluster) });
  const kind = place.kind === 'undeclared' ? 'undeclared' : 'not-isolated';
  return { cluster: cluster.name ?? '', from: made.shown, because: [{ direction, kind, namespace: nameOf(place) }] };
}
