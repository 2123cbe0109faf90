import type { ClusterDump } from '../../src/clusters/dump/cluster-dump.ts';
import type { InferredLandscape, InferredParameter } from '../../src/inference/inferred-landscape.ts';
import type { Json } from '../../src/model/json.ts';
import { writeYaml } from '../../src/source/write-yaml.ts';

/** Writes an inferred landscape as sources, plainly: what a naive reader of its types would write. Path → text. */
export function inferredSources(
  { types, shared, external, parameters, clusters }: InferredLandscape,
  dumps: readonly ClusterDump[],
): Readonly<Record<string, string>> {
  const files: Record<string, Json> = {
    'policies/landscape.yaml': source('Landscape', 'imported', {
      ringfence: '0.1.0',
      ...declared(parameters),
    }),
  };
  for (const { name, document } of shared) files[`policies/shared/${name}.yaml`] = document;
  for (const { name, document } of external) files[`policies/external/${name}.yaml`] = document;
  for (const type of types) {
    const folder = `policies/namespace-types/${type.name}`;
    files[`${folder}/namespace-type.yaml`] = source('NamespaceType', type.name, {
      description: `${type.namespaces} namespaces.`,
      labels: type.labels,
      ...declared(type.parameters),
      policies: type.policies,
      externalPolicies: type.externalPolicies,
      defaultDeny: { ingress: type.defaultDeny.has('Ingress'), egress: type.defaultDeny.has('Egress') },
    });
    if (type.workloads.length > 0) {
      files[`${folder}/workloads.yaml`] = source('Workloads', type.name, {
        workloads: type.workloads as unknown as Json,
      });
    }
    for (const { name, document } of type.templates) files[`${folder}/${name}.yaml`] = document;
  }
  for (const { name, values, namespaces } of clusters) {
    const facts = dumps.find((dump) => dump.name === name)?.facts;
    files[`policies/clusters/${name}.yaml`] = source('Cluster', name, {
      networks: {
        pods: facts?.pods?.value ?? [],
        services: facts?.services?.value ?? [],
        nodes: facts?.nodes?.value ?? [],
      },
      values,
      namespaces: namespaces.map(({ workloads: _, tenant, ...namespace }) => ({
        ...namespace,
        ...(tenant === undefined ? {} : { tenant }),
      })),
    });
  }
  return Object.fromEntries(Object.entries(files).map(([path, document]) => [path, writeYaml(document)]));
}

function source(kind: string, name: string, spec: Json): Json {
  return { apiVersion: 'ringfence.dev/v1alpha1', kind, metadata: { name }, spec };
}

function declared(parameters: readonly InferredParameter[]): { readonly parameters?: Json } {
  if (parameters.length === 0) return {};
  const required = parameters.filter((one) => one.required).map(({ name }) => name);
  return {
    parameters: {
      ...(required.length > 0 ? { required } : {}),
      properties: Object.fromEntries(
        parameters.map(({ name, declaration, readBy }) => [name, { ...declaration, description: readBy.join(', ') }]),
      ),
    },
  };
}
