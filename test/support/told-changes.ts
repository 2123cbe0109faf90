import type { ClusterState } from '../../src/clusters/cluster-state.ts';
import type { ChangedEnd, ConnectionChange, LandscapeDiff, PlacedEnd } from '../../src/diff/landscape-diff.ts';
import { parseAddress } from '../../src/model/address.ts';
import { addressSet, includesAddresses } from '../../src/model/address-set.ts';
import { hostNetwork, parseCidr } from '../../src/model/cidr.ts';
import { includesPorts, portRange, protocols } from '../../src/model/port-set.ts';
import { changeWords } from './judged-diff.ts';

/** An end to ask a diff about: a pod that both states have, by its workload, or an address. */
export type AskedEnd = { readonly namespace: string; readonly workload: string } | { readonly address: string };

/** What a diff tells of the connections between two ends, on some ports, in the words of `judgedChanges`. */
export function toldChanges(
  { connections }: LandscapeDiff,
  from: AskedEnd,
  to: AskedEnd,
  ports: readonly number[],
): readonly string[] {
  const found = new Map<string, string[]>();
  for (const protocol of protocols) {
    for (const port of ports) {
      const told = connections.filter(
        (change) => includesPorts(change.ports, portRange(protocol, port)) && concerns(change, from, to),
      );
      const steps = new Set(told.map(({ before, after }) => changeWords(before, after)));
      if (steps.size > 1) throw new Error(`Two changes of one connection: ${[...steps].join(', ')}`);
      for (const step of steps) found.set(step, [...(found.get(step) ?? []), `${port}/${protocol}`]);
    }
  }
  return [...found].map(([change, list]) => {
    const all = list.length === ports.length * protocols.length;
    return `${change} ${nameOf(from)} → ${nameOf(to)} ${all ? 'every port' : list.join(', ')}`;
  });
}

function nameOf(end: AskedEnd): string {
  return 'address' in end ? end.address : `${end.namespace}/${end.workload}`;
}

function concerns({ from, to, relation, places }: ConnectionChange, source: AskedEnd, destination: AskedEnd): boolean {
  if ('namespace' in source && 'namespace' in destination) {
    const same = source.namespace === destination.namespace;
    if (relation !== 'any' && same !== (relation === 'same')) return false;
  }
  return places.some((place) => includes(from, place.from, source) && includes(to, place.to, destination));
}

function includes(ends: readonly ChangedEnd[], placed: readonly PlacedEnd[], asked: AskedEnd): boolean {
  return ends.some((end, index) => {
    if ('address' in asked) return end.kind === 'addresses' && includesAddresses(end.addresses, single(asked.address));
    if (end.kind !== 'pods') return false;
    const names = end.workloads.map(({ name }) => name);
    return names.includes(asked.workload) && placed[index]?.namespaces.includes(asked.namespace);
  });
}

function single(text: string) {
  const address = parseAddress(text);
  const cidr = address.kind === 'address' ? parseCidr(hostNetwork(address)) : address;
  if (cidr.kind !== 'cidr') throw new Error(`${text} is an address`);
  return addressSet([cidr]);
}

/** The workloads that both states of a cluster have. */
export function commonWorkloads(before: ClusterState, after: ClusterState) {
  return [...after.namespaces.values()].flatMap(({ name: namespace, workloads }) =>
    workloads.flatMap((workload) => {
      const was = before.namespaces.get(namespace)?.workloads.find(({ name }) => name === workload.name);
      return was === undefined ? [] : [{ namespace, workload: workload.name, single: workload.single }];
    }),
  );
}
