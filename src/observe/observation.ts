import type { ClusterState } from '../clusters/cluster-state.ts';
import type { ClusterDump } from '../clusters/dump/cluster-dump.ts';
import type { ConnectivityTestFile } from '../connectivity-tests/connectivity-test.ts';
import { compareText } from '../diagnostics/compare.ts';
import type { Landscape } from '../landscape/landscape.ts';
import type { FileTree } from '../model/file-tree.ts';
import { isJsonObject, type Json, type JsonObject } from '../model/json.ts';
import type { NewFile } from '../source/new-source.ts';
import { nodeAt, toJson } from '../source/node.ts';
import { readObservedYaml } from '../source/read-yaml.ts';
import { observedFile } from './observed-file.ts';
import { runningNeeds } from './observed-needs.ts';
import { observedWorkloads } from './observed-workloads.ts';
import { type ReadLabels, readLabels } from './read-labels.ts';
import { canonical, changesOf, type ItemChanges, type ObservedItems } from './report-changes.ts';

/** Input of one observation. */
interface ObservedCluster {
  readonly dump: ClusterDump;
  /** The cluster as the landscape renders it. */
  readonly rendered: ClusterState;
  readonly landscape: Landscape;
  readonly tests: readonly ConnectivityTestFile[];
  /** The sources as they are now. */
  readonly files: FileTree;
}

/** Facts of a cluster as sources, and what is new about them. */
export interface Observation {
  readonly cluster: string;
  /** Files whose content changes an answer. The others stay as they are, byte for byte. In the order of their paths. */
  readonly changed: readonly NewFile[];
  readonly workloads: ItemChanges;
  readonly policies: ItemChanges;
  readonly namespaces: ItemChanges;
  readonly needs: ItemChanges;
  /** Facts that a person writes into the file of the cluster. */
  readonly networks: Pick<ClusterDump['facts'], 'pods' | 'services' | 'nodes'>;
  /** The plugin that was found has the trait, and the sources do not say so. */
  readonly lacksOwnNodeTrait: boolean;
}

/** Returns the observed facts of a cluster, as sources that contain only what an answer can depend on. Pure. */
export function observeCluster({ dump, rendered, landscape, tests, files }: ObservedCluster): Observation {
  const { name, state, facts } = dump;
  const labels = readLabels([state, rendered], landscape, tests);
  const { namespaces: needs, ...server } = runningNeeds(dump, rendered, { labels, nodes: facts.nodeNames ?? [] });
  const documents = {
    workloads: {
      items: workloadItems(state, labels, facts.nodeNames ?? []),
      schema: 'observed-workloads',
      kind: 'ObservedWorkloads',
    },
    policies: { items: policyItems(dump, rendered), schema: 'observed-policies', kind: 'ObservedPolicies' },
    namespaces: { items: namespaceItems(state, labels), schema: 'observed-namespaces', kind: 'ObservedNamespaces' },
    needs: { items: needs, schema: 'observed-needs', kind: 'ObservedNeeds' },
  } as const;
  const read = Object.entries(documents).map(([part, { items, schema, kind }]) => {
    const path = `policies/observed/${name}/${part}.yaml`;
    const more: JsonObject = part === 'needs' ? server : {};
    const old = oldContent(files, path);
    const changes = changesOf(part as keyof typeof documents, old?.items ?? [], items);
    const isSame =
      old === undefined
        ? part === 'needs' && items.length === 0
        : changes.count === 0 && canonical(old.more) === canonical(more);
    return {
      part,
      changes,
      files: isSame ? [] : [observedFile(files, { path, name, schema, kind, spec: { ...more, namespaces: items } })],
    };
  });
  const changesIn = (part: keyof typeof documents): ItemChanges => {
    const found = read.find((each) => each.part === part);
    return found?.changes ?? changesOf(part, [], []);
  };
  return {
    cluster: name,
    changed: read.flatMap((each) => each.files).sort((a, b) => compareText(a.path, b.path)),
    workloads: changesIn('workloads'),
    policies: changesIn('policies'),
    namespaces: changesIn('namespaces'),
    needs: changesIn('needs'),
    networks: {
      ...(facts.pods === undefined ? {} : { pods: facts.pods }),
      ...(facts.services === undefined ? {} : { services: facts.services }),
      ...(facts.nodes === undefined ? {} : { nodes: facts.nodes }),
    },
    lacksOwnNodeTrait: state.policiesApplyToOwnNode === 'always' && rendered.policiesApplyToOwnNode === undefined,
  };
}

function workloadItems({ namespaces }: ClusterState, labels: ReadLabels, nodes: readonly string[]): ObservedItems {
  return [...namespaces.values()].flatMap((namespace) => {
    const workloads = observedWorkloads(namespace, { labels, nodes });
    return workloads.length === 0 ? [] : [{ name: namespace.name, workloads }];
  });
}

/** Policies that run and that the landscape does not render; their metadata cannot change an answer. */
function policyItems({ state, policies }: ClusterDump, rendered: ClusterState): ObservedItems {
  return [...state.namespaces.values()].flatMap((namespace) => {
    const ours = new Set(
      (rendered.namespaces.get(namespace.name)?.policies ?? [])
        .filter(({ origin }) => origin === 'rendered')
        .map(({ policy }) => policy.metadata.name),
    );
    const foreign = namespace.policies.filter(({ policy }) => !ours.has(policy.metadata.name));
    if (foreign.length === 0) return [];
    const items = foreign.map(({ policy }): JsonObject => {
      const managers = policies.get(namespace.name)?.get(policy.metadata.name)?.managers ?? [];
      const spec: JsonObject = policy.spec;
      return {
        ...(managers.length === 0 ? {} : { managers }),
        policy: { metadata: { name: policy.metadata.name }, spec },
      };
    });
    return [{ name: namespace.name, policies: items }];
  });
}

function namespaceItems({ namespaces }: ClusterState, read: ReadLabels): ObservedItems {
  return [...namespaces.values()].flatMap(({ name, labels, defined }) => {
    const kept = read.ofNamespace(labels);
    return defined ? [{ name, ...(Object.keys(kept).length === 0 ? {} : { labels: kept }) }] : [];
  });
}

/** Returns the items of a file that exists and can be read, and what its spec has beside them. */
function oldContent(
  files: FileTree,
  path: string,
): { readonly items: ObservedItems; readonly more: JsonObject } | undefined {
  const file = files.get(path);
  const node = file && nodeAt(readObservedYaml(path, file.read()).value, ['spec']);
  const spec = node === undefined ? undefined : toJson(node);
  if (!isJsonObject(spec)) return undefined;
  const { namespaces: items, ...more } = spec;
  return Array.isArray(items) && items.every((item: Json) => isJsonObject(item)) ? { items, more } : undefined;
}
