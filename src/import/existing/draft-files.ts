import { compareText } from '../../diagnostics/compare.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import type { TextMap } from '../../model/network-policy.ts';
import { clusterPath } from '../cluster-path.ts';
import { written } from '../written-source.ts';

/** The sources of a cluster that a landscape does not have yet. */
export interface DraftCluster {
  readonly name: string;
  /** Below `policies/clusters/`, as `production`; empty for that folder itself. */
  readonly folder: string;
  readonly labels: TextMap;
  readonly networks: { readonly [kind: string]: readonly string[] };
  readonly cni?: JsonObject;
  readonly values: JsonObject;
  /** Values of observed parameters. */
  readonly observed: JsonObject;
  readonly namespaces: readonly DraftNamespace[];
}

/** An item of `spec.namespaces`. */
export interface DraftNamespace {
  readonly name: string;
  readonly type: string;
  readonly tenant?: string;
  readonly labels?: TextMap;
  readonly values?: JsonObject;
  readonly policies?: readonly string[];
  readonly externalPolicies?: readonly string[];
}

/** Returns the sources of a cluster by their paths. */
export function draftFiles(draft: DraftCluster): ReadonlyMap<string, string> {
  const { name, labels, networks, cni, values, observed, namespaces } = draft;
  const known = Object.fromEntries(Object.entries(networks).filter(([, cidrs]) => cidrs.length > 0));
  const sorted = [...namespaces].sort((a, b) => compareText(a.name, b.name));
  const cluster = written({
    path: clusterPath(draft),
    schema: 'cluster',
    document: {
      kind: 'Cluster',
      name,
      ...(isEmpty(labels) ? {} : { labels }),
      spec: {
        ...(isEmpty(known) ? {} : { networks: known }),
        ...(cni === undefined ? {} : { cni }),
        ...(isEmpty(values) ? {} : { values }),
        ...(sorted.length === 0 ? {} : { namespaces: sorted.map(itemOf) }),
      },
    },
  });
  const machines = written({
    path: `policies/observed/${name}.yaml`,
    schema: 'observed-values',
    document: { kind: 'ObservedValues', name, spec: { values: observed } },
  });
  const files = isEmpty(observed) ? [cluster] : [cluster, machines];
  return new Map(files.map(({ path, text }) => [path, text]));
}

function itemOf(namespace: DraftNamespace): Json {
  const { name, type, tenant, labels = {}, values = {}, policies = [], externalPolicies = [] } = namespace;
  return {
    name,
    type,
    ...(tenant === undefined ? {} : { tenant }),
    ...(isEmpty(labels) ? {} : { labels }),
    ...(isEmpty(values) ? {} : { values }),
    ...(policies.length === 0 ? {} : { policies }),
    ...(externalPolicies.length === 0 ? {} : { externalPolicies }),
  };
}

function isEmpty(map: object): boolean {
  return Object.keys(map).length === 0;
}
