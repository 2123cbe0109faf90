import type { KnownNetworks } from '../../clusters/cluster-state.ts';
import { andMore, counted } from '../../diagnostics/counted.ts';
import type { ChangedLabels, ChangedName, InventoryChange, NamedGrant } from '../../diff/landscape-diff.ts';
import { type AddressSet, hasNoAddresses } from '../../model/address-set.ts';
import { addressWords } from '../words/address-words.ts';
import { facetsWords } from './cause-words.ts';
import { placesWords } from './place-words.ts';
import { namesWords, type Writing } from './writing.ts';

/** Returns one change beside policies as a sentence. */
export function inventorySentence(change: InventoryChange, writing: Writing): string {
  const { name } = writing;
  switch (change.kind) {
    case 'cluster-added':
    case 'cluster-removed': {
      const done = change.kind === 'cluster-added' ? 'was added' : 'was removed';
      return `Cluster ${name(change.cluster)} ${done}, with ${contents(change)}.`;
    }
    case 'tenant-added':
    case 'tenant-removed': {
      const done = change.kind === 'tenant-added' ? 'was added' : 'was removed';
      const grants = change.grants.length === 0 ? [] : [grantWords('its grants are', change.grants, writing)];
      return `Tenant ${name(change.tenant)} ${done}; ${[`its owners are ${namesWords(change.owners, writing)}`, ...grants].join('; ')}.`;
    }
    case 'tenant-changed':
      return `Tenant ${name(change.tenant)} changed: ${tenantWords(change, writing).join('; ')}.`;
    case 'cluster-labels-changed': {
      const { clusters, added, removed } = change;
      const of = `${clusters.length === 1 ? 'Cluster' : 'Clusters'} ${namesWords(clusters, writing)}`;
      const placed = [
        ...(added.length === 0 ? [] : [`namespaces added there: ${placesWords(added, undefined, writing)}`]),
        ...(removed.length === 0 ? [] : [`namespaces removed there: ${placesWords(removed, undefined, writing)}`]),
      ];
      return `${of} changed: ${[...labelWords(change.labels, writing), ...placed].join('; ')}.`;
    }
    case 'namespace-added':
    case 'namespace-removed': {
      const done = change.kind === 'namespace-added' ? 'Added' : 'Removed';
      return `${done}: ${placesWords(change.places, change.namespaceType, writing)}, with ${contents(change)}.`;
    }
    case 'namespace-changed': {
      const type =
        change.formerType === undefined
          ? []
          : [
              `the type is now ${change.namespaceType === undefined ? 'none' : name(change.namespaceType)}; it was ${name(change.formerType)}`,
            ];
      const what = [
        ...type,
        ...nameWords('tenant', change.tenant, writing),
        ...nameWords('hosted cluster', change.hostedCluster, writing),
        ...labelWords(change.labels, writing),
      ].join('; ');
      return `Changed: ${placesWords(change.places, change.namespaceType, writing)}: ${what}.`;
    }
    case 'workload-added':
    case 'workload-removed': {
      const done = change.kind === 'workload-added' ? 'was added' : 'was removed';
      return `Workload ${name(change.workload)} ${done} in ${placesWords(change.places, change.namespaceType, writing)}.`;
    }
    case 'workload-changed': {
      const facets = change.facets.filter((facet) => facet !== 'labels');
      const what = [
        ...labelWords(change.labels, writing),
        ...(facets.length === 0 ? [] : [`changed: ${facetsWords(facets)}`]),
      ];
      return `Workload ${name(change.workload)} changed in ${placesWords(change.places, change.namespaceType, writing)}: ${what.join('; ')}.`;
    }
    case 'network-changed': {
      const { network, before, after, clusters } = change;
      const { subject, are, were } = subjects[network];
      const of = `${subject} of ${namesWords(clusters, writing)}`;
      return `${of} ${are} ${networkWords(network, after, writing)}; ${were} ${networkWords(network, before, writing)}.`;
    }
    case 'declared-namespaces-changed':
      return `${name('declaredNamespaces')} of ${namesWords(change.clusters, writing)} is now ${change.after}; it was ${change.before}.`;
    case 'trait-changed':
      return `The trait ${name(change.trait)} of ${namesWords(change.clusters, writing)} is now ${change.after}; it was ${change.before}.`;
  }
}

function tenantWords(
  { owners, contact, labels, grants }: Extract<InventoryChange, { kind: 'tenant-changed' }>,
  writing: Writing,
): readonly string[] {
  const words = [
    ...(owners === undefined
      ? []
      : [`the owners are now ${namesWords(owners.after, writing)}; they were ${namesWords(owners.before, writing)}`]),
    ...nameWords('contact', contact, writing),
    ...labelWords(labels, writing),
    ...(['added', 'removed', 'changed'] as const).flatMap((how) =>
      grants[how].length === 0 ? [] : [grantWords(`grants ${how}:`, grants[how], writing)],
    ),
  ];
  return words.length === 0 ? ['its file'] : words;
}

function grantWords(what: string, grants: readonly NamedGrant[], { name, prose, most }: Writing): string {
  const shown = grants.slice(0, most).map(({ grant, reason }) => `${name(grant)} (${prose(reason)})`);
  return `${what} ${andMore(shown, grants.length - shown.length)}`;
}

const one = { are: 'is now', were: 'it was' } as const;
const several = { are: 'are now', were: 'they were' } as const;

const subjects: Readonly<Record<keyof KnownNetworks, { subject: string; are: string; were: string }>> = {
  pods: { subject: 'The pod network', ...one },
  services: { subject: 'The service network', ...one },
  nodes: { subject: 'The node network', ...one },
  internalPublic: { subject: 'The public ranges for internal use', ...several },
  metadata: { subject: 'The metadata addresses', ...several },
};

function nameWords(what: string, change: ChangedName | undefined, { name }: Writing): readonly string[] {
  if (change === undefined) return [];
  const words = (text: string | undefined): string => (text === undefined ? 'none' : name(text));
  return [`the ${what} is now ${words(change.after)}; it was ${words(change.before)}`];
}

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

function networkWords(
  network: keyof KnownNetworks,
  addresses: AddressSet | undefined,
  { name, most }: Writing,
): string {
  if (addresses === undefined) return network === 'metadata' ? 'all known ones' : 'not known';
  return hasNoAddresses(addresses) ? 'none' : name(addressWords(addresses, most));
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
