import type { WrittenNetworkPolicySpec } from '../../src/model/network-policy.ts';

/** What a test says about a namespace; the rest does not matter to it. */
export interface WrittenNamespace {
  readonly policies?: Readonly<Record<string, Partial<WrittenNetworkPolicySpec>>>;
  readonly workloads?: readonly { readonly name: string; readonly labels: object; readonly hostNetwork?: boolean }[];
  readonly externalPolicies?: Readonly<Record<string, Partial<WrittenNetworkPolicySpec>>>;
  readonly labels?: object;
  readonly type?: string;
  readonly profile?: string;
}

/** Workloads that all namespaces of one profile share. */
export interface WrittenProfile {
  readonly workloads?: WrittenNamespace['workloads'];
  readonly externalPolicies?: WrittenNamespace['externalPolicies'];
}

const header = (path: string): string =>
  `# Rendered by Ringfence as ${path}. Do not edit; edit policies/ and run "ringfence render".\n`;

/** JSON is YAML, so the text of a manifest may be written as JSON; each document on a line of its own. */
export function manifestFiles(
  namespaces: Readonly<Record<string, WrittenNamespace>>,
  profiles: Readonly<Record<string, WrittenProfile>> = {},
): Record<string, string> {
  const files: Record<string, string> = {};
  const put = (path: string, ...documents: readonly object[]): void => {
    files[path] = `${header(path)}${documents.map((document) => `${JSON.stringify(document)}\n`).join('---\n')}`;
  };
  put('inventory/landscape.yaml', { schemaVersion: 1, landscape: 'test' });
  for (const type of new Set(Object.values(namespaces).map((namespace) => namespace.type ?? 'app'))) {
    const all: Readonly<Record<string, WrittenProfile>> = { default: {}, ...profiles };
    for (const [profile, { workloads, externalPolicies }] of Object.entries(all)) {
      put(`inventory/namespace-types/${type}/${profile}.yaml`, {
        schemaVersion: 1,
        type,
        profile,
        workloads,
        externalPolicies: externalPolicies && policiesOf(externalPolicies),
      });
    }
  }
  for (const [key, namespace] of Object.entries(namespaces)) {
    const [cluster = '', name = ''] = key.split('/');
    const { policies = {}, workloads, externalPolicies, labels = {}, type = 'app', profile = 'default' } = namespace;
    put(`inventory/clusters/${cluster}/namespaces/${name}.yaml`, {
      schemaVersion: 1,
      cluster,
      namespace: name,
      type,
      tenant: name,
      labels,
      profile,
      workloads,
      externalPolicies: externalPolicies && policiesOf(externalPolicies),
    });
    const documents = policiesOf(policies, name);
    if (documents.length > 0) put(`clusters/${cluster}/${name}/policies.yaml`, ...documents);
  }
  return files;
}

function policiesOf(
  policies: Readonly<Record<string, Partial<WrittenNetworkPolicySpec>>>,
  namespace?: string,
): object[] {
  return Object.entries(policies).map(([name, spec]) => ({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name, namespace },
    spec: { podSelector: {}, ...spec },
  }));
}
