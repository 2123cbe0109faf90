import type { ClusterState } from '../../src/clusters/cluster-state.ts';
import type { ClusterDump } from '../../src/clusters/dump/cluster-dump.ts';
import { invariant } from '../../src/diagnostics/invariant.ts';
import { ownVersion } from '../../src/platform/surroundings.ts';
import { dumpsOf } from '../support/dumps.ts';

export const settings = { name: 'imported', ringfenceVersion: ownVersion() };

/** A dump that shows everything of a state, under the name eu1. */
export function dumpOf(state: ClusterState): ClusterDump {
  const [dump] = dumpsOf([{ ...state, name: 'eu1' }]);
  invariant(dump !== undefined, 'each state has a dump');
  return dump;
}
