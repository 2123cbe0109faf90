import type { ClusterDump } from '../clusters/dump/cluster-dump.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { InferredLandscape } from '../inference/inferred-landscape.ts';

/** Reports a limit that an inferred source exceeds, at the first policy in the dumps that the source is about. */
export function importTooLarge(
  { message, location: { path }, namespaces }: Diagnostic,
  { clusters }: InferredLandscape,
  dumps: readonly ClusterDump[],
): Diagnostic {
  const all = clusters.flatMap(({ name: cluster, namespaces: of }) => of.map((one) => ({ ...one, cluster })));
  const [, type] = /^policies\/namespace-types\/([^/]+)\//.exec(path) ?? [];
  const concerned = all.filter(({ cluster, name, type: own }) =>
    namespaces === undefined ? own === type : namespaces.includes(`${cluster}/${name}`),
  );
  const [first, ...others] = concerned;
  const policies = dumps.flatMap(({ name: cluster, state }) =>
    [...state.namespaces.values()].flatMap((namespace) =>
      namespace.policies.map((policy) => ({ ...policy, cluster, namespace: namespace.name })),
    ),
  );
  const place =
    policies.find(({ cluster, namespace }) => cluster === first?.cluster && namespace === first.name) ?? policies[0];
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  const owner = first === undefined ? '' : ` for namespace "${first.name}" of cluster "${first.cluster}"${more}`;
  return {
    code: 'import-too-large',
    severity: 'error',
    message: `Import would write ${path}${owner}, which exceeds a limit of Ringfence. ${message}`,
    location: { path: place?.path ?? '', line: place?.line ?? 1, column: 1 },
    hint: 'Delete from the dump policies that are not in use, replace policies that are alike by one that selects more pods, or import without these namespaces.',
  };
}
