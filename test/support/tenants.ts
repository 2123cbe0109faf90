import type { Json, JsonObject } from '../../src/model/json.ts';
import { ringfenceVersion } from './landscape.ts';

/** A tenant's files, with as little as they can have. */
export interface TenantParts {
  readonly labels?: JsonObject;
  /** Over limits that allow everything. */
  readonly allowed?: JsonObject;
  readonly values?: JsonObject;
  readonly namespaces?: readonly JsonObject[];
  /** The `spec.namespaces` of its `workloads.yaml`. */
  readonly workloads?: readonly JsonObject[];
  /** Own templates by name: the specs of their policies. */
  readonly policies?: Readonly<Record<string, JsonObject>>;
  /** The specs of grants, by name. */
  readonly grants?: Readonly<Record<string, JsonObject>>;
}

export interface TenantLandscape {
  /** Over `{}`. */
  readonly landscape?: JsonObject;
  /** The specs of types, over one with default deny that admits every tenant. */
  readonly types?: Readonly<Record<string, JsonObject>>;
  /** Templates by path below `policies/`, without `.yaml`: the whole policies. */
  readonly templates?: Readonly<Record<string, JsonObject>>;
  /** The specs of groups, by folder below `clusters/`. */
  readonly groups?: Readonly<Record<string, JsonObject>>;
  /** By path below `clusters/`: labels, and the rest of the spec. */
  readonly clusters?: Readonly<Record<string, { readonly labels?: JsonObject } & JsonObject>>;
  readonly tenants?: Readonly<Record<string, TenantParts>>;
  /** Further files, or other ones in place of those made here, by path. */
  readonly files?: Readonly<Record<string, string>>;
}

const allowEverything = {
  clusterSelector: {},
  namespaceTypes: ['app'],
  namespaceNames: ['*'],
  maxNamespaces: 100,
};

/** A policy of a name. */
export function policyOf(name: string, spec: JsonObject, metadata: JsonObject = {}): JsonObject {
  return { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name, ...metadata }, spec };
}

/** The files of a landscape with tenants, by path. Type `app` and clusters `eu1`, `us1` (production) and `test1` exist. */
export function tenantFiles(parts: TenantLandscape): Record<string, string> {
  const files: Record<string, string> = {};
  const put = (path: string, value: Json) => {
    files[`policies/${path}.yaml`] = `${JSON.stringify(value, undefined, 2)}\n`;
  };
  const write = (path: string, kind: string, metadata: JsonObject, spec: JsonObject) =>
    put(path, { apiVersion: 'ringfence.dev/v1alpha1', kind, metadata, spec });

  write('landscape', 'Landscape', { name: 'example' }, { ringfence: ringfenceVersion, ...parts.landscape });
  put('shared/deny-all', policyOf('deny-all', { podSelector: {}, policyTypes: ['Ingress', 'Egress'] }));
  for (const [path, template] of Object.entries(parts.templates ?? {})) put(path, template);
  for (const [name, spec] of Object.entries({ app: {}, ...parts.types })) {
    write(
      `namespace-types/${name}/namespace-type`,
      'NamespaceType',
      { name },
      {
        description: 'A type.',
        tenants: 'Any',
        policies: ['deny-all'],
        defaultDeny: { ingress: true, egress: true },
        ...spec,
      },
    );
  }
  for (const [folder, spec] of Object.entries(parts.groups ?? {})) {
    write(`clusters/${folder}/group`, 'ClusterGroup', { name: folder.replaceAll('/', '-') }, spec);
  }
  const clusters = parts.clusters ?? {
    eu1: { labels: { stage: 'production', region: 'eu' } },
    us1: { labels: { stage: 'production', region: 'us' } },
    test1: { labels: { stage: 'test', region: 'eu' } },
  };
  for (const [path, { labels, ...spec }] of Object.entries(clusters)) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    write(`clusters/${path}`, 'Cluster', { name, ...(labels === undefined ? {} : { labels }) }, spec);
  }
  for (const [name, tenant] of Object.entries(parts.tenants ?? {})) {
    const folder = `tenants/${name}`;
    const { labels, allowed, values, namespaces = [], workloads, policies = {}, grants = {} } = tenant;
    write(
      `${folder}/tenant`,
      'Tenant',
      { name, ...(labels === undefined ? {} : { labels }) },
      { owners: [`@acme/${name}`], allowed: { ...allowEverything, ...allowed } },
    );
    write(
      `${folder}/namespaces`,
      'TenantNamespaces',
      { name },
      { ...(values === undefined ? {} : { values }), namespaces },
    );
    if (workloads !== undefined) {
      write(`${folder}/workloads`, 'TenantWorkloads', { name }, { namespaces: workloads });
    }
    for (const [policy, spec] of Object.entries(policies)) put(`${folder}/policies/${policy}`, policyOf(policy, spec));
    for (const [grant, spec] of Object.entries(grants)) {
      write(`${folder}/grants/${grant}`, 'AccessGrant', { name: grant }, spec);
    }
  }
  return { ...files, ...parts.files };
}

/** A namespace of type `app` in every cluster, or where `place` says. */
export function app(name: string, place: JsonObject = { clusterSelector: {} }, further: JsonObject = {}): JsonObject {
  return { name, type: 'app', ...place, ...further };
}
