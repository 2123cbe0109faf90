import { compareText } from '../diagnostics/compare.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Address, formatAddress } from '../model/address.ts';
import {
  type AddressSet,
  addressesOf,
  addressSet,
  cidrSet,
  intersectAddresses,
  uniteAddresses,
  uniteAllAddresses,
} from '../model/address-set.ts';
import { type Cidr, parseCidr } from '../model/cidr.ts';
import { memoised, remembered } from '../model/interned.ts';
import { knownMetadataAddresses } from '../model/special-addresses.ts';
import type { SourceNode, SourceScalar } from '../source/node.ts';
import type { Cluster } from './landscape.ts';
import type { LayeredMap, LayeredValue } from './layers.ts';
import { cidrFamilies, type Parameter } from './parameter.ts';
import * as problems from './value-problems.ts';

/** The facts of a cluster that `outside` can name. */
type ClusterAddresses = Pick<Cluster, 'networks' | 'metadataAddresses'>;

/** Reports each `outside` in `declared`, at any depth, that names what `known` does not have as a list of CIDRs. */
export function checkOutside(declared: Parameter, known: Parameter): readonly Diagnostic[] {
  return [...declared.properties].flatMap(([name, property]) =>
    outsideNodes(property).flatMap((node) =>
      node.text === name && !isCluster(name)
        ? [problems.outsideOfOther(node, 'would then exclude its own values', undefined)]
        : checkOutsideNames([node], known),
    ),
  );
}

/** The same for a list of names alone. */
export function checkOutsideNames(names: readonly SourceScalar[], known: Parameter): Diagnostic[] {
  return names.flatMap((node) => {
    if (isCluster(node.text)) return [];
    const named = known.properties.get(node.text);
    if (named === undefined) return [problems.outsideUnknown(node, [...clusterNames, ...known.properties.keys()])];
    if (named.type !== 'array' || !cidrFamilies.has(named.items?.format ?? '')) {
      return [problems.outsideOfOther(node, 'is not a list of CIDRs', named.node)];
    }
    // Else a tenant's file could empty the very list that bounds its values.
    const canBeEmptied = named.tenantMaySet && !named.union;
    return canBeEmptied ? [problems.outsideOfOther(node, 'tenants can set', named.node)] : [];
  });
}

const clusterNames = ['metadata', 'clusterNetworks'] as const;

function isCluster(name: string): name is (typeof clusterNames)[number] {
  return clusterNames.some((one) => one === name);
}

/** Every item of an `outside` in a declaration, at any depth. */
const outsideNodes: (declared: Parameter) => readonly SourceScalar[] = memoised((declared) => [
  ...(declared.outside ?? []),
  ...[...declared.properties.values(), declared.items, declared.additional].flatMap((inner) =>
    inner === undefined ? [] : outsideNodes(inner),
  ),
]);

/** The parameters that have an `outside`, at any depth. */
const limited: (reader: Parameter) => readonly (readonly [string, Parameter])[] = memoised((reader) =>
  [...reader.properties].filter(([, declared]) => outsideNodes(declared).length > 0),
);

/**
 * Returns the addresses that a name of `outside` stands for, for a namespace of the cluster with these values; IPv4
 * addresses also in the form that is mapped into IPv6. A network that the cluster does not state is empty.
 */
export function excludedAddresses(name: string, cluster: ClusterAddresses, values: LayeredMap): AddressSet {
  if (isCluster(name)) return ofCluster(cluster)[name];
  const list = values.entries.get(name);
  return list === undefined ? noneExcluded : ofList(list);
}

const noneExcluded = withMapped(addressSet([]));

const ofCluster: (cluster: ClusterAddresses) => Readonly<Record<(typeof clusterNames)[number], AddressSet>> = memoised(
  ({ networks, metadataAddresses }) => ({
    metadata: withMapped(metadataAddresses === undefined ? knownMetadataAddresses : addressesOf(metadataAddresses)),
    clusterNetworks: withMapped(cidrSet([...networks.pods, ...networks.services, ...networks.nodes])),
  }),
);

/** An item that is no CIDR is reported where it is written. */
const ofList: (list: LayeredValue) => AddressSet = memoised((list) =>
  withMapped(addressSet(list.kind === 'list' ? list.items.flatMap((item) => cidrOf(item) ?? []) : [])),
);

/** ::ffff:0:0/96 (RFC 4291, section 2.5.5.2). */
const mappedPrefix = 0xffffn << 32n;

function withMapped(set: AddressSet): AddressSet {
  const mapped = set.IPv4.map(({ first, last }) => ({ first: mappedPrefix + first, last: mappedPrefix + last }));
  return uniteAddresses(set, { IPv4: [], IPv6: mapped });
}

function cidrOf(value: LayeredValue): Cidr | undefined {
  if (value.kind !== 'scalar' || typeof value.value !== 'string') return undefined;
  const cidr = parseCidr(value.value);
  return cidr.kind === 'cidr' ? cidr : undefined;
}

/** The first address that a CIDR and a set have in common, as text. */
function commonAddress(cidr: Cidr, set: AddressSet): string | undefined {
  const { IPv4, IPv6 } = intersectAddresses(addressSet([cidr]), set);
  const [first] = cidr.family === 'IPv4' ? IPv4 : IPv6;
  const address: Address | undefined = first && { kind: 'address', family: cidr.family, value: first.first };
  return address && formatAddress(address);
}

/** So many addresses of one value are reported; of more, those behind them are found once these are gone. */
const mostReported = 100;

/**
 * Judges `outside` in the values of namespaces and clusters. A value that many namespaces inherit is judged once for
 * each distinct set of networks.
 */
export class OutsideJudge {
  readonly #ids = new WeakMap<object, number>();
  #nextId = 0;
  readonly #judged = new Map<string, OutsideFindings>();

  /** `values` are complete. `owner` is the namespace that has them, as `cluster/namespace`; absent for a cluster's. */
  judge(values: LayeredMap, reader: Parameter, cluster: ClusterAddresses, owner?: string): void {
    for (const [name, declared] of limited(reader)) {
      const value = values.entries.get(name);
      if (value === undefined) continue;
      const names = [...new Set(outsideNodes(declared).map(({ text }) => text))];
      const sets = new Map(names.map((one) => [one, excludedAddresses(one, cluster, values)]));
      const key = [value, declared, ...sets.values()].map((part) => this.#id(part)).join(' ');
      const judged = remembered(this.#judged, key, () => {
        const places = (one: string) => (isCluster(one) ? undefined : values.entries.get(one)?.origin);
        const any = uniteAllAddresses(sets.values());
        return {
          found: firstOf(breaches(value, declared, [name], { sets, any, places }), mostReported),
          namespaces: [],
        };
      });
      if (owner !== undefined && judged.found.length > 0) judged.namespaces.push(owner);
    }
  }

  /**
   * One diagnostic for each value and list that it is to be outside of, with every namespace that has it. The networks of
   * clusters differ, so the example is that of the first cluster.
   */
  diagnostics(): readonly Diagnostic[] {
    const distinct = new Map<string, { readonly diagnostic: Diagnostic; readonly namespaces: Set<string> }>();
    for (const { found, namespaces } of this.#judged.values()) {
      for (const { list, path, diagnostic } of found) {
        const key = JSON.stringify([diagnostic.location, path, list]);
        const one = remembered(distinct, key, () => ({ diagnostic, namespaces: new Set() }));
        for (const namespace of namespaces) one.namespaces.add(namespace);
      }
    }
    return [...distinct.values()].map(({ diagnostic, namespaces }) =>
      namespaces.size === 0 ? diagnostic : { ...diagnostic, namespaces: [...namespaces].sort(compareText) },
    );
  }

  #id(part: object): number {
    return remembered(this.#ids, part, () => this.#nextId++);
  }
}

interface Breach {
  /** As `outside` names it. */
  readonly list: string;
  /** The place of the CIDR in the values. */
  readonly path: readonly string[];
  readonly diagnostic: Diagnostic;
}

interface OutsideFindings {
  readonly found: readonly Breach[];
  readonly namespaces: string[];
}

interface Excluded {
  /** The addresses by the name that stands for them. */
  readonly sets: ReadonlyMap<string, AddressSet>;
  /** All of them. */
  readonly any: AddressSet;
  /** Where the list of this name was written. */
  readonly places: (name: string) => SourceNode | undefined;
}

function* breaches(
  value: LayeredValue,
  declared: Parameter,
  path: readonly string[],
  excluded: Excluded,
): Generator<Breach> {
  if (outsideNodes(declared).length === 0) return;
  if (value.kind === 'map') {
    for (const [name, entry] of value.entries) {
      const property = declared.properties.get(name) ?? declared.additional;
      if (property !== undefined) yield* breaches(entry, property, [...path, name], excluded);
    }
  } else if (value.kind === 'list') {
    const { items } = declared;
    for (const [index, item] of value.items.entries()) {
      if (items !== undefined) yield* breaches(item, items, [...path, String(index)], excluded);
    }
  } else yield* breachesOf(value, declared.outside ?? [], path, excluded);
}

function* breachesOf(
  value: LayeredValue & { readonly kind: 'scalar' },
  outside: readonly SourceScalar[],
  path: readonly string[],
  { sets, any, places }: Excluded,
): Generator<Breach> {
  const cidr = cidrOf(value);
  const { origin } = value;
  if (cidr === undefined || origin.kind !== 'scalar' || commonAddress(cidr, any) === undefined) return;
  for (const { text: name } of outside) {
    const set = sets.get(name);
    const example = set && commonAddress(cidr, set);
    if (example === undefined) continue;
    const what = isCluster(name) ? inWords[name] : `the list "${name}"`;
    const diagnostic = problems.addressNotOutside(path, origin, { what, example, place: places(name) });
    yield { list: name, path, diagnostic };
  }
}

/** Returns the first `most` that a generator yields, and asks it for no more. */
function firstOf<Value>(values: Iterable<Value>, most: number): readonly Value[] {
  const found: Value[] = [];
  for (const value of values) {
    found.push(value);
    if (found.length >= most) break;
  }
  return found;
}

const inWords: Readonly<Record<(typeof clusterNames)[number], string>> = {
  metadata: 'the metadata service',
  clusterNetworks: "the cluster's pods, services or nodes",
};
