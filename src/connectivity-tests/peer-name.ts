import { compareText } from '../diagnostics/compare.ts';
import { namespaceWords } from '../questions/namespace-words.ts';
import type { ResolvedPeer } from '../questions/resolved-peer.ts';

/** A peer as `explain --from` and `--to` take it: `shop/Deployment/web`, `shop/Pod/web-0`, `shop{app=web}`, a CIDR. */
export function peerName({ cluster, subject }: ResolvedPeer): string {
  switch (subject.kind) {
    case 'addresses':
      return subject.text;
    case 'labels': {
      const labels = Object.entries(subject.labels).sort(([a], [b]) => compareText(a, b));
      return `${namespaceWords(cluster, subject.namespace)}{${labels.map(([key, value]) => `${key}=${value}`).join(',')}}`;
    }
    case 'pod':
      return `${subject.namespace.name}/Pod/${subject.pod.name}`;
    case 'workload': {
      const { kind, name } = subject.workload;
      return `${subject.namespace.name}/${kind === undefined ? '' : `${kind}/`}${name}`;
    }
  }
}
