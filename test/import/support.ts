import type { ClusterState } from '../../src/clusters/cluster-state.ts';
import type { ClusterDump } from '../../src/clusters/dump/cluster-dump.ts';
import { invariant } from '../../src/diagnostics/invariant.ts';
import { type WrittenLandscape, writeLandscape } from '../../src/import/write-landscape.ts';
import type { InferredLandscape } from '../../src/inference/inferred-landscape.ts';
import { ownVersion } from '../../src/platform/surroundings.ts';
import { dumpsOf } from '../support/dumps.ts';

export const settings = { name: 'imported', ringfenceVersion: ownVersion() };

/** A dump that shows everything of a state, under the name eu1. */
export function dumpOf(state: ClusterState): ClusterDump {
  const [dump] = dumpsOf([{ ...state, name: 'eu1' }]);
  invariant(dump !== undefined, 'each state has a dump');
  return dump;
}

/** Writes what is inferred from dumps. It exceeds no limit. */
export function written(inferred: InferredLandscape, dumps: readonly ClusterDump[]): WrittenLandscape {
  const { value, diagnostics } = writeLandscape(inferred, dumps, settings);
  invariant(value !== undefined, diagnostics.map(({ message }) => message).join(' '));
  return value;
}
