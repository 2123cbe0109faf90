import type { ClusterDump } from '../../../src/clusters/dump/cluster-dump.ts';
import { readClusterDump } from '../../../src/clusters/dump/read-cluster-dump.ts';
import { invariant } from '../../../src/diagnostics/invariant.ts';
import { memoryTree } from '../../../src/model/file-tree.ts';
import { listOf } from '../plain/support.ts';

type Settings = Partial<Parameters<typeof readClusterDump>[1]>;

export const readDump = (files: Record<string, string | Uint8Array>, settings: Settings = {}) =>
  readClusterDump(memoryTree(files), { name: 'eu1', adopt: [], ...settings });

/** The dump that objects make up; they must be good ones. */
export function dumpOf(items: readonly object[], settings: Settings = {}): ClusterDump {
  const { value, diagnostics } = readDump(listOf(...items), settings);
  invariant(value !== undefined, diagnostics.map(({ message }) => message).join(' '));
  return value;
}

export const namespace = (name: string, labels: object = {}, metadata: object = {}): object => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name, labels, ...metadata },
});

/** `metadata` of an object that a server stored. */
export const stored = { uid: '0f1e2d3c-0000-4000-8000-000000000001', resourceVersion: '7' };
