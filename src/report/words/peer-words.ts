import type { TextMap } from '../../model/network-policy.ts';
import { namespaceWords } from '../../questions/namespace-words.ts';
import type { ResolvedPeer } from '../../questions/resolved-peer.ts';
import { addressWords } from './address-words.ts';
import { visible } from './wording.ts';

/** How many blocks of addresses a peer's name lists. */
const mostBlocks = 4;

/** A peer by the name that a person would use on the command line. */
export function peerWords({ cluster, subject, end }: ResolvedPeer): string {
  switch (subject.kind) {
    case 'workload':
      return visible(`${subject.namespace.name}/${subject.workload.name}`);
    case 'pod':
      return visible(`${subject.namespace.name}/${subject.pod.name}`);
    case 'labels':
      return visible(`${namespaceWords(cluster, subject.namespace)}{${labelWords(subject.labels)}}`);
    case 'addresses':
      return withoutHostPrefix(addressWords(end.addresses, mostBlocks));
  }
}

/** A single address as people write it: `192.0.2.7` for `192.0.2.7/32`. */
function withoutHostPrefix(words: string): string {
  return words.replace(/([0-9.]+)\/32(?![0-9])/g, '$1').replace(/([0-9a-f:]*:[0-9a-f:]*)\/128(?![0-9])/g, '$1');
}

/** The pods at an end, as the subject of a sentence. */
export function podsWords({ subject }: ResolvedPeer): string {
  switch (subject.kind) {
    case 'workload':
      return visible(`the pods of ${subject.namespace.name}/${subject.workload.name}`);
    case 'pod':
      return visible(`pod ${subject.namespace.name}/${subject.pod.name}`);
    case 'labels':
      return visible(`such a pod in ${subject.namespace.name}`);
    case 'addresses':
      return 'the addresses';
  }
}

function labelWords(labels: TextMap): string {
  return Object.entries(labels)
    .map(([key, value]) => `${key}=${value}`)
    .join(',');
}
