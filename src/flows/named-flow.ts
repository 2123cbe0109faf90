import { workloadText } from '../model/workload-name.ts';
import type { Flow, FlowEnd } from './flow.ts';

/** Names a flow for people: `from Deployment/web in shop to the internet, 443/TCP`. */
export function flowText({ from, to, port, protocol }: Flow): string {
  return `from ${endText(from)} to ${endText(to)}, ${port}/${protocol}`;
}

function endText(end: FlowEnd): string {
  switch (end.kind) {
    case 'pod': {
      const { namespace, workload, pod, labels = {} } = end;
      const pairs = Object.entries(labels).map(([key, value]) => `${key}=${value}`);
      const name = workload === undefined ? (pod ?? `a pod with ${pairs.join(',')}`) : workloadText(workload);
      return `${name} in ${namespace}`;
    }
    case 'address':
      return end.address;
    case 'network':
      return end.network === 'internet' ? 'the internet' : `the network ${end.network}`;
    case 'tenant':
      return `tenant ${end.tenant}`;
  }
}
