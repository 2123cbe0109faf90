import type { ClusterState, NamespaceState } from '../../src/clusters/cluster-state.ts';
import type { Guardrail, GuardrailFacts, PodPattern } from '../../src/guardrails/guardrail.ts';
import { fitsBox, fitsName, meaningsOf, peersOf, type Words, wordsOf } from './guardrail-words.ts';
import {
  type JudgedPeer,
  type JudgedSelector,
  type Labels,
  type Meaning,
  meaningOf,
  selects,
} from './naive-evaluator.ts';
import { nameKey } from './random-policies.ts';

/**
 * Every namespace and every pod that could be in one cluster, by the rules of guardrails: tried out over the names, keys
 * and values that are mentioned, and some more. Namespaces and pods that no selector and no pattern tells apart are one.
 */
export interface SmallUniverse {
  readonly words: Words;
  readonly places: readonly JudgedPlace[];
  readonly spaces: readonly JudgedSpace[];
}

export interface JudgedPlace {
  readonly index: number;
  readonly kind: 'declared' | 'future' | 'undeclared';
  readonly type?: string;
  readonly tenant?: string;
  /** The declared namespace; of a future one that which it is like. */
  readonly like?: NamespaceState;
  readonly namePattern?: string;
  readonly pods: readonly Labels[];
  /** The policies of the namespace of this name. */
  policies(name: string): readonly Meaning[];
}

/** Namespaces that nothing tells apart. */
export interface JudgedSpace {
  readonly place: JudgedPlace;
  /** Without `kubernetes.io/metadata.name`. */
  readonly labels: Labels;
  /** Not empty. */
  readonly names: readonly string[];
}

/** Tenants that do not exist; no tenant can be called so. */
export const freshTenants = ['Fresh A', 'Fresh B'] as const;

export const isFresh = (tenant: string | undefined): boolean => freshTenants.some((fresh) => fresh === tenant);

/** A name for what is another namespace than each that is tried. */
const elsewhere = 'No such namespace';

export function smallUniverse(
  cluster: ClusterState,
  guardrail: Guardrail,
  facts: GuardrailFacts,
  earlier?: EarlierPlaces,
): SmallUniverse {
  const mentioned = earlier === undefined ? cluster : withPolicies(cluster, earlier.meant);
  const words = wordsOf(mentioned, guardrail, facts);
  const names = possibleNames(words);
  const podBoxes = patternsOf(guardrail, facts).map(({ pods }) => pods);
  const podSelectors = distinct(meaningsOf(mentioned).flatMap(podSelectorsOf));
  const places = placesOf(cluster, facts, words, names).map((place, index) => ({
    ...{ ...place, index },
    pods: distinctBy(place.pods, (pod) => [
      ...podSelectors.map((selector) => selects(selector, pod)),
      ...podBoxes.map((box) => fitsBox(box, pod)),
      earlier?.couldHavePod(place, pod),
    ]),
  }));
  // What a selector says of a namespace that is not its own: its own name is then another's.
  const selectors = distinct(
    places.flatMap((place) =>
      [place, ...(earlier?.of(place) ?? [])].flatMap((one) => namespaceSelectors(one.policies(elsewhere))),
    ),
  );
  const boxes = patternsOf(guardrail, facts);
  const patterns = boxes.flatMap(({ namespace }) => namespace ?? []);
  const spaces = places.flatMap((place) => {
    const found = new Map<string, { place: JudgedPlace; labels: Labels; names: string[] }>();
    for (const name of namesOf(place, cluster, names)) {
      const own = distinct(
        [place, ...(earlier?.of(place) ?? [])].flatMap((one) => namespaceSelectors(one.policies(name))),
      );
      const fitting = patterns.map((pattern) => fitsName(pattern, name));
      for (const labels of namespaceLabelsOf(place, facts, words)) {
        const all = { ...labels, [nameKey]: name };
        const key = JSON.stringify([
          ...[...selectors, ...own].map((selector) => selects(selector, all)),
          ...boxes.map(({ namespaces }) => fitsBox(namespaces, all)),
          ...fitting,
          earlier?.couldBe(place, name, labels),
        ]);
        const known = found.get(key);
        if (known === undefined) found.set(key, { place, labels, names: [name] });
        else if (!known.names.includes(name)) known.names.push(name);
      }
    }
    return [...found.values()];
  });
  return { words, places, spaces };
}

/** What places were before a change. */
export interface EarlierPlaces {
  /** The policies of the cluster before the change. */
  readonly meant: ClusterState;
  of(place: NewPlace): readonly NewPlace[];
  couldBe(place: NewPlace, name: string, labels: Labels): unknown;
  couldHavePod(place: NewPlace, pod: Labels): unknown;
}

/** A cluster that also mentions what the policies of another one mention. */
export function withPolicies(cluster: ClusterState, other: ClusterState): ClusterState {
  const policies = [...other.namespaces.values()].flatMap((one) => one.policies);
  return {
    ...cluster,
    namespaces: new Map(
      [...cluster.namespaces].map(([name, state], index) => [
        name,
        index > 0 ? state : { ...state, policies: [...state.policies, ...policies] },
      ]),
    ),
  };
}

function patternsOf(guardrail: Guardrail, facts: GuardrailFacts): readonly PodPattern[] {
  const granted = guardrail.grants === 'Allowed' ? facts.granted : [];
  return [...peersOf(guardrail), ...granted.flatMap(({ from, to }) => [from ?? [], to ?? []].flat())].flatMap((peer) =>
    peer.kind === 'pods' ? [peer] : [],
  );
}

function distinctBy<Item>(items: readonly Item[], keyOf: (item: Item) => readonly unknown[]): readonly Item[] {
  const found = new Map<string, Item>();
  for (const item of items) {
    const key = JSON.stringify(keyOf(item));
    if (!found.has(key)) found.set(key, item);
  }
  return [...found.values()];
}

function podSelectorsOf({ podSelector, ingress = [], egress = [] }: Meaning): readonly JudgedSelector[] {
  const peers = [...ingress, ...egress].flatMap((rule) => (rule.peers === 'all' ? [] : rule.peers));
  return [podSelector, ...peers.flatMap((peer) => peer.podSelector ?? [])];
}

function distinct(selectors: readonly JudgedSelector[]): readonly JudgedSelector[] {
  return [...new Map(selectors.map((selector) => [JSON.stringify(selector), selector])).values()];
}

function namespaceSelectors(policies: readonly Meaning[]): readonly JudgedSelector[] {
  return policies
    .flatMap(({ ingress = [], egress = [] }) => [...ingress, ...egress])
    .flatMap(({ peers }) => (peers === 'all' ? [] : peers.flatMap(({ namespaceSelector }) => namespaceSelector ?? [])));
}

/** Names that are mentioned, and some for each pattern and for each two patterns. */
function possibleNames({ names, patterns }: Words): readonly string[] {
  const starred = [...patterns, '*'].filter((pattern) => pattern.includes('*'));
  const parts = new Set(starred.flatMap((pattern) => pattern.split('*')));
  const fillers = [
    ...parts,
    ...['zz1', 'zz2', 'zz3'],
    ...[...parts].map((part) => `${part}zz`),
    ...[...parts].map((part) => `zz${part}`),
  ];
  const made = starred.flatMap((pattern) => fillers.map((filler) => pattern.replaceAll('*', filler)));
  const plain = [...patterns].filter((pattern) => !pattern.includes('*'));
  return [...new Set([...names, ...plain, ...made])].filter((name) =>
    /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(name),
  );
}

function namesOf(place: JudgedPlace, { namespaces }: ClusterState, names: readonly string[]): readonly string[] {
  if (place.kind === 'declared') return [place.like?.name ?? ''];
  return names.filter(
    (name) => !namespaces.has(name) && (place.namePattern === undefined || fitsName(place.namePattern, name)),
  );
}

export type NewPlace = Omit<JudgedPlace, 'index'>;

export function placesOf(
  cluster: ClusterState,
  facts: GuardrailFacts,
  words: Words,
  names: readonly string[],
): readonly NewPlace[] {
  const declared = [...cluster.namespaces.values()].map((like): NewPlace => {
    const policies = like.policies.map(({ policy }) => ({ ...meaningOf(policy), namespace: like.name }));
    return { kind: 'declared', ...ownerOf(like), like, pods: podsOf(like, facts, words), policies: () => policies };
  });
  const future = [...cluster.namespaces.values()].flatMap((like) => twinsOf(like, cluster, facts, words));
  const undeclared: NewPlace = { kind: 'undeclared', pods: podsOf(undefined, facts, words), policies: () => [] };
  const isOpen = cluster.declaredNamespaces !== 'Complete';
  return [...declared, ...future, ...(isOpen ? [undeclared] : [])].filter(
    (place) => namesOf({ ...place, index: 0 }, cluster, names).length > 0,
  );
}

function ownerOf({ type, tenant }: NamespaceState): { readonly type?: string; readonly tenant?: string } {
  return { ...(type === undefined ? {} : { type }), ...(tenant === undefined ? {} : { tenant }) };
}

function twinsOf(
  like: NamespaceState,
  cluster: ClusterState,
  facts: GuardrailFacts,
  words: Words,
): readonly NewPlace[] {
  const type = like.type === undefined ? undefined : facts.types.get(like.type);
  if (type === undefined) return [];
  const siblings = new Set(
    [...cluster.namespaces.values()].filter(({ tenant }) => tenant === like.tenant).map(({ name }) => name),
  );
  const twin = (tenant: string | undefined): NewPlace => {
    const fresh = isFresh(tenant) ? tenant : undefined;
    const isOfTenant = (key: string): boolean => type.labels.get(key)?.kind === 'tenant';
    const made = new Map<string, readonly Meaning[]>();
    return {
      kind: 'future',
      ...ownerOf(like),
      ...(tenant === undefined ? {} : { tenant }),
      like,
      ...(type.namePattern === undefined ? {} : { namePattern: type.namePattern }),
      pods: podsOf(like, facts, words),
      policies: (name) => {
        const known = made.get(name);
        if (known !== undefined) return known;
        const replace = (key: string, value: string): string => {
          if (key === nameKey && value === like.name) return name;
          if (fresh === undefined) return value;
          if (key === nameKey && siblings.has(value)) return 'Copy of another';
          return isOfTenant(key) && value === like.labels[key] ? fresh : value;
        };
        const policies = like.policies.map(({ policy }) => renamed({ ...meaningOf(policy), namespace: name }, replace));
        made.set(name, policies);
        return policies;
      },
    };
  };
  return [twin(like.tenant), ...(like.tenant === undefined ? [] : freshTenants.map(twin))];
}

export function renamed(meaning: Meaning, replace: (key: string, value: string) => string): Meaning {
  const ofSelector = ({ matchLabels = {}, matchExpressions = [] }: JudgedSelector): JudgedSelector => ({
    matchLabels: Object.fromEntries(Object.entries(matchLabels).map(([key, value]) => [key, replace(key, value)])),
    matchExpressions: matchExpressions.map(({ key, operator, values = [] }) => ({
      ...{ key, operator },
      values: values.map((value) => replace(key, value)),
    })),
  });
  const ofPeer = ({ namespaceSelector, ...peer }: JudgedPeer): JudgedPeer =>
    namespaceSelector === undefined ? peer : { ...peer, namespaceSelector: ofSelector(namespaceSelector) };
  const ofRules = (rules: Meaning['ingress']) =>
    rules?.map(({ peers, ports }) => ({ ports, peers: peers === 'all' ? peers : peers.map(ofPeer) }));
  const [ingress, egress] = [ofRules(meaning.ingress), ofRules(meaning.egress)];
  return {
    ...meaning,
    ...(ingress === undefined ? {} : { ingress }),
    ...(egress === undefined ? {} : { egress }),
  };
}

export const isProtected = (key: string, patterns: readonly string[]): boolean =>
  patterns.some((pattern) => fitsName(pattern, key));

const freeValues = (values: ReadonlySet<string> | undefined): readonly (string | undefined)[] => [
  ...(values ?? []),
  'zz',
  undefined,
];

/** Every labelling that namespaces of the place may have. */
function namespaceLabelsOf(place: JudgedPlace, facts: GuardrailFacts, words: Words): readonly Labels[] {
  const { kind, like, tenant } = place;
  if (kind === 'declared' && like?.defined === true) return [like.labels];
  const type = kind === 'future' ? facts.types.get(place.type ?? '') : undefined;
  const keys = new Set([...words.namespaceValues.keys(), ...(type?.labels.keys() ?? [])]);
  keys.delete(nameKey);
  return assignments(
    [...keys].map((key) => {
      const label = type?.labels.get(key);
      if (label?.kind === 'fixed') return [key, [label.value]];
      if (label?.kind === 'tenant') {
        const value = like?.labels[key];
        return [key, [value !== undefined && isFresh(tenant) ? tenant : value]];
      }
      if (label === undefined && isProtected(key, facts.protectedLabels.namespaces)) return [key, [undefined]];
      const ofTenants = [...facts.types.values()].some(({ labels }) => labels.get(key)?.kind === 'tenant');
      return [key, [...freeValues(words.namespaceValues.get(key)), ...(ofTenants ? freshTenants : [])]];
    }),
  );
}

/** Every labelling that pods there may have. */
function podsOf(like: NamespaceState | undefined, facts: GuardrailFacts, words: Words): readonly Labels[] {
  return assignments(
    [...words.podValues].map(([key, values]) => {
      if (!isProtected(key, facts.protectedLabels.pods)) return [key, freeValues(values)];
      const ofWorkloads = (like?.workloads ?? []).flatMap(({ labels }) => labels[key] ?? []);
      return [key, [...new Set(ofWorkloads), undefined]];
    }),
  );
}

function assignments(choices: readonly (readonly [string, readonly (string | undefined)[]])[]): readonly Labels[] {
  return choices.reduce<readonly Labels[]>(
    (found, [key, values]) =>
      found.flatMap((labels) => values.map((value) => (value === undefined ? labels : { ...labels, [key]: value }))),
    [{}],
  );
}
