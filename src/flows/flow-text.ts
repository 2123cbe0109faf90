import { workloadText } from '../model/workload-name.ts';
import type { Flow, FlowEnd, FlowPod } from './flow.ts';

/** Names an end for people: `Deployment/web in shop`, `203.0.113.9`, `the internet`, `tenant fruit`. */
export function endText(end: FlowEnd): string {
  switch (end.kind) {
    case 'pod':
      return `${podText(end)} in ${end.namespace}`;
    case 'address':
      return end.address;
    case 'network':
      return end.network === 'unknown' ? 'an unknown address' : `the network ${end.network}`;
    case 'tenant':
      return `tenant ${end.tenant}`;
  }
}

function podText({ workload, pod, labels }: FlowPod): string {
  if (workload !== undefined) return workloadText(workload);
  if (pod !== undefined) return pod;
  const pairs = Object.entries(labels ?? {}).map(([key, value]) => `${key}=${value}`);
  return pairs.length === 0 ? 'a pod' : `{${pairs.join(',')}}`;
}

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

/** `Deployment/web in shop -> Deployment/api in bank, 8443/TCP`. */
export function flowText({ from, to, port, protocol }: Pick<Flow, 'from' | 'to' | 'port' | 'protocol'>): string {
  return `${endText(from)} -> ${endText(to)}, ${port}/${protocol}`;
}
