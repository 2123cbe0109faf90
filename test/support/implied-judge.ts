import type { ClusterState, NamespaceState } from '../../src/clusters/cluster-state.ts';
import { invariant } from '../../src/diagnostics/invariant.ts';
import type { Guardrail, GuardrailFacts } from '../../src/guardrails/guardrail.ts';
import type { GuardrailWitness, WitnessEnd } from '../../src/guardrails/guardrail-result.ts';
import { everything } from '../../src/labels/label-space.ts';

import { type AddressFamily, parseAddress } from '../../src/model/address.ts';
import { toCidrs } from '../../src/model/address-set.ts';
import { formatCidr } from '../../src/model/cidr.ts';
import { podAddresses } from '../../src/verdicts/end.ts';
import { type TraitCase, traitCases } from '../../src/verdicts/side-answer.ts';
import { holds, type JudgedAddress, judgedAddresses } from './guardrail-addresses.ts';
import { endOf } from './guardrail-example.ts';
import { type JudgedEnd, type Mask, type OtherEnd, Sides } from './guardrail-sides.ts';
import {
  type EarlierPlaces,
  isFresh,
  isProtected,
  type JudgedPlace,
  type JudgedSpace,
  type NewPlace,
  placesOf,
  renamed,
  smallUniverse,
  withPolicies,
} from './guardrail-universe.ts';
import { fitsName, type Port, type Words, wordsOf } from './guardrail-words.ts';
import {
  isAllowed,
  type JudgedCluster,
  type JudgedDirection,
  type JudgedNamespace,
  type Labels,
  type Meaning,
} from './naive-evaluator.ts';
import type { GuardedChange } from './random-guarded-change.ts';
import { nameKey } from './random-policies.ts';

/** Which end of a connection is an address. */
export type OpenedKind = 'neither' | 'from' | 'to';

/** Texts of cases: the traits of the plugin, and the family. */
export interface OpenedCases {
  readonly all: Set<string>;
  /** Those in which the state after allows a connection that the state before did not. */
  readonly opened: Set<string>;
}

/**
 * Finds by trying everything in which cases a change of one cluster allows a connection that was not allowed. Before it,
 * each namespace was the declared one of its name, or a later or undeclared one of its kind; where there was none that
 * could have its name, its labels and its pods, nothing was allowed.
 */
export function judgeImplication(
  before: ClusterState,
  after: ClusterState,
  facts: GuardrailFacts,
): ReadonlyMap<OpenedKind, OpenedCases> {
  return new ImplicationJudge(before, after, facts).judge();
}

const anyPod = { kind: 'pods', namespaces: everything, pods: everything } as const;
const location = { path: '', line: 1, column: 1 };
/** It mentions nothing. */
const nothing: Guardrail = {
  ...{ name: '', description: '', mode: 'Enforce', otherWriters: 'None', grants: 'Forbidden', except: [], location },
  statements: [{ kind: 'never', from: anyPod, to: anyPod, relation: 'any', ports: 'all', location }],
};

/** A pod as it is after a change, and as it may have been before. */
interface ChangedEnd {
  readonly after: JudgedEnd;
  readonly before: readonly JudgedEnd[];
}

class ImplicationJudge {
  readonly #before: ClusterState;
  readonly #after: ClusterState;
  readonly #earlier: EarlierStates;
  readonly #ends: readonly (readonly ChangedEnd[])[];
  readonly #sides: { readonly before: Sides; readonly after: Sides };
  readonly #addresses: readonly JudgedAddress[];
  readonly #kinds = new Map<OpenedKind, OpenedCases>();

  constructor(before: ClusterState, after: ClusterState, facts: GuardrailFacts) {
    this.#before = before;
    this.#after = after;
    this.#earlier = new EarlierStates(before, after, facts);
    const { spaces, words } = smallUniverse(after, nothing, facts, this.#earlier);
    const ports = words.ports.flatMap(withNames(words));
    this.#sides = { before: new Sides(before, ports), after: new Sides(after, ports) };
    this.#addresses = judgedAddresses(after, nothing, facts, [before]);
    // Two namespaces of one space need two names.
    this.#ends = spaces.flatMap((space) =>
      space.names.slice(0, 2).map((name) => {
        const named = { ...space, names: [name] };
        const was = this.#earlier.spacesOf(named);
        return space.place.pods.map((pod) => ({
          after: { space: named, pod },
          before: was.filter(({ place }) => this.#earlier.couldHave(place, pod)).map((one) => ({ space: one, pod })),
        }));
      }),
    );
  }

  judge(): ReadonlyMap<OpenedKind, OpenedCases> {
    for (const sources of this.#ends) {
      for (const destinations of this.#ends) this.#judgePods(sources, destinations);
    }
    const ofPods = this.#families;
    const shared = this.#addresses.filter(({ family }) => ofPods.includes(family));
    for (const pods of this.#ends) {
      if (pods[0]?.after.space.place.kind === 'undeclared') continue;
      for (const address of shared.length > 0 ? shared : this.#addresses) {
        for (const direction of ['Egress', 'Ingress'] as const) this.#judgeAddress(pods, address, direction);
      }
    }
    return this.#kinds;
  }

  get #families(): readonly AddressFamily[] {
    return (['IPv4', 'IPv6'] as const).filter((family) => podAddresses(this.#after)[family].length > 0);
  }

  #casesOf(kind: OpenedKind): OpenedCases {
    const known = this.#kinds.get(kind) ?? { all: new Set(), opened: new Set() };
    this.#kinds.set(kind, known);
    return known;
  }

  /** Whether the plugin could read blocks so before. */
  #wasPossible(traits: TraitCase): boolean {
    return traitCases(this.#before).some(({ pods, nodes }) => pods === traits.pods && nodes === traits.nodes);
  }

  #judgePods(sources: readonly ChangedEnd[], destinations: readonly ChangedEnd[]): void {
    const [one, other] = [sources[0]?.after.space, destinations[0]?.after.space];
    if (one === undefined || other === undefined) return;
    if (one.place.kind === 'undeclared' && other.place.kind === 'undeclared') return;
    const isSame = one.names[0] === other.names[0];
    if (isSame && (one.place !== other.place || one.labels !== other.labels)) return;
    const { all, opened } = this.#casesOf('neither');
    for (const traits of traitCases(this.#after)) {
      for (const family of this.#families) {
        const text = `${traits.pods} ${traits.nodes} ${family}`;
        all.add(text);
        if (opened.has(text)) continue;
        const addresses = this.#addresses.filter((address) => {
          return address.family === family && holds(podAddresses(this.#after), address);
        });
        const isOpened = sources.some((from) =>
          destinations.some((to) => this.#opensPods(from, to, { isSame, traits, addresses })),
        );
        if (isOpened) opened.add(text);
      }
    }
  }

  #opensPods(
    from: ChangedEnd,
    to: ChangedEnd,
    about: { readonly isSame: boolean; readonly traits: TraitCase; readonly addresses: readonly JudgedAddress[] },
  ): boolean {
    const { isSame, traits, addresses } = about;
    const was = this.#wasPossible(traits)
      ? from.before.flatMap((source) =>
          to.before.flatMap((destination) =>
            isSame && source.space.place !== destination.space.place ? [] : [{ source, destination }],
          ),
        )
      : [];
    const couldHave = (address: JudgedAddress) => holds(podAddresses(this.#before), address);
    const masks = (own: JudgedEnd, other: JudgedEnd, direction: JudgedDirection, when: 'before' | 'after') =>
      addresses.map((address) =>
        when === 'before' && !couldHave(address)
          ? 0n
          : this.#allowed(when, own, direction, { end: other, same: isSame, address }, traits),
      );
    const [out, into] = [
      masks(from.after, to.after, 'Egress', 'after'),
      masks(to.after, from.after, 'Ingress', 'after'),
    ];
    const former = was.map(({ source, destination }) => ({
      out: masks(source, destination, 'Egress', 'before'),
      into: masks(destination, source, 'Ingress', 'before'),
    }));
    // The destination's address, as egress rules see it, and the source's.
    const pairs = distinctPairs(out, into, former);
    return pairs.some(([x, y]) => {
      const known = former.reduce((mask, one) => mask | ((one.out[x] ?? 0n) & (one.into[y] ?? 0n)), 0n);
      return ((out[x] ?? 0n) & (into[y] ?? 0n) & ~known) !== 0n;
    });
  }

  #judgeAddress(pods: readonly ChangedEnd[], address: JudgedAddress, direction: JudgedDirection): void {
    const { all, opened } = this.#casesOf(direction === 'Egress' ? 'to' : 'from');
    for (const traits of traitCases(this.#after)) {
      const text = `${traits.pods} ${traits.nodes} ${address.family}`;
      all.add(text);
      if (opened.has(text)) continue;
      const isOpened = pods.some(({ after, before }) => {
        const other = { same: false, address };
        const now = this.#allowed('after', after, direction, other, traits);
        const was = this.#wasPossible(traits)
          ? before.reduce((mask, one) => mask | this.#allowed('before', one, direction, other, traits), 0n)
          : 0n;
        return (now & ~was) !== 0n;
      });
      if (isOpened) opened.add(text);
    }
  }

  #allowed(
    when: 'before' | 'after',
    own: JudgedEnd,
    direction: JudgedDirection,
    other: OtherEnd,
    traits: TraitCase,
  ): Mask {
    return this.#sides[when].allowed(own, direction, other, traits, 'exact');
  }
}

/** Each two addresses by which the masks of both sides differ. */
function distinctPairs(
  out: readonly Mask[],
  into: readonly Mask[],
  former: readonly { readonly out: readonly Mask[]; readonly into: readonly Mask[] }[],
): readonly (readonly [number, number])[] {
  const distinct = (now: readonly Mask[], was: readonly (readonly Mask[])[]): readonly number[] => {
    const first = new Map<string, number>();
    for (const [index, mask] of now.entries()) {
      const key = [mask, ...was.map((one) => one[index])].join(' ');
      if (mask !== 0n && !first.has(key)) first.set(key, index);
    }
    return [...first.values()];
  };
  const sources = distinct(
    into,
    former.map((one) => one.into),
  );
  return distinct(
    out,
    former.map((one) => one.out),
  ).flatMap((x) => sources.map((y) => [x, y] as const));
}

/** A port of TCP or UDP under each set of the names that rules ask for; a pod may declare a port under several names. */
function withNames(words: Words): (port: Port) => readonly Port[] {
  const asked = words.portNames;
  return (port) => {
    const names = asked.filter(({ protocol }) => protocol === port.protocol).map(({ name }) => name);
    return names.reduce<readonly Port[]>(
      (found, name) => found.flatMap((one) => [one, { ...one, names: [...(one.names ?? []), name] }]),
      [port],
    );
  };
}

/** What the namespaces of a cluster were before a change. */
interface EarlierEnd {
  readonly place?: JudgedPlace;
  readonly namespace?: JudgedNamespace;
  readonly policies: readonly Meaning[];
}

class EarlierStates implements EarlierPlaces {
  readonly meant: ClusterState;
  readonly #before: ClusterState;
  readonly #facts: GuardrailFacts;
  readonly #words: Words;
  readonly #then: readonly JudgedPlace[];
  readonly #now: readonly NewPlace[];

  constructor(before: ClusterState, after: ClusterState, facts: GuardrailFacts) {
    this.meant = before;
    this.#before = before;
    this.#facts = facts;
    this.#words = wordsOf(withPolicies(after, before), nothing, facts);
    const names = [
      'zz1',
      ...[...facts.types.values()].map(({ namePattern = '*' }) => namePattern.replaceAll('*', 'zz1')),
    ];
    this.#then = placesOf(before, facts, this.#words, names).map((place, index) => ({ ...place, index }));
    this.#now = placesOf(after, facts, this.#words, names);
  }

  of({ kind, like, tenant }: NewPlace): readonly JudgedPlace[] {
    const alike = this.#then.filter((one) => one.kind === kind);
    if (kind === 'undeclared') return alike;
    if (kind === 'future') {
      const named = alike.filter((one) => one.like?.name === like?.name && one.tenant === tenant);
      return [...new Set([...named, ...(like === undefined ? [] : this.#likeNew(like, tenant))])];
    }
    const declared = alike.filter((one) => one.like?.name === like?.name);
    return declared.length > 0 || like === undefined ? declared : this.#likeNew(like, like.tenant);
  }

  /** The later namespaces that one could have been: of its type and its tenant, with its policies and its pods. */
  #likeNew(state: NamespaceState, tenant: string | undefined): readonly JudgedPlace[] {
    const own = this.#now.find((one) => one.kind === 'future' && one.like === state && one.tenant === tenant);
    if (own === undefined) return [];
    const text = (place: NewPlace) =>
      JSON.stringify([
        place.pods,
        place
          .policies(state.name)
          .map(({ name: _, ...meaning }) => JSON.stringify(meaning))
          .sort(),
      ]);
    return this.#then.filter(
      (one) => one.kind === 'future' && one.type === state.type && one.tenant === tenant && text(one) === text(own),
    );
  }

  couldBe(place: NewPlace, name: string, labels: Labels): unknown {
    return this.of(place).map((one) => this.#couldBe(one, name, labels));
  }

  couldHavePod(place: NewPlace, pod: Labels): unknown {
    return this.of(place).map((one) => this.couldHave(one, pod));
  }

  couldHave({ like }: NewPlace, pod: Labels): boolean {
    return Object.entries(pod).every(
      ([key, value]) =>
        !isProtected(key, this.#facts.protectedLabels.pods) ||
        (like?.workloads ?? []).some(({ labels }) => labels[key] === value),
    );
  }

  /** The namespace as it may have been before, with the labels that it had then. */
  spacesOf({ place, labels, names }: JudgedSpace): readonly JudgedSpace[] {
    return this.of(place).flatMap((one): readonly JudgedSpace[] => {
      if (!this.#couldBe(one, names[0] ?? '', labels)) return [];
      const then = one.kind === 'declared' && one.like?.defined === true ? one.like.labels : labels;
      return [{ place: one as JudgedPlace, labels: then, names }];
    });
  }

  /** What the end of an example may have been; an address was the same. */
  endsLike(end: WitnessEnd): readonly EarlierEnd[] {
    if (end.kind === 'address') return [{ policies: [] }];
    const address = parseAddress(end.address);
    if (address.kind !== 'address' || !holds(podAddresses(this.meant), { ...address, text: end.address })) return [];
    const { kind, name, like, tenant, labels } = end.namespace;
    const isNew = tenant?.includes('new-tenant') === true;
    const place = this.#now.find(
      (one) =>
        one.kind === kind &&
        (kind === 'undeclared' ||
          (one.like?.name === (kind === 'future' ? like : name) &&
            (isNew ? isFresh(one.tenant) : one.tenant === tenant))),
    );
    invariant(place !== undefined, `${name} is a namespace of the state after`);
    // A later namespace has the label of its tenant only if the namespace that it is like has it.
    const own = this.#tenantKeysOf(place).flatMap((key) => {
      const value = labels[key];
      return value === undefined ? [] : [[key, value] as const];
    });
    const known = isNew ? { ...labels, ...Object.fromEntries(own.map(([key]) => [key, place.tenant ?? ''])) } : labels;
    const made = new Map(own);
    return this.spacesOf({ place: place as JudgedPlace, names: [name], labels: known })
      .filter((one) => this.couldHave(one.place, end.labels))
      .map((one) => ({
        place: one.place,
        namespace: { name, labels: one.labels === known ? labels : one.labels },
        policies: one.place
          .policies(name)
          .map((meaning) =>
            renamed({ ...meaning, namespace: name }, (key, value) =>
              isFresh(value) ? (made.get(key) ?? value) : value,
            ),
          ),
      }));
  }

  #tenantKeysOf({ type }: NewPlace): readonly string[] {
    const labels = this.#facts.types.get(type ?? '')?.labels ?? new Map();
    return [...labels].flatMap(([key, { kind }]) => (kind === 'tenant' ? [key] : []));
  }

  #couldBe({ kind, like, type: typeName, tenant, namePattern }: NewPlace, name: string, labels: Labels): boolean {
    if (kind === 'declared' && like?.defined === true) return true;
    if (kind !== 'declared' && this.#before.namespaces.has(name)) return false;
    if (namePattern !== undefined && !fitsName(namePattern, name)) return false;
    const type = kind === 'future' ? this.#facts.types.get(typeName ?? '') : undefined;
    const keys = new Set([...this.#words.namespaceValues.keys(), ...(type?.labels.keys() ?? [])]);
    keys.delete(nameKey);
    return [...keys].every((key) => {
      const label = type?.labels.get(key);
      const value = labels[key];
      if (label?.kind === 'fixed') return value === label.value;
      if (label?.kind === 'tenant') {
        const known = like?.labels[key];
        return value === (known !== undefined && isFresh(tenant) ? tenant : known);
      }
      return label !== undefined || value === undefined || !isProtected(key, this.#facts.protectedLabels.namespaces);
    });
  }
}

/** Reports whether an example of a connection after a change was possible before it, with what its ends were then. */
export function wasAllowed(
  { before, after, facts }: GuardedChange,
  { from, to, port }: GuardrailWitness,
  traits: TraitCase,
): boolean {
  invariant(to !== undefined && port !== undefined, 'a connection has two ends');
  const earlier = new EarlierStates(before, after, facts);
  if (!traitCases(before).some(({ pods, nodes }) => pods === traits.pods && nodes === traits.nodes)) return false;
  const [sources, destinations] = [from, to].map((end) => earlier.endsLike(end));
  const { pods, nodes } = before.networks;
  return (sources ?? []).some((source) =>
    (destinations ?? []).some((destination) => {
      const isSame = from.kind === 'pod' && to.kind === 'pod' && from.namespace.name === to.namespace.name;
      if (isSame && source.place !== destination.place) return false;
      const judged: JudgedCluster = {
        namespaces: [source, destination].flatMap(({ namespace }) => namespace ?? []),
        policies: [...source.policies, ...(isSame ? [] : destination.policies)],
        ipBlockMatchesPods: traits.pods,
        ipBlockMatchesNodes: traits.nodes,
        ...(pods === undefined ? {} : { podNetwork: toCidrs(pods).map(formatCidr) }),
        ...(nodes === undefined ? {} : { nodeNetwork: toCidrs(nodes).map(formatCidr) }),
      };
      const ports = port.names.map((name) => ({ name, port: port.port, protocol: port.protocol }));
      return isAllowed(judged, { from: endOf(from, []), to: endOf(to, ports), ...port });
    }),
  );
}
