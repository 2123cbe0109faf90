import type { WrittenNeed } from '../../landscape/observed/observed-facts.ts';
import { remembered } from '../../model/interned.ts';
import { isSameWorkload, type WorkloadName, workloadText } from '../../model/workload-name.ts';
import { locationOf, nodeAt, type SourceNode } from '../../source/node.ts';
import type { LintContext } from '../context.ts';
import { type SomeNames, someNames } from '../names.ts';
import { observedClusters } from '../observed-clusters.ts';
import type { Found } from '../rule.ts';

interface NeedOfUnknownWorkload {
  readonly cluster: string;
  readonly namespace: string;
  /** As `Deployment/web`; absent if no source declares the namespace. */
  readonly workload?: string;
  /** Objects that show the needs, as `Ingress/shop`. */
  readonly objects: SomeNames<string>;
  /** The number of these needs. */
  readonly needs: number;
}

/**
 * Rule: the landscape has each workload that a recorded need names.
 *
 * Reason: a need is judged for the workloads that are known. Without the one that it names, a policy can deny the connection, and
 * neither lint nor diff reports it.
 *
 * Breaks it: a need of a workload that a person renamed in the sources since the last observation. Keeps it: a need whose
 * workloads are declared or observed.
 */
export function* needOfUnknownWorkload(context: LintContext): Generator<Found<NeedOfUnknownWorkload>> {
  for (const { cluster, facts } of observedClusters(context)) {
    const unknown = new Map<string, UnknownEnd>();
    for (const [home, needs] of cluster.observed.needs ?? []) {
      for (const written of needs) {
        for (const { namespace, node, ...workload } of endsOf(written, home)) {
          const state = facts.namespaces.get(namespace);
          if (state?.workloads.some((one) => isSameWorkload(one, workload)) === true) continue;
          const name = state === undefined ? undefined : workloadText(workload);
          const key = JSON.stringify([namespace, name]);
          remembered(unknown, key, () => ({ namespace, name, node, needs: new Set() })).needs.add(written);
        }
      }
    }
    for (const { namespace, name, node, needs } of unknown.values()) {
      yield {
        data: {
          ...{ cluster: cluster.name, namespace },
          ...(name === undefined ? {} : { workload: name }),
          objects: someNames([...needs].map(({ need }) => need.object)),
          needs: needs.size,
        },
        at: { kind: 'source', location: locationOf(node) },
        places: [],
      };
    }
  }
}

/** A workload that the landscape does not have, and the needs that name it. */
interface UnknownEnd {
  readonly namespace: string;
  /** Undefined: no workload of the namespace is known. */
  readonly name: string | undefined;
  /** The first place that names it. */
  readonly node: SourceNode;
  readonly needs: Set<WrittenNeed>;
}

type WrittenEnd = WorkloadName & { readonly namespace: string; readonly node: SourceNode };

function endsOf({ need, node }: WrittenNeed, home: string): readonly WrittenEnd[] {
  return (['from', 'to'] as const).flatMap((side) =>
    (need[side] ?? []).map((one, index) => ({
      ...one,
      namespace: one.namespace ?? home,
      node: nodeAt(node, [side, index]) ?? node,
    })),
  );
}
