import { remembered } from '../../model/interned.ts';
import { workloadText } from '../../model/workload-name.ts';
import type { CollectedPod } from './collected-needs.ts';
import type { Need, NeedWorkload } from './need.ts';
import type { WrittenProbe } from './read-probes.ts';

/**
 * Makes needs of the probes and hooks of a pod: one for each port, as each of them must answer, and for each workload, as
 * the probe of one pod says nothing about another.
 */
export function needsOfProbes(
  { namespace, owners, settings }: CollectedPod,
  workloads: readonly NeedWorkload[],
): readonly Need[] {
  const byPort = new Map<number, WrittenProbe[]>();
  for (const { probes } of settings.containers) {
    for (const probe of probes) remembered(byPort, probe.port, () => []).push(probe);
  }
  const object = owners.slice(0, 1).map(workloadText).join('');
  return [...byPort].flatMap(([port, probes]) => {
    const [first] = probes;
    const fields = [...new Set(probes.map(({ field }) => field))].sort();
    const origin = { object, namespace, fields, ...(first === undefined ? {} : { location: first.location }) };
    return workloads.map(
      (workload): Need => ({
        ...{ kind: 'probe', certainty: 'declared', from: { kind: 'node' }, origin },
        to: { kind: 'workloads', workloads: [workload] },
        ports: [{ protocol: 'TCP', port }],
      }),
    );
  });
}
