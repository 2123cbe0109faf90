import type { WorkloadName } from '../model/workload-name.ts';
import { parsePeer } from '../questions/parse-peer.ts';

/**
 * Returns a workload as `explain` takes it. Kinds that `explain` does not know are left out; so are labels in a name, which then
 * means all workloads of one owner.
 */
export function peerText(namespace: string, { kind, name }: WorkloadName): string {
  const [bare = ''] = name.split('{');
  const whole = `${namespace}/${kind}/${bare}`;
  return kind !== undefined && parsePeer(whole).problem === undefined ? whole : `${namespace}/${bare}`;
}
