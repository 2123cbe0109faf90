import type { InventoryChange } from '../diff/landscape-diff.ts';
import { placesWords } from '../report/diff/place-words.ts';
import { namesWords, type Writing } from '../report/diff/writing.ts';

/** Returns a change of the inventory as a sentence without labels, addresses, numbers and texts of people. */
export function coarseInventorySentence(change: InventoryChange, writing: Writing): string {
  const { name } = writing;
  const done = change.kind.endsWith('-added')
    ? 'was added'
    : change.kind.endsWith('-removed')
      ? 'was removed'
      : 'changed';
  switch (change.kind) {
    case 'cluster-added':
    case 'cluster-removed':
      return `Cluster ${name(change.cluster)} ${done}.`;
    case 'tenant-added':
    case 'tenant-removed':
    case 'tenant-changed':
      return `Tenant ${name(change.tenant)} ${done}.`;
    case 'namespace-added':
    case 'namespace-removed':
    case 'namespace-changed': {
      const verb = done === 'was added' ? 'Added' : done === 'was removed' ? 'Removed' : 'Changed';
      return `${verb}: ${placesWords(change.places, change.namespaceType, writing)}.`;
    }
    case 'workload-added':
    case 'workload-removed':
    case 'workload-changed':
      return `Workload ${name(change.workload)} ${done} in ${placesWords(change.places, change.namespaceType, writing)}.`;
    case 'cluster-labels-changed':
      return `Labels of ${namesWords(change.clusters, writing)} changed.`;
    case 'network-changed':
      return `Networks of ${namesWords(change.clusters, writing)} changed.`;
    case 'declared-namespaces-changed':
    case 'trait-changed':
      return `Facts of ${namesWords(change.clusters, writing)} changed.`;
  }
}
