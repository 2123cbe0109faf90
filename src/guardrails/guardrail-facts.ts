import type { KnownLandscape } from '../clusters/known-landscape.ts';
import { everything, labelBox } from '../labels/label-space.ts';
import type { Landscape, Namespace } from '../landscape/landscape.ts';
import type { LayeredValue } from '../landscape/layers.ts';
import type { GrantInventory } from '../manifests/read-inventory.ts';
import { parseAddress } from '../model/address.ts';
import { type AddressSet, addressSet } from '../model/address-set.ts';
import { type Cidr, hostCidr, parseCidr } from '../model/cidr.ts';
import { memoised, remembered } from '../model/interned.ts';
import type { LabelSelector } from '../model/network-policy.ts';
import { noPorts, portRange, unitePorts } from '../model/port-set.ts';
import type { InventoryType, InventoryTypeLabel } from '../model/schemas/inventory-landscape.generated.ts';
import type { FutureNamespaces, GuardrailFacts, PodPattern, TypeLabel } from './guardrail.ts';

/**
 * Returns the facts that proofs about a landscape rest on. `landscape`: the sources that the manifests are rendered
 * from; without them, no parameter has a value.
 */
export function guardrailFacts(known: KnownLandscape, landscape?: Landscape): GuardrailFacts {
  const { namespaces = [], pods = [] } = known.protectedLabels?.() ?? {};
  return {
    protectedLabels: { namespaces, pods },
    granted: [...(known.tenants?.values() ?? [])].flatMap(({ name, load }) =>
      (load().value?.grants ?? []).flatMap((grant) => grantedPaths(name, grant)),
    ),
    types: new Map((known.namespaceTypes?.() ?? []).map((type) => [type.name, futureNamespaces(type)])),
    addressesOfValue: landscape === undefined ? () => undefined : valuesOf(landscape),
  };
}

/** The connections to which a tenant consents: from each of the tenants, in each of the types. */
function grantedPaths(owner: string, { from, to, ports, reason }: GrantInventory): GuardrailFacts['granted'] {
  const pods = (selector: LabelSelector | undefined) => labelBox(selector ?? {});
  const names = ports.flatMap(({ port, protocol = 'TCP' }) =>
    typeof port === 'string' ? [{ name: port, protocol }] : [],
  );
  const ranges = ports.map(({ port, endPort, protocol = 'TCP' }) =>
    typeof port === 'number' ? portRange(protocol, port, endPort) : noPorts,
  );
  const destination: PodPattern = {
    kind: 'pods',
    tenant: owner,
    namespaceType: to.namespaceType,
    namespaces: everything,
    pods: pods(to.podSelector),
  };
  return from.tenants.flatMap((tenant) =>
    from.namespaceTypes.map((namespaceType) => ({
      from: { kind: 'pods' as const, tenant, namespaceType, namespaces: everything, pods: pods(from.podSelector) },
      to: destination,
      relation: 'any' as const,
      ports: { numbers: unitePorts(noPorts, ...ranges), names },
      reason,
    })),
  );
}

function futureNamespaces({ namePattern, labels = [] }: InventoryType): FutureNamespaces {
  return {
    ...(namePattern === undefined ? {} : { namePattern }),
    labels: new Map(labels.map((label) => [label.key, typeLabel(label)])),
  };
}

/** A label of which nothing is recorded can have any value. */
function typeLabel({ value, varies }: InventoryTypeLabel): TypeLabel {
  if (varies === undefined && value !== undefined) return { kind: 'fixed', value };
  return { kind: varies === 'Tenant' && value === undefined ? 'tenant' : 'varies' };
}

function valuesOf({ clusters }: Landscape): GuardrailFacts['addressesOfValue'] {
  const byCluster = new Map<string, ReadonlyMap<string, Namespace>>();
  const namespacesIn = (cluster: string) =>
    remembered(
      byCluster,
      cluster,
      () => new Map((clusters.get(cluster)?.namespaces ?? []).map((namespace) => [namespace.name, namespace])),
    );
  return (cluster, namespace, parameter) => {
    const value = namespacesIn(cluster).get(namespace)?.values.entries.get(parameter);
    return value && addressesIn(value);
  };
}

/** The addresses of a value: of a CIDR, of an address, or of a list of both. Nothing where it has anything else. */
const addressesIn: (value: LayeredValue) => AddressSet | undefined = memoised((value) => {
  const items = value.kind === 'list' ? value.items : [value];
  const cidrs = items.flatMap((item) => cidrOf(item) ?? []);
  return cidrs.length === items.length ? addressSet(cidrs) : undefined;
});

function cidrOf(value: LayeredValue): Cidr | undefined {
  if (value.kind !== 'scalar' || typeof value.value !== 'string') return undefined;
  const cidr = parseCidr(value.value);
  if (cidr.kind === 'cidr') return cidr;
  const address = parseAddress(value.value);
  return address.kind === 'address' ? hostCidr(address) : undefined;
}
