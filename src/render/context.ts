import type { Cluster, Namespace, NamespaceType } from '../landscape/landscape.ts';
import { originOf, plainOf } from '../landscape/layers.ts';
import { memoised } from '../model/interned.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { SourceNode } from '../source/node.ts';
import type { Scope } from './scope.ts';
import { cidrType, listOf, mapOf, stringType, typeOfParameter, type ValueType } from './value-type.ts';

/**
 * The names that expressions of a type's templates may use. A namespace's labels are made by expressions without them.
 */
export function scopeOf(type: NamespaceType, options: { readonly labels: boolean }): Scope {
  const networks = mapOf(['pods', 'services', 'nodes'].map((name) => [name, listOf(cidrType)]));
  const cluster = mapOf([
    ['name', stringType],
    ['networks', networks],
    ['values', typeOfParameter(type.sharedParameters)],
  ]);
  const labels: ValueType = { kind: 'map', properties: new Map(), additional: stringType, minProperties: 0 };
  const namespace = mapOf([['name', stringType], ...(options.labels ? [['labels', labels] as const] : [])]);
  const tenant = mapOf([
    ['name', stringType],
    ['labels', labels],
    ['values', typeOfParameter(type.sharedParameters)],
  ]);
  const names: [string, ValueType][] = [
    ['values', typeOfParameter(type.parameters)],
    ['cluster', cluster],
    ...(type.hostsControlPlane ? [['hostedCluster', cluster] as [string, ValueType]] : []),
    ['namespace', namespace],
    ['tenant', tenant],
  ];
  return { names: new Map(names.map(([name, nameType]) => [name, { type: nameType }])) };
}

const clusterContext: (cluster: Cluster) => JsonObject = memoised(({ name, networks, values }) => {
  const { pods, services, nodes } = networks;
  return { name, networks: { pods, services, nodes }, values: plainOf(values) };
});

/** The values behind the names, for one namespace. */
export function contextOf(namespace: Namespace, labels: JsonObject): JsonObject {
  const { cluster, hostedCluster, tenant, tenantValues, owner } = namespace;
  return {
    values: plainOf(namespace.values),
    cluster: clusterContext(cluster),
    ...(hostedCluster === undefined ? {} : { hostedCluster: clusterContext(hostedCluster) }),
    namespace: { name: namespace.name, labels },
    ...(tenant === undefined || tenantValues === undefined
      ? {}
      : { tenant: { name: tenant, labels: owner?.labels ?? {}, values: plainOf(tenantValues) } }),
  };
}

/** Where the value at a dotted path of the context was written. */
export function sourceOfPath(path: string, namespace: Namespace): SourceNode | undefined {
  const [root, second, ...rest] = path.split('.');
  if (root === 'values') return originOf(namespace.values, [second ?? '', ...rest]);
  if (root === 'tenant') {
    const { owner, tenantValues } = namespace;
    const written = second === 'values' && tenantValues !== undefined ? originOf(tenantValues, rest) : undefined;
    return written ?? owner?.nameNode ?? namespace.nameNode;
  }
  const cluster =
    root === 'cluster' ? namespace.cluster : root === 'hostedCluster' ? namespace.hostedCluster : undefined;
  if (cluster === undefined) return namespace.nameNode;
  if (second === 'values') return originOf(cluster.values, rest) ?? cluster.nameNode;
  return (second === 'networks' ? cluster.networksNode : undefined) ?? cluster.nameNode;
}

/** The value at a dotted path; nothing where some layer left it out. */
export function valueAt(context: JsonObject, path: string): Json | undefined {
  let current: Json | undefined = context;
  for (const segment of path.split('.')) {
    if (typeof current !== 'object' || current === null || Array.isArray(current)) return undefined;
    current = (current as JsonObject)[segment];
  }
  return current;
}

const texts = new WeakMap<object, string>();

/** A text that is equal for equal values at the paths; nothing where one of them has no value. */
export function fingerprint(context: JsonObject, paths: readonly string[]): string | undefined {
  let text = '';
  for (const path of paths) {
    const value = valueAt(context, path);
    if (value === undefined) return undefined;
    text += `${textOf(value)}\n`;
  }
  return text;
}

/** JSON has no raw line ends, so that texts joined by them cannot be taken for each other. */
function textOf(value: Json): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const known = texts.get(value);
  if (known !== undefined) return known;
  const text = JSON.stringify(value);
  texts.set(value, text);
  return text;
}
