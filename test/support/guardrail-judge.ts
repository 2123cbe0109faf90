import type { ClusterState } from '../../src/clusters/cluster-state.ts';
import type {
  ExceptedPath,
  Guardrail,
  GuardrailFacts,
  PeerPattern,
  PodPattern,
  PortPattern,
  Statement,
} from '../../src/guardrails/guardrail.ts';
import { type AddressSet, uniteAddresses } from '../../src/model/address-set.ts';
import type { Relation } from '../../src/questions/pairs.ts';
import { podAddresses } from '../../src/verdicts/end.ts';
import { traitCases } from '../../src/verdicts/side-answer.ts';
import { addressesOfPattern, holds, type JudgedAddress, judgedAddresses } from './guardrail-addresses.ts';
import { type JudgedEnd, type JudgedTraits, type Mask, Sides } from './guardrail-sides.ts';
import { isFresh, type JudgedSpace, type SmallUniverse, smallUniverse } from './guardrail-universe.ts';
import { fitsBox, fitsName, hasPort, isIn, type Port } from './guardrail-words.ts';
import type { JudgedDirection } from './naive-evaluator.ts';
import { nameKey } from './random-policies.ts';

/** The answer to one statement in one cluster, by trying everything. */
export interface JudgedAnswer {
  readonly answer: 'holds' | 'broken' | 'depends' | 'unknown-network' | 'no-shape';
  /** The cases of connections between pods, from addresses and to addresses, each as far as the statement is about any. */
  readonly kinds: ReadonlyMap<ConnectionKind, JudgedCases>;
  readonly breaches: readonly JudgedBreach[];
  /** Whether anything fits the statement. */
  readonly fits: boolean;
}

/** Which end of a connection is an address. */
type ConnectionKind = 'neither' | 'from' | 'to';

interface JudgedCases {
  /** Texts of all cases: both traits of the plugin, and the family. */
  readonly all: Set<string>;
  /** Texts of those in which the statement is broken. */
  readonly broken: Set<string>;
  /** Texts of those in which it may be, by the addresses of a network that is not known. */
  readonly unsure: Set<string>;
}

export interface JudgedBreach {
  readonly from: JudgedSide;
  readonly to?: JudgedSide;
  /** Absent for `isolated`. */
  readonly ports?: readonly Port[];
  readonly case: string;
}

export interface JudgedSide {
  readonly end?: JudgedEnd;
  readonly address?: JudgedAddress;
}

interface JudgedCase {
  readonly traits: JudgedTraits;
  readonly text: string;
  readonly addressed: readonly { readonly from: JudgedSide; readonly to: JudgedSide }[];
}

/** Writers who may add policies in namespaces for which it is true. */
type Writers = (space: JudgedSpace) => boolean;

interface AskedPorts {
  readonly same: boolean;
  readonly ports: PortPattern;
  readonly traits: JudgedTraits;
  readonly writers: Writers;
  readonly excepted: Mask;
}

interface NamedPair {
  readonly same: JudgedSpace | undefined;
  readonly different: readonly [JudgedSpace, JudgedSpace] | undefined;
}

interface Pair {
  /** An address that may be one of a network that is not known. */
  readonly isUnsure?: true;
  readonly from: JudgedSide;
  readonly to: JudgedSide;
  readonly same: boolean;
}

/** `isBrief`: one breach for each case is enough. */
export function judgeGuardrail(
  cluster: ClusterState,
  guardrail: Guardrail,
  facts: GuardrailFacts,
  { isBrief = false }: { readonly isBrief?: boolean } = {},
): readonly JudgedAnswer[] {
  const judge = new Judge(cluster, guardrail, facts, isBrief);
  return guardrail.statements.map((statement) => judge.answer(statement));
}

class Judge {
  readonly #cluster: ClusterState;
  readonly #guardrail: Guardrail;
  readonly #facts: GuardrailFacts;
  readonly #universe: SmallUniverse;
  readonly #sides: Sides;
  readonly #addresses: readonly JudgedAddress[];
  readonly #pods: AddressSet;
  readonly #named = new Map<JudgedSpace, readonly JudgedSpace[]>();
  readonly #namedPairs = new Map<JudgedSpace, Map<JudgedSpace, NamedPair>>();
  readonly #fitting = new Map<PodPattern, Map<JudgedSpace, boolean>>();
  readonly #writers: readonly Writers[];
  readonly #isBrief: boolean;
  #known: readonly JudgedCase[] | undefined;
  #breaches: JudgedBreach[] = [];
  #kinds = new Map<ConnectionKind, JudgedCases>();

  constructor(cluster: ClusterState, guardrail: Guardrail, facts: GuardrailFacts, isBrief: boolean) {
    this.#cluster = cluster;
    this.#guardrail = guardrail;
    this.#facts = facts;
    this.#universe = smallUniverse(cluster, guardrail, facts);
    this.#sides = new Sides(cluster, this.#universe.words.ports);
    this.#addresses = judgedAddresses(cluster, guardrail, facts);
    this.#pods = podAddresses(cluster);
    this.#writers = this.#makeWriters();
    this.#isBrief = isBrief;
    for (const space of this.#universe.spaces) {
      const names = space.names.length > 1 ? [space.names[0] ?? '', space.names[1] ?? ''] : space.names;
      this.#named.set(
        space,
        names.map((name) => ({ ...space, names: [name] })),
      );
    }
  }

  answer(statement: Statement): JudgedAnswer {
    this.#breaches = [];
    this.#kinds = new Map();
    if (statement.kind === 'isolated') this.#isolated(statement.pods, statement.directions);
    else if (statement.kind === 'only') this.#only(statement);
    else this.#between(statement);
    const [broken, unsure, cases] = (['broken', 'unsure', 'all'] as const).map(
      (of) => new Set([...this.#kinds.values()].flatMap((kind) => [...kind[of]])).size,
    );
    const without = unsure !== 0 ? 'unknown-network' : this.#lacksShape(statement) ? 'no-shape' : 'holds';
    const answer = broken === 0 ? without : broken === cases ? 'broken' : 'depends';
    return { answer, kinds: this.#kinds, breaches: this.#breaches, fits: this.#kinds.size > 0 };
  }

  /** Whether a type that the statement names has no namespace. */
  #lacksShape(statement: Statement): boolean {
    const peers =
      statement.kind === 'isolated'
        ? [statement.pods]
        : [...this.#peersOf(statement), ...(statement.kind === 'only' ? [statement.subject] : [])];
    const used = [...this.#cluster.namespaces.values()].flatMap(({ type }) => type ?? []);
    return peers.some(
      (peer) => peer.kind === 'pods' && peer.namespaceType !== undefined && !used.includes(peer.namespaceType),
    );
  }

  #peersOf(statement: Exclude<Statement, { kind: 'isolated' }>): readonly PeerPattern[] {
    return statement.kind === 'only' ? statement.peers.map(({ peer }) => peer) : [statement.from, statement.to];
  }

  #isKnownNetwork(peer: PeerPattern): boolean {
    return peer.kind === 'pods' || addressesOfPattern(this.#cluster, peer, this.#facts, undefined) !== undefined;
  }

  #isolated(pattern: PodPattern, directions: readonly JudgedDirection[]): void {
    for (const end of this.#endsOf(pattern)) {
      this.#casesLike({}).all.add('');
      if (directions.some((direction) => this.#sides.rules(end, direction) === undefined)) {
        this.#add({ from: { end }, case: '' });
      }
    }
  }

  #between(statement: Extract<Statement, { kind: 'never' | 'always' }>): void {
    const { kind, from, to, relation, ports } = statement;
    const asked = this.#sides.where((port) => hasPort(ports, port));
    for (const pair of this.#pairs(from, to, kind === 'always')) {
      if (!this.#isRelated(pair, relation)) continue;
      if (kind === 'never') this.#forbid(pair, asked, () => 0n);
      else this.#require(pair, ports);
    }
  }

  #only({ side, subject, peers }: Extract<Statement, { kind: 'only' }>): void {
    const every = [...this.#spacesOf(undefined)].flatMap((space) => space.place.pods.map((pod) => ({ space, pod })));
    const outside = this.#outside();
    const agreed = (pair: Pair, isSure: boolean): Mask =>
      peers.reduce((mask, { peer, relation, ports }) => {
        const other = side === 'to' ? pair.from : pair.to;
        const own = side === 'to' ? pair.to : pair.from;
        // Each address may be one of a network that is not known.
        const isUnknown = !isSure && other.end === undefined && !this.#isKnownNetwork(peer);
        const fits = (isUnknown || this.#isExcepted(peer, other, own)) && this.#isRelated(pair, relation);
        return fits ? mask | this.#sides.where((port) => hasPort(ports, port)) : mask;
      }, 0n);
    for (const own of this.#endsOf(subject)) {
      for (const pair of this.#podPairs([own], every, false)) {
        this.#forbid(
          side === 'from' ? pair : { from: pair.to, to: pair.from, same: pair.same },
          this.#sides.all,
          agreed,
        );
      }
      for (const address of own.space.place.kind === 'undeclared' ? [] : outside) {
        const [one, other] = [{ end: own }, { address }];
        const pair = side === 'from' ? { from: one, to: other } : { from: other, to: one };
        this.#forbid({ ...pair, same: false }, this.#sides.all, agreed);
      }
    }
  }

  /** Addresses beyond the pods', of the families that the cluster uses. */
  #outside(): readonly JudgedAddress[] {
    const { pods, services, nodes } = this.#cluster.networks;
    const networks = [pods, services, nodes].flatMap((network) => network ?? []);
    const all = networks.reduce(uniteAddresses, { IPv4: [], IPv6: [] });
    return this.#addresses.filter((address) => {
      const used = networks.length === 0 ? address.family === 'IPv4' : all[address.family].length > 0;
      return used && (pods === undefined || !holds(pods, address));
    });
  }

  /** Tries a connection in every case; what is allowed, and not agreed, is a breach. */
  #forbid(pair: Pair, asked: Mask, agreed: (pair: Pair, isSure: boolean) => Mask): void {
    const left = asked & ~this.#excepted(pair);
    const free = pair.isUnsure ? 0n : left & ~agreed(pair, false);
    // Connections of which it is not known whether they are agreed.
    const unsure = (pair.isUnsure ? left : left & ~agreed(pair, true)) & ~free;
    const { all, broken, unsure: unsureCases } = this.#casesLike(pair);
    for (const { traits, text, addressed } of this.#casesOf(pair)) {
      all.add(text);
      if ((free | unsure) === 0n || (this.#isBrief && broken.has(text))) continue;
      for (const one of addressed) {
        const [from, to] = [at(pair.from, one.from), at(pair.to, one.to)];
        const open = this.#writers.reduce(
          (mask, writers) => mask | this.#open({ from, to, same: pair.same }, traits, writers),
          0n,
        );
        if ((open & unsure) !== 0n) unsureCases.add(text);
        if ((open & free) === 0n) continue;
        this.#add({ from, to, ports: this.#listed(open & free), case: text });
        break;
      }
    }
  }

  #add(breach: JudgedBreach): void {
    this.#casesLike(breach).broken.add(breach.case);
    this.#breaches.push(breach);
  }

  #casesLike({ from, to }: Partial<Pick<Pair, 'from' | 'to'>>): JudgedCases {
    const isAddress = (side: JudgedSide | undefined) => side !== undefined && side.end === undefined;
    const kind = isAddress(from) ? 'from' : isAddress(to) ? 'to' : 'neither';
    const known = this.#kinds.get(kind) ?? { all: new Set(), broken: new Set(), unsure: new Set() };
    this.#kinds.set(kind, known);
    return known;
  }

  #listed(mask: Mask): readonly Port[] {
    return this.#universe.words.ports.filter((_, index) => ((mask >> BigInt(index)) & 1n) === 1n);
  }

  #open({ from, to, same }: Pair, traits: JudgedTraits, writers: Writers): Mask {
    const side = (own: JudgedSide, other: JudgedSide, direction: JudgedDirection): Mask => {
      if (own.end === undefined || writers(own.end.space)) return this.#sides.all;
      return this.#sides.allowed(own.end, direction, { ...other, same, address: addressOf(other) }, traits, 'every');
    };
    return side(from, to, 'Egress') & side(to, from, 'Ingress');
  }

  #require(pair: Pair, ports: PortPattern): void {
    const excepted = this.#excepted(pair);
    const { all, broken, unsure } = this.#casesLike(pair);
    for (const { traits, text, addressed } of this.#casesOf(pair)) {
      all.add(text);
      if (this.#isBrief && broken.has(text)) continue;
      const asked = { same: pair.same, ports, traits, excepted };
      const breach = addressed
        .map((one) => ({ from: at(pair.from, one.from), to: at(pair.to, one.to) }))
        .find(({ from, to }) =>
          this.#writers.some(
            (writers) =>
              this.#refuses({ end: from.end, other: to, direction: 'Egress' }, { ...asked, writers }) ||
              this.#refuses({ end: to.end, other: from, direction: 'Ingress' }, { ...asked, writers }),
          ),
        );
      if (breach === undefined) continue;
      if (pair.isUnsure) unsure.add(text);
      else this.#add({ ...breach, ports: [], case: text });
    }
  }

  /** Whether one side refuses some of the ports, or could. */
  #refuses(
    { end, other, direction }: { end: JudgedEnd | undefined; other: JudgedSide; direction: JudgedDirection },
    { same, ports, traits, writers, excepted }: AskedPorts,
  ): boolean {
    if (end === undefined || end.space.place.kind === 'undeclared') return false;
    const rules = this.#sides.rules(end, direction);
    const numbers =
      ports === 'all'
        ? this.#sides.all
        : this.#sides.where(({ protocol, port }) => isIn(ports.numbers, protocol, port));
    const names = ports === 'all' ? [] : ports.names;
    const isLeft = (protocol: string): boolean =>
      (this.#sides.where((port) => port.protocol === protocol) & ~excepted) !== 0n;
    const asksSome = (numbers & ~excepted) !== 0n || names.some(({ protocol }) => isLeft(protocol));
    if (rules === undefined) return writers(end.space) && asksSome;
    const seen = { ...other, same, address: addressOf(other) };
    const matching = rules.filter((rule) => this.#sides.matches(rule, seen, traits));
    const open = matching.reduce((mask, rule) => mask | this.#sides.maskOf(rule, 'none'), 0n);
    if ((numbers & ~excepted & ~open) !== 0n) return true;
    return names.some(({ name, protocol }) => {
      const every = this.#sides.where((port) => port.protocol === protocol);
      if ((every & ~open & ~excepted) === 0n) return false;
      return !matching.some(
        (rule) =>
          rule.ports !== 'all' && rule.ports.some((one) => one.port === name && (one.protocol ?? 'TCP') === protocol),
      );
    });
  }

  #makeWriters(): readonly Writers[] {
    const { otherWriters } = this.#guardrail;
    if (otherWriters === 'None') return [() => false];
    if (otherWriters === 'AllTenants') return [({ place }) => place.tenant !== undefined];
    if (otherWriters === 'Anyone') return [({ place }) => place.kind !== 'undeclared'];
    const tenants = new Set(this.#universe.places.flatMap(({ tenant }) => tenant ?? []));
    return [
      () => false,
      ...[...tenants].map(
        (tenant): Writers =>
          ({ place }) =>
            place.tenant === tenant,
      ),
    ];
  }

  /** The ways of traits and families, each with every pair of addresses. */
  #casesOf({ from, to }: Pair): readonly JudgedCase[] {
    const arePods = from.end !== undefined && to.end !== undefined;
    if (arePods) return this.#podCases();
    const family = (from.address ?? to.address)?.family ?? '';
    return traitCases(this.#cluster).map((traits) => ({
      ...{ traits, text: `${traits.pods} ${traits.nodes} ${family}` },
      addressed: [{ from, to }],
    }));
  }

  #podCases(): readonly JudgedCase[] {
    if (this.#known !== undefined) return this.#known;
    const cases = traitCases(this.#cluster).flatMap((traits) =>
      (['IPv4', 'IPv6'] as const).flatMap((family) => {
        const ofPods = this.#addresses.filter((one) => one.family === family && holds(this.#pods, one));
        const addressed = ofPods.flatMap((a) => ofPods.map((b) => ({ from: { address: a }, to: { address: b } })));
        return addressed.length === 0 ? [] : [{ traits, text: `${traits.pods} ${traits.nodes} ${family}`, addressed }];
      }),
    );
    this.#known = cases;
    return cases;
  }

  /** What is agreed of a connection. */
  #excepted(pair: Pair): Mask {
    const { except, grants } = this.#guardrail;
    const granted = grants === 'Allowed' ? this.#facts.granted : [];
    if (except.length + granted.length === 0) return 0n;
    const mask = (paths: readonly Omit<ExceptedPath, 'location'>[], one: Pair): Mask =>
      paths.reduce((found, { from, to, relation, ports }) => {
        const fits =
          (from === undefined || this.#isExcepted(from, one.from, one.to)) &&
          (to === undefined || this.#isExcepted(to, one.to, one.from)) &&
          this.#isRelated(one, relation);
        return fits ? found | this.#sides.where((port) => hasPort(ports, port)) : found;
      }, 0n);
    const known = { ...pair, from: likeItsTenant(pair.from), to: likeItsTenant(pair.to) };
    return mask(except, pair) | mask(granted, known);
  }

  #isExcepted(peer: PeerPattern, side: JudgedSide, other: JudgedSide): boolean {
    if (peer.kind === 'network' || side.end === undefined) return this.#isPeer(peer, side, other);
    const { namespace, tenant } = peer;
    const { place } = side.end.space;
    if (isFresh(place.tenant) && tenant !== undefined && tenant !== '*' && tenant.includes('*')) return false;
    if (place.kind !== 'declared' && namespace?.includes('*') === true) {
      if (!includesPattern(namespace, place.namePattern ?? '*')) return false;
    }
    return this.#isPeer(peer, side, other);
  }

  /** Whether one end of a connection fits; `other` is the other. */
  #isPeer(peer: PeerPattern, side: JudgedSide, other: JudgedSide): boolean {
    if (peer.kind === 'pods') {
      return side.end !== undefined && this.#fits(peer, side.end.space) && fitsBox(peer.pods, side.end.pod);
    }
    // No network is a pod's.
    if (side.end !== undefined || side.address === undefined) return false;
    const namespace = other.end?.space.place.like?.name;
    const addresses = addressesOfPattern(this.#cluster, peer, this.#facts, namespace);
    return addresses !== undefined && holds(addresses, side.address);
  }

  *#pairs(from: PeerPattern, to: PeerPattern, isAlways: boolean): Iterable<Pair> {
    if (from.kind === 'pods' && to.kind === 'pods') {
      yield* this.#podPairs([...this.#endsOf(from, isAlways)], [...this.#endsOf(to, isAlways)], isAlways);
      return;
    }
    const [pods, network] = from.kind === 'pods' ? [from, to] : [to, from];
    if (pods.kind !== 'pods' || network.kind !== 'network') return;
    for (const end of this.#endsOf(pods, isAlways)) {
      // As with two undeclared namespaces: nothing that is known could refuse it.
      if (end.space.place.kind === 'undeclared') continue;
      const addresses = addressesOfPattern(this.#cluster, network, this.#facts, end.space.place.like?.name);
      const isUnsure = addresses === undefined ? { isUnsure: true as const } : {};
      const all = this.#addresses.filter((address) => addresses === undefined || holds(addresses, address));
      const shared = all.filter(({ family }) => this.#pods[family].length > 0);
      for (const address of shared.length > 0 ? shared : all) {
        const [one, other] = [{ end }, { address }];
        yield from.kind === 'pods'
          ? { from: one, to: other, same: false, ...isUnsure }
          : { from: other, to: one, same: false, ...isUnsure };
      }
    }
  }

  /** Pairs of one namespace, and of two with different names. */
  *#podPairs(sources: readonly JudgedEnd[], destinations: readonly JudgedEnd[], _isAlways: boolean): Iterable<Pair> {
    for (const source of sources) {
      for (const destination of destinations) {
        const [one, other] = [source.space, destination.space];
        if (one.place.kind === 'undeclared' && other.place.kind === 'undeclared') continue;
        const { same, different } = this.#namedPair(one, other);
        if (same !== undefined) {
          yield { from: { end: { ...source, space: same } }, to: { end: { ...destination, space: same } }, same: true };
        }
        if (different === undefined) continue;
        const [x, y] = different;
        yield { from: { end: { ...source, space: x } }, to: { end: { ...destination, space: y } }, same: false };
      }
    }
  }

  /** Names for two namespaces: one for both, if they can be one, and two. */
  #namedPair(one: JudgedSpace, other: JudgedSpace): NamedPair {
    const known = this.#namedPairs.get(one) ?? new Map<JudgedSpace, NamedPair>();
    this.#namedPairs.set(one, known);
    let made = known.get(other);
    if (made === undefined) {
      const [from, to] = [this.#named.get(one) ?? [], this.#named.get(other) ?? []];
      const different = from.flatMap((x) => to.map((y) => [x, y] as const)).find(([x, y]) => x.names[0] !== y.names[0]);
      made = { same: one === other ? from[0] : undefined, different };
      known.set(other, made);
    }
    return made;
  }

  *#spacesOf(pattern: PodPattern | undefined, isAlways = false): Iterable<JudgedSpace> {
    for (const space of this.#universe.spaces) {
      if (pattern !== undefined && !this.#fits(pattern, space)) continue;
      if (isAlways && space.place.kind === 'undeclared') {
        if (
          (pattern?.tenant !== undefined && pattern.tenant !== 'none') ||
          pattern?.namespaceType !== undefined ||
          pattern?.namespace !== undefined
        )
          continue;
      }
      yield space;
    }
  }

  *#endsOf(pattern: PodPattern, isAlways = false): Iterable<JudgedEnd> {
    for (const space of this.#spacesOf(pattern, isAlways)) {
      for (const pod of space.place.pods) if (fitsBox(pattern.pods, pod)) yield { space, pod };
    }
  }

  #fits(pattern: PodPattern, space: JudgedSpace): boolean {
    const known = this.#fitting.get(pattern) ?? new Map<JudgedSpace, boolean>();
    this.#fitting.set(pattern, known);
    const found = known.get(space) ?? fitsSpace(pattern, space);
    known.set(space, found);
    return found;
  }

  #isRelated({ from, to, same }: Pair, relation: Relation): boolean {
    if (relation === 'any') return true;
    // A relation is one of two pods.
    if (from.end === undefined || to.end === undefined) return false;
    if (relation === 'same' || relation === 'other') return same === (relation === 'same');
    const [a, b] = [from.end.space.place.tenant, to.end.space.place.tenant];
    return a !== undefined && b !== undefined && (a === b) === (relation === 'same-tenant');
  }
}

function fitsSpace(pattern: PodPattern, { place, labels, names }: JudgedSpace): boolean {
  const name = names[0] ?? '';
  if (pattern.namespace !== undefined && !fitsName(pattern.namespace, name)) return false;
  if (
    pattern.namespaceType !== undefined &&
    (place.type === undefined || !fitsName(pattern.namespaceType, place.type))
  ) {
    return false;
  }
  if (!fitsBox(pattern.namespaces, { ...labels, [nameKey]: name })) return false;
  const { tenant } = pattern;
  if (tenant === undefined) return true;
  if (tenant === 'none') return place.tenant === undefined;
  if (place.tenant === undefined) return false;
  // A tenant that does not exist yet may have any name that fits.
  return isFresh(place.tenant) ? tenant.includes('*') : fitsName(tenant, place.tenant);
}

/** Whether every name that fits `inner` fits `outer`; each has at most one `*` in what is tested. */
function includesPattern(outer: string, inner: string): boolean {
  return fitsName(outer, inner.replaceAll('*', 'q')) && fitsName(outer, inner.replaceAll('*', 'qq*q'));
}

function likeItsTenant(side: JudgedSide): JudgedSide {
  const { end } = side;
  const tenant = end?.space.place.like?.tenant;
  if (end === undefined || tenant === undefined || !isFresh(end.space.place.tenant)) return side;
  return { ...side, end: { ...end, space: { ...end.space, place: { ...end.space.place, tenant } } } };
}

/** The end with the address that it has in one case. */
function at({ end, address }: JudgedSide, one: JudgedSide): JudgedSide {
  const known = one.address ?? address;
  return { ...(end && { end }), ...(known && { address: known }) };
}

/** An address that no block holds stands for one that nothing asks for. */
function addressOf({ address }: JudgedSide): JudgedAddress {
  return address ?? { family: 'IPv4', value: 0n, text: '0.0.0.0' };
}
