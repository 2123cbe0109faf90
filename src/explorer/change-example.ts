import { formatAddress } from '../model/address.ts';
import { protocols } from '../model/port-set.ts';
import type { WorkloadName } from '../model/workload-name.ts';
import { unpackAddresses } from './packed-addresses.ts';
import type { PageChanges, ShownConnection } from './page-changes.ts';
import { peerText } from './peer-text.ts';
import type { WhyState } from './view-state.ts';

/** Returns one pair of ends and one port of a change, as `explain` takes them; undefined if no single peer shows it. */
export function exampleOfChange(
  { namespaces }: Pick<PageChanges, 'namespaces'>,
  connection: ShownConnection,
): WhyState | undefined {
  const { relation, places } = connection;
  for (const place of places) {
    const side = (name: 'from' | 'to'): readonly Example[] =>
      connection[name].flatMap((end, index): readonly Example[] => {
        if (end.kind === 'addresses') return addressIn(end.addresses);
        if (end.kind !== 'pods') return [];
        const [workload] = end.workloads;
        if (workload === undefined) return [];
        // Two names are enough to find another namespace.
        const some = (namespaces[place[name][index] ?? -1] ?? []).slice(0, relation === 'same' ? undefined : 2);
        return some.map((namespace) => ({ text: peerText(namespace, workloadOf(workload)), namespace }));
      });
    const targets = side('to');
    for (const from of side('from')) {
      const to = targets.find(
        ({ namespace }) =>
          relation === 'any' ||
          from.namespace === undefined ||
          namespace === undefined ||
          (from.namespace === namespace) === (relation === 'same'),
      );
      if (to === undefined) continue;
      const cluster = place.cluster === '' ? {} : { cluster: place.cluster };
      return { view: 'why', from: from.text, to: to.text, port: portOf(connection), ...cluster };
    }
  }
  return undefined;
}

interface Example {
  readonly text: string;
  readonly namespace?: string;
}

function addressIn(packed: Parameters<typeof unpackAddresses>[0]): readonly Example[] {
  const { IPv4, IPv6 } = unpackAddresses(packed);
  const family = IPv4.length > 0 ? 'IPv4' : 'IPv6';
  const [first] = IPv4.length > 0 ? IPv4 : IPv6;
  return first === undefined ? [] : [{ text: formatAddress({ kind: 'address', family, value: first.first }) }];
}

function portOf({ ports }: ShownConnection): string {
  const protocol = protocols.find((one) => ports[one].length > 0);
  const [first] = protocol === undefined ? [] : ports[protocol];
  return protocol === undefined || first === undefined ? 'any' : `${first.first}/${protocol}`;
}

function workloadOf(text: string): WorkloadName {
  const place = text.indexOf('/');
  return place === -1 ? { name: text } : { kind: text.slice(0, place), name: text.slice(place + 1) };
}
