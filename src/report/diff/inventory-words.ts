import type { ChangedLabels, InventoryChange } from '../../diff/landscape-diff.ts';
import type { AddressSet } from '../../model/address-set.ts';
import { addressWords } from '../address-words.ts';
import { counted } from '../wording.ts';
import { facetsWords } from './cause-words.ts';
import { placesWords } from './place-words.ts';
import { namesWords, type Writing } from './writing.ts';

/** What came, went or changed beside policies, as a sentence. */
export function inventorySentence(change: InventoryChange, writing: Writing): string {
  const { name } = writing;
  switch (change.kind) {
    case 'cluster-added':
    case 'cluster-removed': {
      const done = change.kind === 'cluster-added' ? 'came' : 'went';
      return `Cluster ${name(change.cluster)} ${done}, with ${contents(change)}.`;
    }
    case 'namespace-added':
    case 'namespace-removed': {
      const done = change.kind === 'namespace-added' ? 'Came' : 'Went';
      return `${done}: ${placesWords(change.places, change.namespaceType, writing)}, with ${contents(change)}.`;
    }
    case 'namespace-changed': {
      const type =
        change.formerType === undefined
          ? []
          : [
              `the type is ${change.namespaceType === undefined ? 'none' : name(change.namespaceType)}, was ${name(change.formerType)}`,
            ];
      const what = [...type, ...labelWords(change.labels, writing)].join('; ');
      return `Changed: ${placesWords(change.places, change.namespaceType, writing)}: ${what}.`;
    }
    case 'workload-added':
    case 'workload-removed': {
      const done = change.kind === 'workload-added' ? 'came' : 'went';
      return `Workload ${name(change.workload)} ${done} in ${placesWords(change.places, change.namespaceType, writing)}.`;
    }
    case 'workload-changed': {
      const facets = change.facets.filter((facet) => facet !== 'labels');
      const what = [...labelWords(change.labels, writing), ...(facets.length === 0 ? [] : [facetsWords(facets)])];
      return `Workload ${name(change.workload)} changed in ${placesWords(change.places, change.namespaceType, writing)}: ${what.join('; ')}.`;
    }
    case 'network-changed': {
      const { network, before, after, clusters } = change;
      return `The ${singular[network]} network of ${namesWords(clusters, writing)} is ${networkWords(after, writing)}, was ${networkWords(before, writing)}.`;
    }
    case 'trait-changed':
      return `The trait ${name(change.trait)} of ${namesWords(change.clusters, writing)} is ${change.after}, was ${change.before}.`;
  }
}

const singular = { pods: 'pod', services: 'service', nodes: 'node' } as const;

function contents({
  namespaces,
  workloads,
  policies,
}: {
  readonly namespaces?: number;
  readonly workloads: number;
  readonly policies: number;
}): string {
  const parts = [counted(workloads, 'workload'), counted(policies, 'policy', 'policies')];
  return (namespaces === undefined ? parts : [counted(namespaces, 'namespace'), ...parts]).join(', ');
}

function networkWords(network: AddressSet | undefined, { name, most }: Writing): string {
  return network === undefined ? 'not known' : name(addressWords(network, most));
}

function labelWords({ added, removed }: ChangedLabels, writing: Writing): readonly string[] {
  const text = ([key, value]: readonly [string, string]): string => `${key}=${value}`;
  const changed = Object.entries(removed).filter(([key]) => Object.hasOwn(added, key));
  const came = Object.entries(added).filter(([key]) => !Object.hasOwn(removed, key));
  const went = Object.entries(removed).filter(([key]) => !Object.hasOwn(added, key));
  return [
    ...(came.length === 0 ? [] : [`label ${namesWords(came.map(text), writing)} added`]),
    ...(went.length === 0 ? [] : [`label ${namesWords(went.map(text), writing)} removed`]),
    ...(changed.length === 0
      ? []
      : [
          `label ${namesWords(
            changed.map((entry) => `${text(entry)} → ${added[entry[0]] ?? ''}`),
            writing,
          )}`,
        ]),
  ];
}
