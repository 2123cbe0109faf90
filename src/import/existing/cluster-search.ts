import type { ClusterState, NamespaceState } from '../../clusters/cluster-state.ts';
import type { ClusterDump } from '../../clusters/dump/cluster-dump.ts';
import { keysReadIn } from '../../clusters/read-labels.ts';
import { compareText } from '../../diagnostics/compare.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Namespace, NamespaceType } from '../../landscape/landscape.ts';
import type { JsonObject } from '../../model/json.ts';
import { namespaceNameLabel } from '../../model/kubernetes-names.ts';
import { fitsPattern } from '../../model/name-pattern.ts';
import type { NetworkPolicy, TextMap } from '../../model/network-policy.ts';
import { equalSpecs } from '../../policy/canonical-policy.ts';
import { nameIn } from '../../source/locate-field.ts';
import { hasTraits, traitsToWrite } from './cluster-traits.ts';
import type { DraftCluster, DraftNamespace } from './draft-files.ts';
import { blamedNamespaces, DraftLoader, type ExistingSources, type RenderedDraft } from './draft-loader.ts';
import { labelDrift, policiesOfOthers, policiesOfTeam } from './drift.ts';
import type { LabelDrift, UnmappedNamespace } from './existing-import.ts';
import { externalTemplates, furtherTemplates, namesOfTemplate } from './further-templates.ts';
import { openNamespace, plainPolicy } from './open-namespaces.ts';
import type { Placement } from './placements.ts';
import { type AssumedValue, type SolvedNamespace, shareValues } from './share-values.ts';
import { countRendered, type OpenNamespace, solveNamespace } from './solve-namespace.ts';

/** How often what turns out not to fit can be given up for something else. */
const maxRounds = 12;

/** A way to write the cluster that renders. */
export interface ClusterCandidate {
  readonly draft: DraftCluster;
  /** As it is loaded again. By name. */
  readonly namespaces: ReadonlyMap<string, Namespace>;
  /** Namespaces that other sources place in the cluster. */
  readonly placed: ReadonlySet<string>;
  readonly rendered: ClusterState;
  readonly unmapped: readonly UnmappedNamespace[];
  readonly assumed: readonly AssumedValue[];
  readonly labelDrift: readonly LabelDrift[];
  /** How many policies are equal, over all namespaces. */
  readonly equal: number;
  /** How many policies, namespaces and labels differ. */
  readonly different: number;
  /** The dump does not show that the network plugin reads blocks of addresses in another way. */
  readonly sameTraits: boolean;
}

/** A type that explains some of the policies of a namespace. */
interface TypeChoice {
  readonly type: string;
  readonly tenant?: string;
  readonly explained: number;
  /** How many policies it renders beside them. */
  readonly others: number;
}

/** One try to write the cluster. */
interface Try {
  readonly candidate?: ClusterCandidate;
  /** Required parameters without a value, by listed namespace. */
  readonly missing: ReadonlyMap<string, readonly string[]>;
  /** Listed namespaces whose policies are not rendered. */
  readonly unequal: readonly string[];
  /** Templates that listed namespaces list themselves, and that do not render the policy, as `namespace/template`. */
  readonly unfit: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Looks for the sources of a cluster, at one place of the landscape after another. */
export class ClusterSearch {
  readonly #sources: ExistingSources;
  readonly #loader: DraftLoader;
  readonly #dump: ClusterDump;
  readonly #policies: ReadonlyMap<string, readonly NetworkPolicy[]>;
  /** Policies that other programs write. */
  readonly #foreign: ReadonlyMap<string, readonly NetworkPolicy[]>;
  readonly #networks: DraftCluster['networks'];
  readonly #labelKeys: ReadonlySet<string>;

  constructor(sources: ExistingSources, dump: ClusterDump) {
    this.#sources = sources;
    this.#loader = new DraftLoader(sources);
    this.#dump = dump;
    const { namespaces } = dump.state;
    this.#policies = new Map([...namespaces].map(([name, found]) => [name, policiesOfTeam(dump, found)]));
    this.#foreign = new Map([...namespaces].map(([name, found]) => [name, policiesOfOthers(dump, found)]));
    this.#networks = Object.fromEntries(
      (['pods', 'services', 'nodes'] as const).map((kind) => [kind, dump.facts[kind]?.value ?? []]),
    );
    this.#labelKeys = keysReadIn(namespaces.values()).namespaces;
  }

  /** Returns the best candidate at a place, or the errors that keep the cluster from being there. */
  at(placement: Placement): { readonly candidate?: ClusterCandidate; readonly diagnostics: readonly Diagnostic[] } {
    const empty = this.#draft(placement, []);
    const start = this.#loader.load([empty]);
    const placedThere = start.clusters?.get(this.#dump.name)?.namespaces ?? [];
    if (start.clusters === undefined) return { diagnostics: start.diagnostics };
    const placed = new Set(placedThere.map(({ name }) => name));
    const choices = this.#choices(placement, placed);
    const missing = new Map<string, readonly string[]>();
    const rejected = new Map<string, TypeChoice>();
    const unfit = new Set<string>();
    let candidate: ClusterCandidate | undefined;
    let diagnostics: readonly Diagnostic[] = [];
    for (let round = 0; round < maxRounds; round++) {
      const made = this.#make(placement, choices, placed, unfit);
      diagnostics = made.diagnostics;
      for (const [name, parameters] of made.missing) missing.set(name, parameters);
      const failed = [...made.missing.keys(), ...made.unequal].filter((name) => choices.has(name));
      candidate = made.candidate ?? candidate;
      for (const place of made.unfit) unfit.add(place);
      if (failed.length === 0 && made.unfit.length === 0) break;
      candidate = undefined;
      for (const name of failed) {
        const [first, ...rest] = choices.get(name) ?? [];
        if (first !== undefined && !rejected.has(name)) rejected.set(name, first);
        if (rest.length === 0 || round >= maxRounds - 2) choices.delete(name);
        else choices.set(name, rest);
      }
    }
    if (candidate === undefined) return { diagnostics };
    return { candidate: { ...candidate, unmapped: this.#unmapped(choices, placed, rejected, missing) }, diagnostics };
  }

  /** Returns for each namespace that no source places the types that explain most of its policies, the best first. */
  #choices(placement: Placement, placed: ReadonlySet<string>): Map<string, readonly TypeChoice[]> {
    const unplaced = [...this.#policies].filter(([name]) => !placed.has(name));
    const open = unplaced.filter(([, policies]) => policies.length > 0);
    const types = [...this.#sources.landscape.types.values()].filter(({ hostsControlPlane }) => !hostsControlPlane);
    const choices = new Map<string, readonly TypeChoice[]>();
    // Without policies, a namespace has the type for such namespaces, if there is only one.
    const silent = types.filter(({ policies }) => policies.length === 0);
    for (const [name] of unplaced.filter(([, policies]) => policies.length === 0)) {
      const [only, ...others] = silent.filter((type) => fits(name, type));
      if (only !== undefined && others.length === 0) {
        choices.set(name, [{ type: only.name, explained: 0, others: 0 }]);
      }
    }
    if (open.length === 0) return choices;
    const drafts = types.map((type, index) => {
      const fitting = open.filter(([name]) => fits(name, type));
      return {
        type,
        draft: {
          ...this.#draft(
            placement,
            fitting.map(([name]) => ({ name, type: type.name })),
          ),
          name: this.#loader.freeName(index, this.#dump.name),
        },
      };
    });
    for (const { type, cluster } of this.#loader.loadEach(drafts)) {
      for (const namespace of cluster) {
        const found = this.#dump.state.namespaces.get(namespace.name);
        const policies = this.#policies.get(namespace.name) ?? [];
        if (found === undefined) continue;
        const open = openNamespace(namespace, found, this.#dump.name);
        const { bindings, policies: explained } = this.#solve(open, found);
        if (explained.size * 2 <= policies.length) continue;
        const tenant = bindings.get('tenant.name');
        const choice = {
          type: type.name,
          explained: explained.size,
          others: countRendered(open, bindings) - explained.size,
          ...(typeof tenant === 'string' ? { tenant } : {}),
        };
        choices.set(namespace.name, [...(choices.get(namespace.name) ?? []), choice]);
      }
    }
    for (const [name, found] of choices) {
      choices.set(
        name,
        [...found].sort((a, b) => b.explained - a.explained || a.others - b.others || compareText(a.type, b.type)),
      );
    }
    return choices;
  }

  /** Writes, loads and renders the cluster with the first choice of each namespace. */
  #make(
    placement: Placement,
    choices: ReadonlyMap<string, readonly TypeChoice[]>,
    placed: ReadonlySet<string>,
    unfit: ReadonlySet<string>,
  ): Try {
    const listed = [...choices].flatMap(([name, [first]]): readonly DraftNamespace[] => {
      if (first === undefined) return [];
      const { landscape } = this.#sources;
      const isFit = (template: string) => !unfit.has(`${name}/${template}`);
      const policies = furtherTemplates(first.type, this.#policies.get(name) ?? [], landscape, isFit);
      const externalPolicies = externalTemplates(first.type, this.#foreign.get(name) ?? [], landscape, isFit);
      const tenant = first.tenant === undefined ? {} : { tenant: first.tenant };
      return [{ name, type: first.type, ...tenant, policies, externalPolicies }];
    });
    const none: Try = { missing: new Map(), unequal: [], unfit: [], diagnostics: [] };
    const bare = this.#draft(placement, listed);
    const open = this.#loader.load([bare]);
    const cluster = open.clusters?.get(this.#dump.name);
    if (cluster === undefined) {
      return { ...none, ...blame(open.diagnostics, bare), diagnostics: open.diagnostics };
    }
    const solved = cluster.namespaces.flatMap((namespace): readonly SolvedNamespace[] => {
      const { name } = namespace;
      const found = this.#dump.state.namespaces.get(name) ?? absent(name);
      const { bindings } = this.#solve(openNamespace(namespace, found, this.#dump.name), found);
      return [{ name, namespace, bindings, placed: placed.has(name) }];
    });
    const shared = shareValues(solved, this.#sources.landscape);
    const lacking = new Map([...shared.missing].filter(([name]) => choices.has(name)));
    if (lacking.size > 0) return { ...none, missing: lacking };
    const plugin = this.#dump.facts.plugin?.value;
    const cni = plugin && traitsToWrite(plugin.traits, cluster.cni);
    const draft: DraftCluster = {
      ...(cni === undefined ? {} : { cni }),
      ...this.#draft(
        placement,
        listed.map((one) => withValues(one, shared.own.get(one.name))),
      ),
      values: shared.values,
      observed: shared.observed,
      networks: { ...shared.networks, ...known(this.#networks) },
    };
    const first = this.#loader.render(draft);
    if (first.state === undefined) {
      return { ...none, ...blame(first.diagnostics, draft), diagnostics: first.diagnostics };
    }
    const labels = this.#labelDrift(first.state);
    const labelled = {
      ...draft,
      namespaces: draft.namespaces.map((one) =>
        withLabels(
          one,
          labels.filter(({ namespace }) => namespace === one.name),
        ),
      ),
    };
    const again = this.#loader.render(labelled);
    const result = again.state === undefined ? { draft, ...first } : { draft: labelled, ...again };
    return this.#judged(result, placed, shared.assumed, choices);
  }

  /** Compares what is rendered with what was found. */
  #judged(
    { draft, state, namespaces = new Map(), diagnostics }: RenderedDraft & { readonly draft: DraftCluster },
    placed: ReadonlySet<string>,
    assumed: readonly AssumedValue[],
    choices: ReadonlyMap<string, readonly TypeChoice[]>,
  ): Try {
    const missing = new Map<string, readonly string[]>();
    if (state === undefined) return { missing, unequal: [], unfit: [], diagnostics };
    const plugin = this.#dump.facts.plugin?.value;
    let equal = 0;
    let different = 0;
    const unequal: string[] = [];
    for (const [name, found] of this.#policies) {
      const foreign = new Set(this.#foreign.get(name)?.map(({ metadata }) => metadata.name));
      const made = new Map(
        (state.namespaces.get(name)?.policies ?? []).flatMap(({ policy }) =>
          foreign.has(policy.metadata.name) ? [] : [[policy.metadata.name, policy] as const],
        ),
      );
      const same = found.filter((policy) => {
        const other = made.get(policy.metadata.name);
        return other !== undefined && equalSpecs(policy, other);
      }).length;
      equal += same;
      different += found.length - same + Math.max(0, made.size - same);
      if (choices.has(name) && found.length > 0 && same * 2 <= found.length) unequal.push(name);
    }
    const notFound = [...placed].filter((name) => !this.#dump.state.namespaces.has(name)).length;
    const labels = this.#labelDrift(state);
    const candidate: ClusterCandidate = {
      draft,
      namespaces,
      placed,
      rendered: state,
      unmapped: [],
      assumed,
      labelDrift: labels,
      equal,
      different: different + notFound + labels.length,
      sameTraits: plugin === undefined || hasTraits(state, plugin.traits),
    };
    const unfit = draft.namespaces.flatMap(({ name, policies = [], externalPolicies = [] }) =>
      [...policies, ...externalPolicies].flatMap((template) =>
        this.#renders(template, name, state) ? [] : [`${name}/${template}`],
      ),
    );
    return { missing, unequal, unfit, diagnostics, candidate };
  }

  /** Reports whether a namespace has the policies of a template that it lists itself, as they are rendered. */
  #renders(template: string, name: string, state: ClusterState): boolean {
    const names = new Set(namesOfTemplate(template, this.#sources.landscape));
    const all = [...(this.#policies.get(name) ?? []), ...(this.#foreign.get(name) ?? [])];
    const found = all.filter(({ metadata }) => names.has(metadata.name));
    const made = (state.namespaces.get(name)?.policies ?? []).map(({ policy }) => policy);
    return found.every((policy) =>
      made.some((other) => other.metadata.name === policy.metadata.name && equalSpecs(policy, other)),
    );
  }

  #labelDrift(state: ClusterState): readonly LabelDrift[] {
    const keys = new Set([...this.#labelKeys, ...keysReadIn(state.namespaces.values()).namespaces]);
    return [...state.namespaces.values()].flatMap((made) => {
      const found = this.#dump.state.namespaces.get(made.name);
      return found === undefined ? [] : labelDrift(found, made, keys);
    });
  }

  #unmapped(
    choices: ReadonlyMap<string, readonly TypeChoice[]>,
    placed: ReadonlySet<string>,
    rejected: ReadonlyMap<string, TypeChoice>,
    missing: ReadonlyMap<string, readonly string[]>,
  ): readonly UnmappedNamespace[] {
    return [...this.#policies].flatMap(([name, policies]) => {
      if (policies.length === 0 || placed.has(name) || choices.has(name)) return [];
      const nearest = rejected.get(name);
      const hosting = this.#hostingType(policies);
      return [
        {
          name,
          policies: policies.length,
          ...(hosting === undefined ? {} : { hosting }),
          ...(nearest === undefined ? {} : { nearest: { type: nearest.type, equal: nearest.explained } }),
          missing: missing.get(name) ?? [],
        },
      ];
    });
  }

  /** Returns the type for control planes whose templates have the names of most policies. */
  #hostingType(policies: readonly NetworkPolicy[]): string | undefined {
    const types = [...this.#sources.landscape.types.values()].filter(({ hostsControlPlane }) => hostsControlPlane);
    return types.find((type) => {
      const names = new Set(type.policies.flatMap(({ root }) => nameIn(root) ?? []));
      return policies.filter(({ metadata }) => names.has(metadata.name)).length * 2 > policies.length;
    })?.name;
  }

  #solve(open: OpenNamespace, found: NamespaceState) {
    const policies = (this.#policies.get(found.name) ?? []).map(plainPolicy);
    return solveNamespace(open, policies, found.labels as JsonObject);
  }

  #draft({ folder, labels }: Placement, namespaces: readonly DraftNamespace[]): DraftCluster {
    return { name: this.#dump.name, folder, labels, networks: this.#networks, values: {}, observed: {}, namespaces };
  }
}

/** Returns the parts of a draft to give up after errors: templates that a namespace lists, before its type. */
function blame(diagnostics: readonly Diagnostic[], draft: DraftCluster): Pick<Try, 'unequal' | 'unfit'> {
  const blamed = new Set(blamedNamespaces(diagnostics, draft));
  const namespaces = draft.namespaces.filter(({ name }) => blamed.has(name));
  const unfit = namespaces.flatMap(({ name, policies = [], externalPolicies = [] }) =>
    [...policies, ...externalPolicies].map((template) => `${name}/${template}`),
  );
  const given = new Set(unfit.map((place) => place.split('/')[0]));
  return { unfit, unequal: namespaces.flatMap(({ name }) => (given.has(name) ? [] : [name])) };
}

function fits(name: string, { namePattern }: NamespaceType): boolean {
  return namePattern === undefined || fitsPattern(name, namePattern);
}

function absent(name: string): NamespaceState {
  return { name, labels: {}, defined: false, workloads: [], policies: [] };
}

function known(networks: DraftCluster['networks']): DraftCluster['networks'] {
  return Object.fromEntries(Object.entries(networks).filter(([, cidrs]) => cidrs.length > 0));
}

function withValues(namespace: DraftNamespace, values: JsonObject | undefined): DraftNamespace {
  return values === undefined ? namespace : { ...namespace, values };
}

function withLabels(namespace: DraftNamespace, drift: readonly LabelDrift[]): DraftNamespace {
  const labels: TextMap = Object.fromEntries(
    drift.flatMap(({ key, found }) => (found === undefined || key === namespaceNameLabel ? [] : [[key, found]])),
  );
  return Object.keys(labels).length === 0 ? namespace : { ...namespace, labels };
}
