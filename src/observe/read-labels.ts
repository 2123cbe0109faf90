import type { ClusterState } from '../clusters/cluster-state.ts';
import { keysReadIn } from '../clusters/read-labels.ts';
import type { ConnectivityTestFile } from '../connectivity-tests/connectivity-test.ts';
import { selectorKeysIn } from '../landscape/known-label-keys.ts';
import type { Landscape } from '../landscape/landscape.ts';
import { namespaceNameLabel } from '../model/kubernetes-names.ts';
import { fitsPattern } from '../model/name-pattern.ts';
import type { TextMap } from '../model/network-policy.ts';

/**
 * Reports which labels something reads: a policy, a rule of the landscape, the scope of an exception, a test or a
 * guardrail.
 */
export interface ReadLabels {
  ofPods(labels: TextMap): TextMap;
  ofNamespace(labels: TextMap): TextMap;
}

type RulesOfLabels = Pick<Landscape, 'reservedLabels' | 'protectedLabels' | 'exceptions' | 'guardrails'>;

/** Collects the keys that are read in one cluster. `states` are the cluster as it runs and as it is rendered. */
export function readLabels(
  states: readonly ClusterState[],
  { reservedLabels, protectedLabels, exceptions, guardrails }: RulesOfLabels,
  tests: readonly ConnectivityTestFile[],
): ReadLabels {
  const keys = keysReadIn(states.flatMap((state) => [...state.namespaces.values()]));
  const asked = selectorKeysIn(guardrails);
  const pods = new Set([...keys.pods, ...asked.pods]);
  const namespaces = new Set([...keys.namespaces, ...asked.namespaces]);
  for (const { scope } of exceptions) addKeys(namespaces, scope.namespaceLabels);
  for (const { cases } of tests) {
    for (const peer of cases.flatMap(({ from, to }) => [from, to])) {
      if (peer.kind === 'labels') addKeys(pods, peer.labels);
      if (peer.kind !== 'addresses') addKeys(namespaces, peer.place.namespaceLabels);
    }
  }
  const patterns = [...reservedLabels, ...(protectedLabels?.pods ?? [])];
  const isReserved = (key: string): boolean => patterns.some((pattern) => fitsPattern(key, pattern));
  return {
    ofPods: (labels) => kept(labels, (key) => pods.has(key) || isReserved(key)),
    ofNamespace: (labels) => kept(labels, (key) => key !== namespaceNameLabel && namespaces.has(key)),
  };
}

function addKeys(keys: Set<string>, labels: TextMap = {}): void {
  for (const key of Object.keys(labels)) keys.add(key);
}

function kept(labels: TextMap, isKept: (key: string) => boolean): TextMap {
  const entries = Object.entries(labels).filter(([key]) => isKept(key));
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
