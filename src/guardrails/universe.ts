import type { ClusterState, NamespaceState } from '../clusters/cluster-state.ts';
import type { KeyStates, LabelBox } from '../labels/label-space.ts';
import { everything } from '../labels/label-space.ts';
import { grouped } from '../model/grouped.ts';
import { Interned, memoised, remembered } from '../model/interned.ts';
import { namespaceNameLabel } from '../model/kubernetes-names.ts';
import { fitsPattern } from '../model/name-pattern.ts';
import type { NetworkPolicy, NetworkPolicySpec, TextMap } from '../model/network-policy.ts';
import { labelKeysOf } from '../policy/label-keys.ts';
import { type Renaming, renamedNamespace, valuesSelected } from './future-namespace.ts';
import type { FutureNamespaces, GuardrailFacts } from './guardrail.ts';
import { freeName } from './name-patterns.ts';

/** A namespace that exists, or that could. Its policies are those of `state`. */
export interface PossibleNamespace {
  /** Its place in the list. */
  readonly index: number;
  readonly kind: 'declared' | 'future' | 'undeclared';
  /** For a namespace that does not exist, its name is `unnamed`, and its labels are those that are certain. */
  readonly state: NamespaceState;
  /** The declared namespace that a future one is like. */
  readonly like?: NamespaceState;
  /** A tenant's name, one of `freshTenants`, or absent. */
  readonly tenant?: string;
  /** The labels that it may have; absent: exactly those of `state`. */
  readonly labels?: LabelBox;
  /** The pattern of its name. Absent: every name. */
  readonly namePattern?: string;
  /** Equal for future namespaces that no question tells apart; empty for others. */
  readonly shape: string;
  /** The labels that its pods may have, as far as they are protected. */
  readonly pods: LabelBox;
}

/**
 * Stands for the name of a namespace that does not exist, until a witness gives it one. Neither a namespace nor a value
 * of a label can have it.
 */
export const unnamed = ' unnamed';

/** Stand for tenants that do not exist yet, and for the values that labels have by them. */
export const freshTenants = [' tenant', ' other tenant'] as const;

/** The namespaces of one cluster that exist, or could, and the keys that its policies read. */
export interface Universe {
  readonly cluster: ClusterState;
  readonly places: readonly PossibleNamespace[];
  /** The future namespace that is like a declared one, by its name and `twinTag` of its tenant. */
  readonly twins: ReadonlyMap<string, PossibleNamespace>;
  /** The future namespaces, one of each shape. */
  readonly shapes: ReadonlyMap<string, PossibleNamespace>;
  /** Names that policies and guardrails mention, and that no declared namespace has. Sorted. */
  readonly names: readonly string[];
}

/** Keys and names that guardrails mention, beside those of policies. */
export interface MentionedWords {
  readonly podKeys: ReadonlySet<string>;
  readonly namespaceKeys: ReadonlySet<string>;
  readonly namespaceNames: ReadonlySet<string>;
  /** With `*`. */
  readonly namespacePatterns: ReadonlySet<string>;
  /** Names of tenants, and patterns of them. */
  readonly tenants: ReadonlySet<string>;
}

export interface UniverseContext {
  readonly facts: GuardrailFacts;
  readonly mentioned: MentionedWords;
  /** Shared by all states whose places are compared. */
  readonly specs: SpecNumbers;
}

/**
 * Returns the namespaces of a cluster: the declared in their order, then the future, then the undeclared one. `before`:
 * the cluster before a change; then future namespaces that were not the same are not one.
 */
export function universeOf(cluster: ClusterState, context: UniverseContext, before?: Universe): Universe {
  return new UniverseBuilder(cluster, context).build(before);
}

/**
 * Returns what a future namespace was before a change: one that no question tells apart, or else the one that is like the
 * declared namespace of this name; undefined where there was neither.
 */
export function formerTwin(
  { shapes, twins }: Universe,
  name: string,
  { shape, tenant }: Pick<PossibleNamespace, 'shape' | 'tenant'>,
): PossibleNamespace | undefined {
  return shapes.get(shape) ?? twins.get(twinName(name, tenant));
}

type NewPlace = Omit<PossibleNamespace, 'index' | 'shape'>;

class UniverseBuilder {
  readonly #cluster: ClusterState;
  readonly #specs: SpecNumbers;
  readonly #facts: GuardrailFacts;
  readonly #namespaceKeys: readonly string[];
  readonly #podKeys: readonly string[];
  readonly #names: readonly string[];
  readonly #namesByTenant: ReadonlyMap<string, readonly string[]>;
  readonly #nameBoxes = new Map<string, KeyStates>();
  readonly #podBoxes = new Map<NamespaceState['workloads'], LabelBox>();
  readonly #specTexts = new Map<NamespaceState['policies'], string>();

  constructor(cluster: ClusterState, { facts, mentioned, specs }: UniverseContext) {
    this.#specs = specs;
    this.#cluster = cluster;
    this.#facts = facts;
    const policies = new Set<NetworkPolicy>();
    for (const namespace of cluster.namespaces.values())
      for (const { policy } of namespace.policies) policies.add(policy);
    const namespaceKeys = new Set(mentioned.namespaceKeys);
    const podKeys = new Set(mentioned.podKeys);
    const names = new Set(mentioned.namespaceNames);
    for (const policy of policies) {
      const keys = keysOf(policy);
      for (const key of keys.pods) podKeys.add(key);
      for (const key of keys.namespaces) namespaceKeys.add(key);
      for (const name of valuesSelected(policy).get(namespaceNameLabel) ?? []) names.add(name);
    }
    this.#namespaceKeys = [...namespaceKeys];
    this.#namesByTenant = new Map(
      [...grouped([...cluster.namespaces.values()], ({ tenant = '' }) => tenant)].map(([tenant, states]) => [
        tenant,
        states.map(({ name }) => name),
      ]),
    );
    const { protectedLabels } = facts;
    this.#podKeys = [...podKeys].filter((key) => isOneOf(key, protectedLabels.pods));
    this.#names = [...names];
  }

  build(before: Universe | undefined): Universe {
    const cluster = this.#cluster;
    const places: PossibleNamespace[] = [];
    const add = (place: NewPlace & { readonly shape?: string }): PossibleNamespace => {
      const added = { shape: '', ...place, index: places.length };
      places.push(added);
      return added;
    };
    for (const state of cluster.namespaces.values()) add(this.#declared(state));
    const byKey = new Map<string, PossibleNamespace>();
    const twins = new Map<string, PossibleNamespace>();
    const shapes = new Map<string, PossibleNamespace>();
    for (const state of cluster.namespaces.values()) {
      for (const twin of this.#twins(state)) {
        const shape = this.#twinKey(twin);
        const former = before && formerTwin(before, state.name, { ...twin, shape })?.index;
        const known = remembered(byKey, `${former ?? ''} ${shape}`, () => add({ ...twin, shape }));
        twins.set(twinName(state.name, twin.tenant), known);
        remembered(shapes, shape, () => known);
      }
    }
    if (cluster.declaredNamespaces !== 'Complete') add(this.#undeclared());
    const names = this.#names.filter((name) => !cluster.namespaces.has(name)).sort();
    return { cluster, places, twins, shapes, names };
  }

  #declared(state: NamespaceState): NewPlace {
    const { tenant, name } = state;
    return {
      kind: 'declared',
      state,
      ...(tenant === undefined ? {} : { tenant }),
      ...(state.defined ? {} : { labels: this.#box({ [namespaceNameLabel]: name }, new Set()) }),
      pods: this.#pods(state),
    };
  }

  /** The namespaces that the type of this one may get later: of the same tenant, and of tenants that are new. */
  #twins(state: NamespaceState): readonly NewPlace[] {
    const { type, tenant } = state;
    const future = type === undefined ? undefined : this.#facts.types.get(type);
    if (type === undefined || future === undefined) return [];
    const pattern = future.namePattern;
    const isTaken = (name: string): boolean => this.#cluster.namespaces.has(name);
    if (freeName(pattern === undefined ? [] : [pattern], isTaken) === undefined) return [];
    const own = this.#twin(state, future, tenant);
    if (tenant === undefined) return [own];
    return [own, ...freshTenants.map((fresh) => this.#twin(state, future, fresh))];
  }

  #twin(state: NamespaceState, future: FutureNamespaces, tenant: string | undefined): NewPlace {
    const isFresh = tenant !== state.tenant;
    // A tenant that is new has namespaces of its own where this one refers to another of its own by name.
    const siblings = isFresh ? (this.#namesByTenant.get(state.tenant ?? '') ?? []) : [];
    const names = new Map(
      [...siblings, state.name].map((name) => [name, name === state.name ? unnamed : copyOf(name)]),
    );
    const renaming = new Map<string, Map<string, string>>([[namespaceNameLabel, names]]);
    const certain: Record<string, string> = {};
    const free = new Set<string>();
    for (const [key, label] of future.labels) {
      const value = state.labels[key];
      if (label.kind === 'varies') free.add(key);
      else if (label.kind === 'fixed') certain[key] = label.value;
      else if (value !== undefined) {
        certain[key] = isFresh && tenant !== undefined ? tenant : value;
        if (isFresh && tenant !== undefined) renaming.set(key, new Map([[value, tenant]]));
      }
    }
    // A label by the tenant that this namespace lacks is absent.
    const absent = new Set([...future.labels].flatMap(([key, { kind }]) => (kind === 'tenant' ? [key] : [])));
    const twin = renamedNamespace(state, unnamed, renaming satisfies Renaming, certain);
    return {
      kind: 'future',
      state: twin,
      like: state,
      ...(tenant === undefined ? {} : { tenant }),
      labels: this.#box(certain, free, absent, future.namePattern),
      ...(future.namePattern === undefined ? {} : { namePattern: future.namePattern }),
      pods: this.#pods(state),
    };
  }

  #undeclared(): NewPlace {
    const state: NamespaceState = {
      name: unnamed,
      labels: { [namespaceNameLabel]: unnamed },
      defined: false,
      workloads: [],
      policies: [],
    };
    return { kind: 'undeclared', state, labels: this.#box({}, new Set()), pods: this.#pods(state) };
  }

  /**
   * Returns the labels that a namespace may have: those that are certain, any value of those that are free or not
   * protected, and a name that no other namespace has.
   */
  #box(
    certain: TextMap,
    free: ReadonlySet<string>,
    absent: ReadonlySet<string> = new Set(),
    namePattern?: string,
  ): LabelBox {
    const keys = new Map<string, KeyStates>();
    const { namespaces: patterns } = this.#facts.protectedLabels;
    for (const key of new Set([...this.#namespaceKeys, ...Object.keys(certain), ...absent])) {
      const value = certain[key];
      if (value !== undefined) keys.set(key, only([value]));
      else if (absent.has(key) || (!free.has(key) && isOneOf(key, patterns))) keys.set(key, nothing);
    }
    if (certain[namespaceNameLabel] === undefined) keys.set(namespaceNameLabel, this.#nameStates(namePattern));
    return { keys: new Map([...keys].sort(([a], [b]) => (a < b ? -1 : 1))) };
  }

  /** Among the names that are not free, only those count that a selector or a guardrail can ask for. */
  #nameStates(pattern: string | undefined): KeyStates {
    return remembered(this.#nameBoxes, pattern ?? '*', () => {
      if (pattern !== undefined && !pattern.includes('*')) return only([pattern]);
      const { namespaces } = this.#cluster;
      const others = this.#names.filter((name) => pattern !== undefined && !fitsPattern(name, pattern));
      const taken = this.#names.filter((name) => namespaces.has(name));
      // No namespace has the name of a copy, in whichever state what it is a copy of is declared.
      const listed = new Set([...taken, ...this.#names.map(copyOf), ...others, unnamed]);
      return { absent: false, values: { kind: 'allBut', listed } };
    });
  }

  /** A protected label is absent, or has a value that a declared workload of the namespace has. */
  #pods({ workloads }: NamespaceState): LabelBox {
    if (this.#podKeys.length === 0) return everything;
    return remembered(this.#podBoxes, workloads, () => ({
      keys: new Map(
        [...this.#podKeys].sort().map((key): [string, KeyStates] => {
          const values = workloads.flatMap(({ labels }) => (Object.hasOwn(labels, key) ? [labels[key] ?? ''] : []));
          return [key, { absent: true, values: { kind: 'only', listed: new Set(values) } }];
        }),
      ),
    }));
  }

  /** Equal for twins that no question tells apart. */
  #twinKey({ state, tenant, namePattern }: NewPlace): string {
    const { type, labels, policies, workloads } = state;
    return JSON.stringify([
      type,
      tenant,
      namePattern,
      Object.entries(labels).sort(),
      [...this.#pods({ ...state, workloads }).keys].map(([key, { values }]) => [key, [...values.listed].sort()]),
      remembered(this.#specTexts, policies, () =>
        policies
          .map(({ policy }) => this.#specs.of(policy.spec))
          .sort()
          .join(),
      ),
    ]);
  }
}

const keysOf = memoised((policy: NetworkPolicy) => labelKeysOf([policy]));

/** Numbers specs of policies: equal specs have one number. */
export class SpecNumbers {
  readonly #specs = new WeakMap<NetworkPolicySpec, number>();
  readonly #texts = new Interned();

  of(spec: NetworkPolicySpec): number {
    return remembered(this.#specs, spec, () => {
      const text = JSON.stringify(spec);
      return this.#texts.id(text, () => text);
    });
  }
}

/** Returns the key of a future namespace: the declared one that it is like, and whether its tenant is new. */
export function twinName(name: string, tenant: string | undefined): string {
  const fresh = (freshTenants as readonly (string | undefined)[]).indexOf(tenant);
  return `${name} ${fresh}`;
}

/** Stands for the name of a namespace of a new tenant that is like this one. No other namespace has it. */
function copyOf(name: string): string {
  return `${unnamed} ${name}`;
}

const nothing: KeyStates = { absent: true, values: { kind: 'only', listed: new Set() } };

function only(values: readonly string[]): KeyStates {
  return { absent: false, values: { kind: 'only', listed: new Set(values) } };
}

/** Reports whether a key of a label fits one of the patterns. The name of a namespace is always protected. */
function isOneOf(key: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => fitsPattern(key, pattern));
}
