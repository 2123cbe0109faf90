import { workloadText } from '../model/workload-name.ts';
import type { FlowEnd } from './flow.ts';

/** The text that two ends share exactly when they are the same end, in whichever order their labels are. */
export function endKey(end: FlowEnd): string {
  switch (end.kind) {
    case 'pod': {
      const { namespace, workload, pod = '', labels = {}, address = '', hostNetwork = false } = end;
      const pairs = Object.keys(labels)
        .sort()
        .map((key) => `${key}=${labels[key]}`);
      // None of these can hold a tab: names, labels and addresses were checked.
      const name = workload === undefined ? '' : workloadText(workload);
      return `p\t${namespace}\t${name}\t${pod}\t${pairs.join(',')}\t${address}\t${hostNetwork ? 'host' : ''}`;
    }
    case 'address':
      return `a\t${end.address}`;
    case 'network':
      return `n\t${end.network}`;
    case 'tenant':
      return `t\t${end.tenant}`;
  }
}
