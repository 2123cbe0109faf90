import { counted, listed } from '../../diagnostics/counted.ts';
import type { Observation } from '../../observe/observation.ts';
import type { ValuesObservation } from '../../observe/observe-values.ts';
import type { ItemChanges } from '../../observe/report-changes.ts';
import { visible } from '../words/wording.ts';

/** A cluster that was observed. */
export interface ObservedReport extends Observation {
  readonly values: ValuesObservation;
}

/** How many names a line shows. */
const mostNames = 8;

/** Writes for people what is new in the observed facts of a cluster. `lint` shows how they differ from the sources. */
export function formatObservation(report: ObservedReport): string {
  const { cluster, values, workloads, policies, namespaces, needs } = report;
  const lines = [
    ...(values.changed.length === 0 ? [] : [`new values: ${listed(values.changed, mostNames)}`]),
    ...changeLines(workloads, 'workload'),
    ...changeLines(policies, 'policy of other programs', 'policies of other programs'),
    ...changeLines(namespaces, 'namespace'),
    ...changeLines(needs, 'object that shows needs', 'objects that show needs'),
    ...networkLines(report),
    ...(report.lacksOwnNodeTrait ? [ownNodeLine] : []),
    'to compare with the sources: ringfence lint',
  ];
  const now = [
    counted(namespaces.now, 'namespace'),
    counted(workloads.now, 'workload'),
    counted(policies.now, 'policy of other programs', 'policies of other programs'),
    ...(needs.now === 0 ? [] : [counted(needs.now, 'object that shows needs', 'objects that show needs')]),
  ];
  return [`${cluster}: ${now.join(', ')}.`, ...lines.map((line) => `  ${visible(line)}`), ''].join('\n');
}

function changeLines({ added, removed, changed }: ItemChanges, singular: string, plural?: string): readonly string[] {
  const line = (names: readonly string[], word: string): readonly string[] =>
    names.length === 0 ? [] : [`${counted(names.length, singular, plural)} ${word}: ${listed(names, mostNames)}`];
  return [...line(added, 'new'), ...line(changed, 'changed'), ...line(removed, 'gone')];
}

const ownNodeLine =
  'the network plugin applies policies to probes, which the sources do not say: add policiesApplyToOwnNode: always to cni of the cluster';

/** Networks are for a person to compare with the file of the cluster. */
function networkLines({ networks }: ObservedReport): readonly string[] {
  const found = (['pods', 'services', 'nodes'] as const).flatMap((network) => {
    const fact = networks[network];
    return fact === undefined ? [] : [`${network} ${fact.value.join(', ')} (${fact.from})`];
  });
  return found.length === 0 ? [] : [`networks, which observe never writes: ${found.join('; ')}`];
}
