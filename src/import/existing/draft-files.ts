import { compareText } from '../../diagnostics/compare.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import type { TextMap } from '../../model/network-policy.ts';
import { flowYaml, writeScalar, writeYaml } from '../../source/write-yaml.ts';

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
}

/** Returns the path of the file of a cluster. */
export function clusterPath({ name, folder }: Pick<DraftCluster, 'name' | 'folder'>): string {
  return `policies/clusters/${folder === '' ? '' : `${folder}/`}${name}.yaml`;
}

/** Returns the sources of a cluster by their paths. */
export function draftFiles(draft: DraftCluster): ReadonlyMap<string, string> {
  const { name, labels, networks, cni, values, observed, namespaces } = draft;
  const path = clusterPath(draft);
  const known = Object.fromEntries(Object.entries(networks).filter(([, cidrs]) => cidrs.length > 0));
  const head = {
    apiVersion: 'ringfence.dev/v1alpha1',
    kind: 'Cluster',
    metadata: { name, ...(isEmpty(labels) ? {} : { labels }) },
    spec: {
      ...(isEmpty(known) ? {} : { networks: known }),
      ...(cni === undefined ? {} : { cni }),
      ...(isEmpty(values) ? {} : { values }),
    },
  };
  const sorted = [...namespaces].sort((a, b) => compareText(a.name, b.name));
  const items = sorted.map((namespace) => `    - ${flowYaml(itemOf(namespace))}\n`).join('');
  const body =
    items === '' ? writeYaml(head) : `${writeYaml(head).replace('spec: {}\n', 'spec:\n')}  namespaces:\n${items}`;
  const files = new Map([[path, `${schemaLine(path, 'cluster')}${body}`]]);
  if (isEmpty(observed)) return files;
  const observedPath = `policies/observed/${name}.yaml`;
  const document = {
    apiVersion: 'ringfence.dev/v1alpha1',
    kind: 'ObservedValues',
    metadata: { name },
    spec: { values: observed },
  };
  return files.set(observedPath, `${schemaLine(observedPath, 'observed-values')}${writeYaml(document)}`);
}

function itemOf({ name, type, tenant, labels = {}, values = {}, policies = [] }: DraftNamespace): Json {
  return {
    name,
    type,
    ...(tenant === undefined ? {} : { tenant }),
    ...(isEmpty(labels) ? {} : { labels }),
    ...(isEmpty(values) ? {} : { values }),
    ...(policies.length === 0 ? {} : { policies }),
  };
}

function isEmpty(map: object): boolean {
  return Object.keys(map).length === 0;
}

/** Returns the first line of a source, by which editors find its schema in the installed package. */
export function schemaLine(path: string, schema: string): string {
  const up = '../'.repeat(path.split('/').length - 1);
  return `# yaml-language-server: $schema=${up}node_modules/ringfence/schemas/${writeScalar(schema)}.schema.json\n`;
}
