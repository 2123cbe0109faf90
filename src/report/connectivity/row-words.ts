import type { ClusterConnectivity } from '../../connectivity/connectivity.ts';
import { hasNoPorts, type PortSet } from '../../model/port-set.ts';
import { visible } from '../words/wording.ts';
import { placeWords, undeclaredPodsPlace, workloadNames } from './group-words.ts';
import type { ConnectionRow, RowEnd } from './rows.ts';
import { portsWords } from './verdict-words.ts';

/** A row as texts, for tables: nothing is left out. */
export interface RowWords {
  readonly clusters: string;
  readonly fromPlace: string;
  readonly from: string;
  readonly toPlace: string;
  readonly to: string;
  /** `same namespace`, `other namespaces`, or nothing where it does not matter. */
  readonly relation: string;
  readonly ports: string;
  readonly verdict: string;
  readonly conditions: string;
}

export function rowWords(cluster: ClusterConnectivity, row: ConnectionRow): RowWords {
  const [from, to] = [endWords(cluster, row.from), endWords(cluster, row.to)];
  return {
    clusters: visible(cluster.clusters.join(', ')),
    fromPlace: from.place,
    from: from.name,
    toPlace: to.place,
    to: to.name,
    relation: { same: 'same namespace', other: 'other namespaces', any: '' }[row.relation],
    ports: visible(portsWithNames(row.ports, row.namedPorts)),
    verdict: row.verdict,
    conditions: row.conditions.join(', '),
  };
}

/** Returns ports and names of ports in words: `53/UDP, named metrics/TCP`. Empty if there are none. */
export function portsWithNames(ports: PortSet, names: readonly string[]): string {
  return [...(hasNoPorts(ports) ? [] : [portsWords(ports)]), ...names.map((name) => `named ${name}`)].join(', ');
}

function endWords(cluster: ClusterConnectivity, end: RowEnd): { readonly place: string; readonly name: string } {
  switch (end.kind) {
    case 'addresses':
      return { place: 'addresses', name: end.words };
    case 'undeclared': {
      const namespaces =
        end.namespaces === 'any' ? 'undeclared namespaces' : `undeclared namespaces with ${end.namespaces}`;
      return { place: visible(namespaces), name: end.pods === 'any' ? 'any pod' : visible(`pods with ${end.pods}`) };
    }
    case 'undeclared-pods':
      return {
        place: visible(undeclaredPodsPlace(end, Number.POSITIVE_INFINITY)),
        name: end.pods === 'any' ? 'any undeclared pod' : visible(`undeclared pods with ${end.pods}`),
      };
    case 'group': {
      const group = cluster.groups[end.group];
      if (group === undefined) return { place: '', name: '' };
      const place = end.namespaces === undefined ? placeWords(group, { expand: false }) : end.namespaces.join(', ');
      return { place: visible(place), name: visible(workloadNames(group, end.namespaces).join(', ')) };
    }
  }
}
