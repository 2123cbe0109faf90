import type { ClusterState } from '../clusters/cluster-state.ts';
import type { ClusterDump, DumpFacts } from '../clusters/dump/cluster-dump.ts';
import type { InferredCluster, InferredNamespace } from '../inference/inferred-landscape.ts';
import type { JsonObject } from '../model/json.ts';
import { commentKey } from '../source/layout-yaml.ts';
import type { NewFile } from '../source/new-source.ts';
import { clusterPath } from './cluster-path.ts';
import { written } from './written-source.ts';

/** Writes the file of a cluster: networks and traits that the dump shows, values, namespaces. `folder`: of groups. */
export function clusterFile(
  { name, values, namespaces }: InferredCluster,
  dump: ClusterDump | undefined,
  folder = '',
): NewFile {
  const facts = dump?.facts;
  const networks = networksIn(facts);
  const cni = dump === undefined ? {} : traitsSpec(dump.state);
  const spec: JsonObject = {
    ...(Object.keys(networks).length === 0 ? {} : { networks }),
    ...(Object.keys(cni).length === 0 ? {} : { cni }),
    ...(Object.keys(values).length === 0 ? {} : { values }),
    namespaces: namespaces.map(namespaceSpec),
  };
  const lines = new Map<string, readonly string[]>();
  const first = Object.keys(spec)[0] ?? 'namespaces';
  const put = (key: string, comment: readonly string[]) =>
    lines.set(commentKey(['spec', key]), [...(lines.get(commentKey(['spec', key])) ?? []), ...comment]);
  put(first, networkComment(facts));
  put(Object.keys(cni).length === 0 ? afterNetworks(spec) : 'cni', traitsComment(facts, cni));
  return written({
    path: clusterPath({ name, folder }),
    schema: 'cluster',
    document: { kind: 'Cluster', name, spec },
    comments: new Map([...lines].filter(([, comment]) => comment.length > 0)),
  });
}

const networkNames = ['pods', 'services', 'nodes'] as const;

/** Returns the kinds of networks that the dump of a cluster does not show. */
export function missingNetworks(facts: DumpFacts | undefined): readonly (typeof networkNames)[number][] {
  return networkNames.filter((name) => facts?.[name] === undefined);
}

function networksIn(facts: DumpFacts | undefined): JsonObject {
  return Object.fromEntries(
    networkNames.flatMap((name) => {
      const found = facts?.[name];
      return found === undefined ? [] : [[name, found.value] as const];
    }),
  );
}

function networkComment(facts: DumpFacts | undefined): readonly string[] {
  const found = networkNames.flatMap((name) => {
    const from = facts?.[name]?.from;
    return from === undefined ? [] : [`${name} from ${from}`];
  });
  const missing = missingNetworks(facts);
  const examples = missing.map((name) => `${name}: [${exampleNetworks[name]}]`).join(', ');
  const what = `the ${missing.length === 1 ? 'network' : 'networks'} of ${missing.join(', ')}`;
  return [
    ...(found.length === 0 ? [] : [`Found: ${found.join('; ')}.`]),
    ...(missing.length === 0 ? [] : [`Not in the dump: ${what}. For exact answers about addresses, add for example`]),
    ...(missing.length === 0 ? [] : [found.length === 0 ? `networks: {${examples}}` : examples]),
  ];
}

const exampleNetworks = { pods: '10.4.0.0/14', services: '10.8.0.0/16', nodes: '10.0.0.0/16' };

function traitsSpec({ traits, policiesApplyToOwnNode }: ClusterState): JsonObject {
  const known = Object.entries(traits).filter(([, trait]) => trait !== 'unknown');
  return { ...Object.fromEntries(known), ...(policiesApplyToOwnNode === undefined ? {} : { policiesApplyToOwnNode }) };
}

function traitsComment(facts: DumpFacts | undefined, cni: JsonObject): readonly string[] {
  const plugin = facts?.plugin;
  if (plugin !== undefined) return [`The network plugin is ${plugin.value.name}, by ${plugin.from}.`];
  if (Object.keys(cni).length > 0) return [];
  return [
    'Not in the dump: the network plugin, and how it reads ipBlock (docs/landscape.md of Ringfence):',
    'cni: {ipBlockMatchesPods: never, ipBlockMatchesNodes: never}',
  ];
}

function afterNetworks(spec: JsonObject): string {
  return Object.keys(spec).find((key) => key !== 'networks') ?? 'namespaces';
}

/** Returns a namespace as the sources of clusters and groups list it. */
export function namespaceSpec(namespace: InferredNamespace): JsonObject {
  const { name, type, tenant, labels, values, policies, externalPolicies } = namespace;
  return {
    name,
    type,
    ...(tenant === undefined ? {} : { tenant }),
    ...(Object.keys(labels).length === 0 ? {} : { labels }),
    ...(Object.keys(values).length === 0 ? {} : { values }),
    ...(policies.length === 0 ? {} : { policies }),
    ...(externalPolicies.length === 0 ? {} : { externalPolicies }),
  };
}
