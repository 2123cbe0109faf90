import { hasNoAddresses, intersectAddresses } from '../model/address-set.ts';
import { remembered } from '../model/interned.ts';
import { workloadText } from '../model/workload-name.ts';
import { addressesIn } from './address-lines.ts';
import { unpackAddresses } from './packed-addresses.ts';
import type { PageChanges, ShownConnection, ShownEnd } from './page-changes.ts';
import type { PageIndex } from './page-data.ts';
import { subjectParts } from './subject.ts';
import type { FocusState } from './view-state.ts';

/** Returns the changes of connections that concern what a focus is about, by their places in the list. */
export function changesAbout(
  changes: PageChanges,
  indexes: readonly PageIndex[],
  state: FocusState,
): readonly number[] {
  const concerns = concernOf(changes, indexes, state);
  return changes.connections.flatMap((connection, place) => (concerns(connection) ? [place] : []));
}

function concernOf(
  changes: PageChanges,
  indexes: readonly PageIndex[],
  state: FocusState,
): (connection: ShownConnection) => boolean {
  if (state.kind === 'policy') return ({ policies }) => policies.includes(state.name);
  if (state.kind === 'address') return aboutAddress(state.name);
  const pods = new Map<string, Set<string>>();
  for (const { cluster, namespace, workloads } of indexes.flatMap((index) => subjectParts(index, state))) {
    const texts = remembered(pods, `${cluster.name ?? ''}/${namespace.name}`, () => new Set());
    for (const workload of workloads) texts.add(workloadText(workload));
  }
  const isAbout = (cluster: string, end: ShownEnd, list: number | undefined): boolean => {
    if (end.kind !== 'pods') return false;
    return (changes.namespaces[list ?? -1] ?? []).some((name) => {
      const own = pods.get(`${cluster}/${name}`);
      return own !== undefined && end.workloads.some((workload) => own.has(workload));
    });
  };
  return (connection) =>
    connection.places.some((place) =>
      (['from', 'to'] as const).some((side) =>
        connection[side].some((end, index) => isAbout(place.cluster, end, place[side][index])),
      ),
    );
}

function aboutAddress(name: string): (connection: ShownConnection) => boolean {
  const asked = addressesIn(name);
  if (asked === undefined) return () => false;
  return ({ from, to }) =>
    [...from, ...to].some(
      (end) => end.kind === 'addresses' && !hasNoAddresses(intersectAddresses(unpackAddresses(end.addresses), asked)),
    );
}
