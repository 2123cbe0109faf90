import type { ClusterState, NamespaceState } from '../../clusters/cluster-state.ts';
import type { ClusterDump } from '../../clusters/dump/cluster-dump.ts';
import { renderedLandscape } from '../../clusters/rendered-landscape.ts';
import { compareText } from '../../diagnostics/compare.ts';
import { type Diagnostic, hasErrors } from '../../diagnostics/diagnostic.ts';
import type { Landscape, Namespace, NamespaceType } from '../../landscape/landscape.ts';
import { loadLandscape } from '../../landscape/load-landscape.ts';
import { loadManifestTree } from '../../manifests/load-manifest-tree.ts';
import { type FileTree, joinedTrees, memoryTree } from '../../model/file-tree.ts';
import type { JsonObject } from '../../model/json.ts';
import { fitsPattern } from '../../model/name-pattern.ts';
import type { NetworkPolicy, TextMap } from '../../model/network-policy.ts';
import type { PluginTraits } from '../../model/plugin-traits.ts';
import { renderLandscape } from '../../render/render-landscape.ts';
import { nameIn } from '../../source/locate-field.ts';
import { setText } from './bindings.ts';
import { type DraftCluster, type DraftNamespace, draftFiles } from './draft-files.ts';
import { labelDrift, namespaceKeysIn, policiesOfTeam, samePolicy } from './drift.ts';
import type { LabelDrift, UnmappedNamespace } from './existing-import.ts';
import { openNamespace, plainPolicy } from './open-namespaces.ts';
import type { Placement } from './placements.ts';
import { type AssumedValue, type SolvedNamespace, shareValues } from './share-values.ts';
import { countRendered, type OpenNamespace, solveNamespace } from './solve-namespace.ts';

/** How often a namespace that turns out not to fit can go back to the types that are left. */
const maxRounds = 4;

export interface ExistingSources {
  readonly files: FileTree;
  readonly landscape: Landscape;
  readonly ringfenceVersion: string;
}

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

/** A cluster that was rendered and read back; nothing after an error. */
interface RenderedDraft {
  readonly state?: ClusterState;
  /** By name. */
  readonly namespaces?: ReadonlyMap<string, Namespace>;
  readonly diagnostics: readonly Diagnostic[];
}

/** One try to write the cluster. */
interface Try {
  readonly candidate?: ClusterCandidate;
  /** Required parameters without a value, by listed namespace. */
  readonly missing: ReadonlyMap<string, readonly string[]>;
  /** Listed namespaces whose policies are not rendered. */
  readonly unequal: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Looks for the sources of a cluster, at one place of the landscape after another. */
export class ClusterSearch {
  readonly #sources: ExistingSources;
  readonly #dump: ClusterDump;
  readonly #policies: ReadonlyMap<string, readonly NetworkPolicy[]>;
  readonly #networks: DraftCluster['networks'];
  readonly #labelKeys: ReadonlySet<string>;

  constructor(sources: ExistingSources, dump: ClusterDump) {
    this.#sources = sources;
    this.#dump = dump;
    const { namespaces } = dump.state;
    this.#policies = new Map([...namespaces].map(([name, found]) => [name, policiesOfTeam(dump, found)]));
    this.#networks = Object.fromEntries(
      (['pods', 'services', 'nodes'] as const).map((kind) => [kind, dump.facts[kind]?.value ?? []]),
    );
    this.#labelKeys = namespaceKeysIn(namespaces.values());
  }

  /** Returns the best candidate at a place, or the errors that keep the cluster from being there. */
  at(placement: Placement): { readonly candidate?: ClusterCandidate; readonly diagnostics: readonly Diagnostic[] } {
    const empty = this.#draft(placement, []);
    const start = this.#load([empty]);
    const placedThere = start.clusters?.get(this.#dump.name)?.namespaces ?? [];
    if (start.clusters === undefined) return { diagnostics: start.diagnostics };
    const placed = new Set(placedThere.map(({ name }) => name));
    const choices = this.#choices(placement, placed);
    const missing = new Map<string, readonly string[]>();
    const rejected = new Map<string, TypeChoice>();
    let candidate: ClusterCandidate | undefined;
    let diagnostics: readonly Diagnostic[] = [];
    for (let round = 0; round < maxRounds; round++) {
      const made = this.#make(placement, choices, placed);
      diagnostics = made.diagnostics;
      for (const [name, parameters] of made.missing) missing.set(name, parameters);
      const failed = [...made.missing.keys(), ...made.unequal].filter((name) => choices.has(name));
      candidate = made.candidate ?? candidate;
      if (failed.length === 0) break;
      candidate = undefined;
      for (const name of failed) {
        const [first, ...rest] = choices.get(name) ?? [];
        if (first !== undefined && !rejected.has(name)) rejected.set(name, first);
        if (rest.length === 0) choices.delete(name);
        else choices.set(name, rest);
      }
    }
    if (candidate === undefined) return { diagnostics };
    return { candidate: { ...candidate, unmapped: this.#unmapped(choices, placed, rejected, missing) }, diagnostics };
  }

  /** Returns for each namespace that no source places the types that explain most of its policies, the best first. */
  #choices(placement: Placement, placed: ReadonlySet<string>): Map<string, readonly TypeChoice[]> {
    const open = [...this.#policies].filter(([name, policies]) => !placed.has(name) && policies.length > 0);
    const types = [...this.#sources.landscape.types.values()].filter(({ hostsControlPlane }) => !hostsControlPlane);
    const choices = new Map<string, readonly TypeChoice[]>();
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
          name: this.#freeName(index),
        },
      };
    });
    for (const { type, cluster } of this.#loadEach(drafts)) {
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
  #make(placement: Placement, choices: ReadonlyMap<string, readonly TypeChoice[]>, placed: ReadonlySet<string>): Try {
    const listed = [...choices].flatMap(([name, [first]]): readonly DraftNamespace[] =>
      first === undefined
        ? []
        : [{ name, type: first.type, ...(first.tenant === undefined ? {} : { tenant: first.tenant }) }],
    );
    const none = { missing: new Map<string, readonly string[]>(), unequal: [] as readonly string[] };
    const open = this.#load([this.#draft(placement, listed)]);
    const cluster = open.clusters?.get(this.#dump.name);
    if (cluster === undefined)
      return { ...none, unequal: listed.map(({ name }) => name), diagnostics: open.diagnostics };
    const solved = cluster.namespaces.flatMap((namespace): readonly SolvedNamespace[] => {
      const { name } = namespace;
      const found = this.#dump.state.namespaces.get(name) ?? absent(name);
      const { bindings } = this.#solve(openNamespace(namespace, found, this.#dump.name), found);
      return [{ name, namespace, bindings, placed: placed.has(name) }];
    });
    const shared = shareValues(solved, this.#sources.landscape);
    const lacking = new Map([...shared.missing].filter(([name]) => choices.has(name)));
    if (lacking.size > 0) return { ...none, missing: lacking, diagnostics: [] };
    const plugin = this.#dump.facts.plugin?.value;
    const draft: DraftCluster = {
      ...(plugin === undefined || sameTraits(plugin.traits, cluster.cni) ? {} : { cni: { ...plugin.traits } }),
      ...this.#draft(
        placement,
        listed.map((one) => withValues(one, shared.own.get(one.name))),
      ),
      values: shared.values,
      observed: shared.observed,
      networks: { ...shared.networks, ...known(this.#networks) },
    };
    const first = this.#render(draft);
    if (first.state === undefined) return { ...none, diagnostics: first.diagnostics };
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
    const again = this.#render(labelled);
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
    if (state === undefined) return { missing, unequal: [], diagnostics };
    const plugin = this.#dump.facts.plugin?.value;
    let equal = 0;
    let different = 0;
    const unequal: string[] = [];
    for (const [name, found] of this.#policies) {
      const made = new Map(
        (state.namespaces.get(name)?.policies ?? []).map(({ policy }) => [policy.metadata.name, policy]),
      );
      const same = found.filter((policy) => {
        const other = made.get(policy.metadata.name);
        return other !== undefined && samePolicy(policy, other);
      }).length;
      equal += same;
      different += found.length - same + Math.max(0, made.size - same);
      if (choices.has(name) && same * 2 <= found.length) unequal.push(name);
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
      sameTraits: plugin === undefined || sameTraits(state.traits, plugin.traits),
    };
    return { missing, unequal, diagnostics, candidate };
  }

  #labelDrift(state: ClusterState): readonly LabelDrift[] {
    const keys = new Set([...this.#labelKeys, ...namespaceKeysIn(state.namespaces.values())]);
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

  /** Loads the landscape with drafts beside it; values may be missing. */
  #load(drafts: readonly DraftCluster[]) {
    const { files, ringfenceVersion } = this.#sources;
    const trees = drafts.map((draft) => memoryTree(new Map(draftFiles(draft))));
    const loaded = loadLandscape(joinedTrees([files, ...trees]), { ringfenceVersion, withMissingValues: true });
    return {
      ...(loaded.landscape === undefined ? {} : { clusters: loaded.landscape.clusters }),
      diagnostics: loaded.diagnostics,
    };
  }

  /** Loads drafts together; if one of them has a mistake, each alone, and leaves out those that have one. */
  *#loadEach<One extends { readonly type: NamespaceType; readonly draft: DraftCluster }>(drafts: readonly One[]) {
    const together = this.#load(drafts.map(({ draft }) => draft)).clusters;
    for (const { type, draft } of drafts) {
      const clusters = together ?? this.#load([draft]).clusters;
      const listed = new Set(draft.namespaces.map(({ name }) => name));
      const cluster = clusters?.get(draft.name)?.namespaces.filter(({ name }) => listed.has(name)) ?? [];
      yield { type, cluster };
    }
  }

  /** Loads and renders the landscape with the draft, and reads the cluster back. */
  #render(draft: DraftCluster): RenderedDraft {
    const { files, ringfenceVersion } = this.#sources;
    const loaded = loadLandscape(joinedTrees([files, memoryTree(new Map(draftFiles(draft)))]), { ringfenceVersion });
    if (loaded.landscape === undefined) return { diagnostics: loaded.diagnostics };
    const rendered = renderLandscape(loaded.landscape, { clusters: [draft.name] });
    if (rendered.value === undefined || hasErrors(rendered.diagnostics)) return { diagnostics: rendered.diagnostics };
    const tree = loadManifestTree(memoryTree(new Map(rendered.value.files)), { folder: 'manifests' });
    const read = renderedLandscape(tree, 'manifests').value?.clusters.get(draft.name)?.load();
    const namespaces = new Map(
      loaded.landscape.clusters.get(draft.name)?.namespaces.map((namespace) => [namespace.name, namespace]),
    );
    return {
      ...(read?.value === undefined ? {} : { state: read.value, namespaces }),
      diagnostics: [...loaded.diagnostics, ...rendered.diagnostics],
    };
  }

  #freeName(index: number): string {
    let name = `draft-${index}`;
    while (this.#sources.landscape.clusters.has(name) || name === this.#dump.name) name = `${name}-x`;
    return name;
  }
}

function sameTraits(a: PluginTraits, b: PluginTraits): boolean {
  return setText({ ...a }) === setText({ ...b });
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
    drift.flatMap(({ key, found }) =>
      found === undefined || key === 'kubernetes.io/metadata.name' ? [] : [[key, found]],
    ),
  );
  return Object.keys(labels).length === 0 ? namespace : { ...namespace, labels };
}
