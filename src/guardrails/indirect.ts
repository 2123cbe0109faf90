import type { ClusterState, Workload } from '../clusters/cluster-state.ts';
import type { LabelQuestions } from '../labels/label-questions.ts';
import { boxText, everything, type KeyStates, matches } from '../labels/label-space.ts';
import { type AddressSet, hasNoAddresses } from '../model/address-set.ts';
import { directions } from '../model/directions.ts';
import { grouped } from '../model/grouped.ts';
import { Interned, memoised, remembered } from '../model/interned.ts';
import type { Direction, NetworkPolicy } from '../model/network-policy.ts';
import { allPorts, type PortSet, portRange } from '../model/port-set.ts';
import { compileNetworkPolicy } from '../policy/compile-network-policy.ts';
import { labelKeysOf } from '../policy/label-keys.ts';
import { exactText } from './address-relations.ts';
import type { AskedAddresses, AskedNetwork, ConnectionQuestion } from './connection-question.ts';
import { fitOf, fitText } from './fits.ts';
import type { PodPattern } from './guardrail.ts';
import type { IndirectPaths } from './guardrail-result.ts';
import type { PlaceLooks } from './looks.ts';
import { relatedPlaces } from './place-pairs.ts';
import { casesOf } from './proof-cases.ts';
import { type PairEnd, provePair } from './prove-pair.ts';
import type { PortReading } from './side-parts.ts';
import type { PossibleNamespace, Universe } from './universe.ts';

interface IndirectContext {
  readonly cluster: ClusterState;
  readonly universe: Universe;
  readonly looks: PlaceLooks;
  readonly questions: LabelQuestions;
  /** Keys of the labels of pods that guardrails ask for. */
  readonly podKeys: Iterable<string>;
  addressesOf(network: AskedNetwork, place: PossibleNamespace): AskedAddresses;
  /** Equal for places whose policies treat these addresses alike. */
  addressLook(place: PossibleNamespace, direction: Direction, addresses: AddressSet): string;
}

/** A place that fits a side of a question, and how. */
interface PlaceAtEnd {
  readonly place: PossibleNamespace;
  readonly fit: string;
}

/** A side of a question: pods of places, those alike together, or addresses. */
type SearchedSide =
  | {
      readonly kind: 'pods';
      readonly pattern: PodPattern;
      readonly members: readonly PlaceAtEnd[];
      readonly alike: readonly (readonly PlaceAtEnd[])[];
      readonly places: ReadonlyMap<number, PlaceAtEnd>;
    }
  | { readonly kind: 'addresses'; readonly addresses: AddressSet };

interface Sides {
  readonly from: SearchedSide;
  readonly to: SearchedSide;
}

/** A declared workload that is on no side. */
interface Middle {
  readonly place: PossibleNamespace;
  readonly workload: Workload;
  /** Its pods, as a pattern that only they fit. */
  readonly pattern: PodPattern;
  /** Its ports with names, each by itself. */
  readonly ports: readonly (readonly [PortReading, PortSet])[];
  /** Equal for workloads with equal labels and ports with equal names. */
  readonly key: number;
}

/** The steps of all searches of one proof: for each statement in each cluster, an equal part of those that are left. */
export class IndirectBudget {
  #left: number;
  #searches: number;

  /** `workloads`: of all clusters. Of a large landscape, a part is looked at: the proof itself must not wait for it. */
  constructor(searches: number, workloads: number) {
    this.#searches = searches;
    this.#left = workloads > 1000 ? 20_000 : 3_000_000;
  }

  /** The steps of the next search. */
  share(): number {
    return Math.floor(this.#left / Math.max(1, this.#searches));
  }

  /** Ends a search. */
  spend(steps: number): void {
    this.#left -= steps;
    this.#searches--;
  }
}

/** A proof of one pair costs as much as a look at so many. */
const stepsOfProof = 10;

/**
 * Finds declared workloads of neither side of a question that pods of one side reach, and that reach the other side on its
 * ports: by the known policies, under any condition, and without the host network.
 */
export class IndirectFinder {
  readonly #context: IndirectContext;
  readonly #known = new Map<string, boolean>();
  readonly #numbers = new Interned<string>();
  readonly #ids = new Map<object, number>();
  #wordsNow: PolicyWords | undefined;
  #findersNow: FindersOf | undefined;
  readonly #patterns = new Map<PodPattern, number>();
  readonly #workloads = new Map<Workload, Pick<Middle, 'pattern' | 'ports' | 'key'>>();
  #steps = 0;

  constructor(context: IndirectContext) {
    this.#context = context;
  }

  /** Where the steps are few, no workload may be looked at, so this is made when it is needed. */
  get #words(): PolicyWords {
    if (this.#wordsNow === undefined) {
      const { universe, podKeys } = this.#context;
      const policies = new Set(universe.places.flatMap(({ state }) => state.policies.map(({ policy }) => policy)));
      this.#wordsNow = {
        podKeys: [...new Set([...labelKeysOf(policies).pods, ...podKeys])].sort(),
        portNames: new Set([...policies].flatMap((policy) => portNamesOf(policy))),
      };
    }
    return this.#wordsNow;
  }

  get #findersOf(): FindersOf {
    this.#findersNow ??= { Ingress: findersOf(this.#context, 'Ingress'), Egress: findersOf(this.#context, 'Egress') };
    return this.#findersNow;
  }

  of(question: ConnectionQuestion, budget: IndirectBudget): IndirectPaths {
    this.#steps = 0;
    const paths = this.#search(question, budget.share());
    budget.spend(this.#steps);
    return paths;
  }

  #search(question: ConnectionQuestion, mostSteps: number): IndirectPaths {
    // Where the steps are few, none may be left for a look at the sides.
    let asked: readonly Sides[] | undefined;
    const found = new Set<string>();
    const patterns = [question.from, question.to].flatMap((end) => (end.kind === 'pods' ? [end] : []));
    for (const place of this.#context.universe.places) {
      if (place.kind !== 'declared' || place.state.workloads.length === 0) continue;
      const near = patterns.filter((pattern) => fitOf(place, pattern, this.#context.universe.names) !== undefined);
      for (const workload of place.state.workloads) {
        if (workload.hostNetwork || near.some(({ pods }) => matches(pods, workload.labels))) continue;
        this.#steps++;
        if (this.#steps > mostSteps) return { workloads: [...found].sort(), isComplete: false };
        asked ??= this.#sidesOf(question);
        if (asked === undefined) return { workloads: [], isComplete: false };
        const middle = { place, workload, ...this.#middle(workload) };
        if (asked.some((sides) => this.#passes(sides, middle, question)))
          found.add(`${place.state.name}/${workload.name}`);
      }
    }
    const isComplete = asked !== undefined || this.#sidesOf(question) !== undefined;
    return { workloads: [...found].sort(), isComplete };
  }

  /** The sides; of values, one pair of sides for each set of addresses. Nothing where a network is not known. */
  #sidesOf({ from, to }: ConnectionQuestion): readonly Sides[] | undefined {
    if (from.kind === 'pods' && to.kind === 'pods') {
      return [
        { from: this.#podsOf(from, this.#atEnd(from), 'Egress'), to: this.#podsOf(to, this.#atEnd(to), 'Ingress') },
      ];
    }
    const [pods, network, side] = from.kind === 'pods' ? ([from, to, 'from'] as const) : ([to, from, 'to'] as const);
    if (pods.kind !== 'pods' || network.kind === 'pods') return [];
    const byAddresses = new Map<string, { readonly addresses: AddressSet; readonly members: PlaceAtEnd[] }>();
    for (const member of this.#atEnd(pods)) {
      const asked = this.#context.addressesOf(network, member.place);
      if ('unknown' in asked) return undefined;
      if (hasNoAddresses(asked.addresses)) continue;
      remembered(byAddresses, exactText(asked.addresses), () => ({
        addresses: asked.addresses,
        members: [],
      })).members.push(member);
    }
    return [...byAddresses.values()].map(({ addresses, members }): Sides => {
      const own = this.#podsOf(pods, members, side === 'from' ? 'Egress' : 'Ingress');
      const other: SearchedSide = { kind: 'addresses', addresses };
      return side === 'from' ? { from: own, to: other } : { from: other, to: own };
    });
  }

  #atEnd(pattern: PodPattern): readonly PlaceAtEnd[] {
    const { places, names } = this.#context.universe;
    return places.flatMap((place) => {
      const fit = fitOf(place, pattern, names);
      return fit === undefined ? [] : [{ place, fit: fitText(fit) }];
    });
  }

  #podsOf(pattern: PodPattern, members: readonly PlaceAtEnd[], direction: Direction): SearchedSide {
    const { looks } = this.#context;
    const alike = grouped(members, ({ place, fit }) => `${looks.classOf(place, direction)} ${fit}`);
    return {
      ...{ kind: 'pods', pattern, members, alike: [...alike.values()] },
      places: new Map(members.map((member) => [member.place.index, member])),
    };
  }

  #middle(workload: Workload): Pick<Middle, 'pattern' | 'ports' | 'key'> {
    return remembered(this.#workloads, workload, () => {
      // What no policy and no guardrail asks for does not matter.
      const { labels } = workload;
      const { podKeys, portNames } = this.#words;
      const states = podKeys.map((key): [string, KeyStates] => [key, stateOf(labels, key)]);
      const keys = new Map(states);
      const ports = workload.ports.filter(({ name }) => name !== undefined && portNames.has(name));
      const text = JSON.stringify([
        states.map(([, { values }]) => [...values.listed]),
        ports.map(({ name, port, protocol }) => [name, port, protocol]),
      ]);
      return {
        pattern: { kind: 'pods', namespaces: everything, pods: { keys } },
        ports: ports.flatMap(namedPort),
        key: this.#numbers.id(text, () => text),
      };
    });
  }

  #passes({ from, to }: Sides, middle: Middle, { relation, ports }: ConnectionQuestion): boolean {
    if (from.kind === 'addresses') {
      if (!this.#reaches(from, middle, 'in', allPorts)) return false;
      return to.kind === 'pods' && first(this.#membersOf(to, middle, 'out', ports)) !== undefined;
    }
    if (to.kind === 'addresses') {
      if (!this.#reaches(to, middle, 'out', ports)) return false;
      return first(this.#membersOf(from, middle, 'in', allPorts)) !== undefined;
    }
    return relatedPlaces(
      relation,
      () => this.#membersOf(from, middle, 'in', allPorts),
      () => this.#membersOf(to, middle, 'out', ports),
    );
  }

  /** The places of a side that reach a workload (`in`), or that it reaches (`out`). */
  *#membersOf(
    side: Extract<SearchedSide, { kind: 'pods' }>,
    middle: Middle,
    way: 'in' | 'out',
    ports: PortSet,
  ): Generator<PossibleNamespace> {
    const { looks } = this.#context;
    const { place } = middle;
    const [own, other] = way === 'in' ? (['Ingress', 'Egress'] as const) : (['Egress', 'Ingress'] as const);
    const special = new Set([
      place.index,
      ...looks.exceptionsOf(place, own),
      ...(this.#findersOf[other].get(place.index) ?? []),
    ]);
    for (const index of special) {
      const member = side.places.get(index);
      if (member === undefined) continue;
      this.#steps++;
      if (this.#reaches({ ...side, member }, middle, way, ports)) yield member.place;
    }
    for (const members of side.alike) {
      const member = members.find((one) => !special.has(one.place.index));
      if (member === undefined || !this.#reaches({ ...side, member }, middle, way, ports)) continue;
      for (const one of members) {
        if (special.has(one.place.index)) continue;
        this.#steps++;
        yield one.place;
      }
    }
  }

  /** Reports whether pods of a place, or addresses, reach a workload (`in`), or whether it reaches them (`out`). */
  #reaches(
    end:
      | { readonly kind: 'addresses'; readonly addresses: AddressSet }
      | (Extract<SearchedSide, { kind: 'pods' }> & { readonly member: PlaceAtEnd }),
    { place, pattern, ports: named, key }: Middle,
    way: 'in' | 'out',
    ports: PortSet,
  ): boolean {
    const { looks, addressLook } = this.#context;
    const [own, other] = way === 'in' ? (['Ingress', 'Egress'] as const) : (['Egress', 'Ingress'] as const);
    const look =
      end.kind === 'addresses'
        ? [addressLook(place, own, end.addresses), this.#id(end.addresses)]
        : [
            ...[
              looks.classOf(place, own),
              looks.classOf(end.member.place, other),
              end.member.fit,
              this.#patternId(end.pattern),
            ],
            ...[looks.exception(place, own, end.member.place), looks.exception(end.member.place, other, place)],
            end.member.place === place,
          ];
    return remembered(this.#known, [way, key, this.#portsId(ports), ...look].join('|'), () => {
      this.#steps += stepsOfProof;
      // Policies that do not select it need not be looked at.
      const middle: PairEnd = { kind: 'pod', place: { ...place, pods: pattern.pods }, pattern };
      const side: PairEnd =
        end.kind === 'addresses' ? end : { kind: 'pod', place: end.member.place, pattern: end.pattern };
      const between = end.kind === 'pods' && end.member.place === place ? 'same' : 'other';
      const ends = way === 'in' ? { from: side, to: middle } : { from: middle, to: side };
      // A workload has the ports that it declares; a pod of the side, any under any name.
      const asked: readonly (readonly [PortReading, PortSet])[] =
        way === 'out' ? [['any', ports]] : [['numbers', ports], ...named];
      return asked.some(([reading, wanted]) => this.#isOpen({ ...ends, between }, wanted, reading));
    });
  }

  #isOpen(
    ends: { readonly from: PairEnd; readonly to: PairEnd; readonly between: 'same' | 'other' },
    ports: PortSet,
    reading: PortReading,
  ): boolean {
    const { cluster, universe, questions } = this.#context;
    const addresses = [ends.from, ends.to].flatMap((end) => (end.kind === 'addresses' ? [end.addresses] : []))[0];
    const pair = {
      cluster,
      names: universe.names,
      cases: casesOf(cluster, addresses),
      coveredBy: () => undefined,
      ...ends,
    };
    const { found, steps } = provePair(
      pair,
      { wanted: 'refused', ports, reading, covers: [], writers: 'None' },
      questions.atPlace(),
      { isBrief: true },
    );
    // What is not decided could be open.
    return found.length > 0 || steps !== undefined;
  }

  #patternId(pattern: PodPattern): number {
    return remembered(this.#patterns, pattern, () => {
      const { namespaces, pods, ...names } = pattern;
      const text = JSON.stringify([names, boxText(namespaces), boxText(pods)]);
      return this.#numbers.id(text, () => text);
    });
  }

  #portsId(ports: PortSet): number {
    return remembered(this.#ids, ports, () => {
      const text = JSON.stringify(ports);
      return this.#numbers.id(text, () => text);
    });
  }

  #id(of: object): number {
    return remembered(this.#ids, of, () => this.#ids.size);
  }
}

/** For each place, the places whose selectors find it beside what their classes say. */
type FindersOf = Readonly<Record<Direction, ReadonlyMap<number, readonly number[]>>>;

interface PolicyWords {
  /** Keys of labels of pods that policies and guardrails ask for. Sorted. */
  readonly podKeys: readonly string[];
  /** Names of ports that rules ask for. */
  readonly portNames: ReadonlySet<string>;
}

function findersOf({ universe, looks }: IndirectContext, direction: Direction): ReadonlyMap<number, readonly number[]> {
  const finders = new Map<number, number[]>();
  for (const place of universe.places)
    for (const index of looks.exceptionsOf(place, direction)) remembered(finders, index, () => []).push(place.index);
  return finders;
}

const portNamesOf = memoised((policy: NetworkPolicy): readonly string[] => {
  const compiled = compileNetworkPolicy(policy);
  const rules = directions.flatMap((direction) => compiled[direction]?.rules ?? []);
  return rules.flatMap(({ ports }) =>
    ports === 'all' ? [] : ports.flatMap((port) => (port.kind === 'named' ? [port.name] : [])),
  );
});

function stateOf(labels: Workload['labels'], key: string): KeyStates {
  const value = Object.hasOwn(labels, key) ? labels[key] : undefined;
  const listed = new Set(value === undefined ? [] : [value]);
  return { absent: value === undefined, values: { kind: 'only', listed } };
}

const namedPort = memoised(
  ({ name, port, protocol }: Workload['ports'][number]): readonly (readonly [PortReading, PortSet])[] =>
    name === undefined ? [] : [[{ name, protocol }, portRange(protocol, port)]],
);

function first<Item>(items: Iterable<Item>): Item | undefined {
  for (const item of items) return item;
  return undefined;
}
