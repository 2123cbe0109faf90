import type { ClusterState } from '../../src/clusters/cluster-state.ts';
import type { KnownLandscape } from '../../src/clusters/known-landscape.ts';
import { renderedLandscape } from '../../src/clusters/rendered-landscape.ts';
import { loadManifestTree } from '../../src/manifests/load-manifest-tree.ts';
import { memoryTree } from '../../src/model/file-tree.ts';
import type { Json, JsonObject } from '../../src/model/json.ts';
import { type ClusterParts, type LandscapeParts, renderWell } from '../support/landscape.ts';

const workload = (name: string) => ({
  name,
  kind: 'Deployment',
  // No label has a hostile name.
  labels: { app: /^[a-z]+$/.test(name) ? name : 'other' },
  ports: [{ name: 'http', port: 8080 }],
});
export const end = (name: string, namespace?: string) => ({
  ...(namespace === undefined ? {} : { namespace }),
  kind: 'Deployment',
  name,
});
export const ports = [{ port: 'http' }];
export const service = { name: 'api' };
export const ingress = { kind: 'ingress', object: 'Ingress/shop', service, to: [end('api')], ports };
export const used = { kind: 'service', object: 'Service/api', service, to: [end('api')], ports };
export const guess = {
  ...{ kind: 'variable', guessed: true, object: 'Deployment/web', fields: ['API'], service },
  ...{ from: [end('web')], to: [end('api')], ports },
};
export const webhook = {
  kind: 'webhook',
  object: 'ValidatingWebhookConfiguration/x',
  service,
  to: [end('api')],
  ports,
};
export const role = { kind: 'rbac', object: 'Deployment/web', from: [end('web')], ports: [{ port: 443 }] };
export const probe = {
  kind: 'probe',
  object: 'Deployment/api',
  fields: ['readinessProbe'],
  to: [end('api')],
  ports: [{ port: 8080 }],
};
/** Traits of a plugin that applies policies to the own node of a pod. */
export const policed = { policiesApplyToOwnNode: 'always' };
export const server = { addresses: ['10.0.0.1'], ports: [6443] };

export const policy = (name: string, spec: JsonObject) => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name },
  spec: { podSelector: {}, ...spec },
});
export const closedApi = policy('closed-api', {
  podSelector: { matchLabels: { app: 'api' } },
  policyTypes: ['Ingress'],
});
export const closedWeb = policy('closed-web', {
  podSelector: { matchLabels: { app: 'web' } },
  policyTypes: ['Egress'],
});
export const out = (cidr: string) =>
  policy('closed-web', {
    podSelector: { matchLabels: { app: 'web' } },
    policyTypes: ['Egress'],
    egress: [{ to: [{ ipBlock: { cidr } }] }],
  });

/** A landscape of namespace `shop`, whose pods are those of `web` and `api`. */
export interface State {
  readonly policies?: readonly JsonObject[];
  readonly needs?: readonly Json[];
  readonly server?: JsonObject | undefined;
  readonly workloads?: readonly string[];
  readonly networks?: JsonObject;
  readonly cni?: JsonObject;
  /** More clusters like the first, by name, with needs of their own. */
  readonly more?: Readonly<Record<string, readonly Json[]>>;
}

function landscape({
  policies = [],
  needs,
  server: apiServer,
  workloads = ['web', 'api'],
  networks,
  cni,
  more = {},
}: State): LandscapeParts {
  const cluster = (recorded: readonly Json[] | undefined): ClusterParts => ({
    namespaces: { shop: 'web' },
    ...(networks === undefined ? {} : { networks }),
    ...(cni === undefined ? {} : { cni }),
    ...(recorded === undefined ? {} : { observedNeeds: { shop: recorded } }),
    ...(apiServer === undefined ? {} : { observedApiServer: apiServer }),
  });
  return {
    types: {
      web: {
        policies: Object.fromEntries(policies.map((one) => [(one.metadata as JsonObject).name, one])),
        workloads: workloads.map(workload),
      },
    },
    clusters: {
      one: cluster(needs),
      ...Object.fromEntries(Object.entries(more).map(([name, recorded]) => [name, cluster(recorded)])),
    },
  };
}

export function known(state: State): KnownLandscape {
  const files = new Map([...renderWell(landscape(state)).files]);
  const { value, diagnostics } = renderedLandscape(
    loadManifestTree(memoryTree(files), { folder: 'manifests' }),
    'manifests',
  );
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value;
}

export const clustersOf = (state: State): readonly ClusterState[] =>
  [...known(state).clusters.values()].map((one) => {
    const { value, diagnostics } = one.load();
    if (value === undefined) throw new Error(JSON.stringify(diagnostics));
    return value;
  });
