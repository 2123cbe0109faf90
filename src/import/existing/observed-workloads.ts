import type { ClusterState, Workload } from '../../clusters/cluster-state.ts';
import type { ClusterDump } from '../../clusters/dump/cluster-dump.ts';
import { keysReadIn } from '../../clusters/read-labels.ts';
import { inferredWorkload } from '../../inference/infer-workloads.ts';
import type { JsonObject } from '../../model/json.ts';
import { declaresWorkload } from '../../model/workload-name.ts';
import { schemas } from '../../schema/schemas.generated.ts';
import type { NewFile } from '../../source/new-source.ts';
import { workloadsSpec } from '../workloads-spec.ts';
import { written } from '../written-source.ts';

/** The kinds that the source names; pods of other makers have none. */
const kinds: ReadonlySet<string | undefined> = new Set(
  schemas['observed-workloads'].properties.spec.properties.namespaces.items.properties.workloads.items.properties.kind
    .enum,
);

/**
 * Returns the source of the workloads that run in the cluster and that no type and no tenant declares, with the labels that
 * policies read. Nothing if there are none.
 */
export function observedWorkloads(dump: ClusterDump, rendered: ClusterState): NewFile | undefined {
  const read = keysReadIn([...dump.state.namespaces.values(), ...rendered.namespaces.values()]).pods;
  const namespaces = [...dump.state.namespaces.values()].flatMap(({ name, workloads }): readonly JsonObject[] => {
    const made = rendered.namespaces.get(name);
    if (made === undefined) return [];
    const known = new Set<string>();
    const others = workloads.filter((one) => {
      const key = JSON.stringify([kindOf(one), one.name]);
      const isNew = !known.has(key) && !made.workloads.some((other) => declaresWorkload(other, one));
      known.add(key);
      return isNew;
    });
    const listed = others.map((one) => {
      const { kind: _, ...workload } = inferredWorkload(one, read);
      const kind = kindOf(one);
      return { ...workload, ...(kind === undefined ? {} : { kind }) };
    });
    return listed.length === 0 ? [] : [{ name, ...workloadsSpec(listed) }];
  });
  if (namespaces.length === 0) return undefined;
  return written({
    path: `policies/observed/${dump.name}/workloads.yaml`,
    schema: 'observed-workloads',
    document: { kind: 'ObservedWorkloads', name: dump.name, spec: { namespaces } },
  });
}

function kindOf({ kind }: Workload): string | undefined {
  return kinds.has(kind) ? kind : undefined;
}
