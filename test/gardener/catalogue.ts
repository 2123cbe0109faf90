import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { invariant } from '../../src/diagnostics/invariant.ts';
import { type Address, formatAddress } from '../../src/model/address.ts';
import { addressSet } from '../../src/model/address-set.ts';
import { type Cidr, hostNetwork, nthAddress, parseCidr } from '../../src/model/cidr.ts';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../src/model/json.ts';
import { includesAddress } from '../support/includes-address.ts';

/** What the catalogue says about one policy; `catalogue.yaml` explains its notation. */
export interface CatalogueEntry {
  readonly id: string;
  readonly name: string;
  readonly namespaceType: string;
  /** The policy is there once for each element of this parameter. */
  readonly forEach?: string;
  /** The policy is there only where this condition holds. */
  readonly when?: Condition;
  readonly constants?: JsonObject;
  readonly podSelector: JsonObject;
  readonly policyTypes: readonly string[];
  readonly ingress?: readonly Json[];
  readonly egress?: readonly Json[];
}

export type Condition =
  | 'highAvailabilityEnabled'
  | 'verticalPodAutoscalerEnabled'
  | 'reversedVPNEnabled'
  | 'alertmanagerEnabled'
  | 'loggingEnabled'
  | 'rbacSidecarEnabled'
  | 'awsShoot'
  | 'alicloudShoot'
  | 'providerLocal'
  | 'calico';

interface Networks {
  readonly pods: readonly string[];
  readonly services: readonly string[];
  readonly nodes: readonly string[];
}

/** What is true of one namespace, in Gardener's terms. */
export interface Facts {
  readonly namespaceType: string;
  /** The cluster that the namespace is in. */
  readonly cluster: Networks;
  /** The shoot whose control plane it runs. */
  readonly shoot: Networks;
  readonly conditions: ReadonlySet<Condition>;
  readonly sniEnabled: boolean;
  /** Of garden: Ringfence's `denyAll`, which Gardener does not know. */
  readonly denyAll: boolean;
  readonly anyAddress: readonly string[];
  readonly privateNetworks: readonly string[];
  readonly blockedCIDRs: readonly string[];
  readonly nodeLocalDNSAddresses: readonly string[];
  readonly additionalLogNetworks: readonly string[];
  readonly apiserverEndpoints: readonly JsonObject[];
  readonly extensions: readonly JsonObject[];
  readonly istioIngressGatewayLabels: JsonObject;
}

/** How the catalogue is read: as Gardener has it, or with some of our deliberate differences. */
export interface Reading {
  /** Networks are cut out of private blocks and shoot networks by the rule of v1.60, or as sets of addresses. */
  readonly exceptions: 'rule' | 'sets';
  readonly blockedInGarden: boolean;
  readonly blockedForAlicloud: boolean;
  readonly defects: 'asWritten' | 'intended';
  /** Only the first network or address of its kind, as IPv4, or all of both families. */
  readonly families: 'first' | 'all';
  readonly gardenDenies: boolean;
}

export const asGardener: Reading = {
  exceptions: 'rule',
  blockedInGarden: false,
  blockedForAlicloud: false,
  defects: 'asWritten',
  families: 'first',
  gardenDenies: false,
};

/** A policy without metadata but its name. */
export interface PlainPolicy {
  readonly name: string;
  readonly podSelector: Json;
  readonly policyTypes: readonly string[];
  readonly ingress: readonly Json[];
  readonly egress: readonly Json[];
}

export function readCatalogue(): readonly CatalogueEntry[] {
  const text = readFileSync(new URL('catalogue.yaml', import.meta.url), 'utf8');
  return (load(text) as { policies: readonly CatalogueEntry[] }).policies;
}

/** The policies that an entry stands for in one namespace: none, one, or one per element. */
export function interpret(entry: CatalogueEntry, facts: Facts, reading: Reading): readonly PlainPolicy[] {
  if (entry.namespaceType !== facts.namespaceType) return [];
  if (entry.when !== undefined && !facts.conditions.has(entry.when)) return [];
  const parameters = { ...entry.constants, ...parametersOf(facts, reading) };
  if (entry.forEach === undefined) return [policyOf(entry, parameters, facts, reading)];
  return listAt(parameters, entry.forEach).map((element) => {
    const { name = '', webhookPort = 0 } = element as JsonObject;
    return policyOf(entry, { ...parameters, extensionName: name, webhookPort }, facts, reading);
  });
}

function policyOf(entry: CatalogueEntry, parameters: JsonObject, facts: Facts, reading: Reading): PlainPolicy {
  const expand = (value: Json) => expanded(reading.families === 'all' ? widened(value) : value, parameters, reading);
  const isGardenDeny = reading.gardenDenies && facts.denyAll && entry.id === '2022-11/garden/deny-all';
  const ingress = expand(entry.ingress ?? []) as readonly Json[];
  const egress = expand(entry.egress ?? []) as readonly Json[];
  const alicloud = reading.blockedForAlicloud && entry.name === 'allow-to-alicloud-networks';
  return {
    name: String(expand(entry.name)),
    podSelector: isGardenDeny ? {} : expand(entry.podSelector),
    policyTypes: entry.policyTypes,
    ingress,
    egress: alicloud ? [{ to: [block('100.64.0.0/10', facts.blockedCIDRs)] }] : egress,
  };
}

const block = (cidr: string, except: readonly string[]): JsonObject => ({ ipBlock: { cidr, except } });

const parametersByFacts = new WeakMap<Facts, Map<Reading, JsonObject>>();

/** The parameters that the catalogue names: computed once, as every entry asks for them. */
function parametersOf(facts: Facts, reading: Reading): JsonObject {
  const byReading = parametersByFacts.get(facts) ?? new Map<Reading, JsonObject>();
  parametersByFacts.set(facts, byReading);
  const parameters = byReading.get(reading) ?? computeParameters(facts, reading);
  byReading.set(reading, parameters);
  return parameters;
}

function computeParameters(facts: Facts, reading: Reading): JsonObject {
  const { cluster, shoot } = facts;
  const known = (list: readonly string[]) => (reading.families === 'all' ? list : list.slice(0, 1));
  const blocked = facts.namespaceType === 'garden' && !reading.blockedInGarden ? [] : facts.blockedCIDRs;
  const platform = [...known(cluster.pods), ...known(cluster.services), ...known(cluster.nodes), ...blocked];
  const ofShoot = [...known(shoot.nodes), ...known(shoot.pods), ...known(shoot.services)];
  const tunnelled = facts.namespaceType !== 'shoot-control-plane' || facts.conditions.has('reversedVPNEnabled');
  const candidates = tunnelled ? platform : [...platform, ...ofShoot];
  const peers = (networks: readonly string[], cut: readonly string[]): Json[] =>
    networks.map((network) => ({
      network,
      except: reading.exceptions === 'sets' ? [...cut] : exceptByRule(network, cut),
    }));
  const dnsAddresses = cluster.services.map((network) => nthOf(network, 10));
  return {
    sniEnabled: facts.sniEnabled,
    'shoot.sniEnabled': facts.sniEnabled,
    reversedVPNEnabled: facts.conditions.has('reversedVPNEnabled'),
    rbacSidecarEnabled: facts.conditions.has('rbacSidecarEnabled'),
    blockedCIDRs: [...blocked],
    privateNetworkPeers: peers(facts.privateNetworks, candidates),
    shootNetworkPeers: peers(ofShoot, blocked),
    dnsServerAddress: dnsAddresses[0] ?? '',
    nodeLocalIPVSAddress: facts.nodeLocalDNSAddresses[0] ?? '',
    dnsAddresses: [...dnsAddresses, ...facts.nodeLocalDNSAddresses].map(hostOf),
    apiserverEndpoints: facts.apiserverEndpoints.map((subset) => ({
      ...subset,
      addresses: listAt(subset, 'addresses').map((ip) => ({ ip, network: hostOf(String(ip)) })),
    })),
    extensions: [...facts.extensions],
    'networkPolicy.additionalEgressIPBlocks': [...facts.additionalLogNetworks],
    istioIngressGatewayLabels: facts.istioIngressGatewayLabels,
    podNetwork: cluster.pods[0] ?? '',
    nodeNetwork: cluster.nodes[0] ?? '',
    podNetworks: [...cluster.pods],
    nodeNetworks: [...cluster.nodes],
    anyAddress: [...facts.anyAddress],
  };
}

/**
 * The rule of v1.16 to v1.61 (`meta.algorithms`, B): a candidate is cut out of a block if its address part lies in the
 * block, but not if the candidate contains the block's first address.
 */
export function exceptByRule(network: string, candidates: readonly string[]): string[] {
  const inside = cidrOf(network);
  return candidates.filter((text) => {
    const candidate = cidrOf(text);
    return (
      includesAddress(addressSet([inside]), firstOf(candidate)) &&
      !includesAddress(addressSet([candidate]), firstOf(inside))
    );
  });
}

/** A list of peers or blocks for one family, rewritten so that it names all networks of both. */
function widened(value: Json): Json {
  if (isJsonArray(value)) return value.map(widened);
  if (!isJsonObject(value)) return value;
  const text = JSON.stringify(value);
  const each = (list: string, extra: JsonObject = {}): JsonObject => ({
    $forEach: `\${${list}}`,
    $as: 'x',
    $yield: [{ ipBlock: { cidr: '${x}', ...extra } }],
  });
  if (value.$if === '${dnsServerAddress}') return each('dnsAddresses');
  if (value.$if === '${nodeLocalIPVSAddress}') return { $if: '', $then: [] };
  if (value.$if === '${nodeNetwork}') return each('nodeNetworks');
  if (text === '{"ipBlock":{"cidr":"${podNetwork}"}}') return each('podNetworks');
  if (text === '{"ipBlock":{"cidr":"${a.ip}/32"}}') return { ipBlock: { cidr: '${a.network}' } };
  if (text.startsWith('{"ipBlock":{"cidr":"0.0.0.0/0"')) {
    const { except } = value.ipBlock as JsonObject;
    return each('anyAddress', except === undefined ? {} : { except });
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, widened(inner)]));
}

/** Follows `${…}`, `$if`, `$forEach` and `$asWritten`. An `except` that expands to nothing is left out. */
function expanded(value: Json, parameters: JsonObject, reading: Reading): Json {
  if (typeof value === 'string') return filled(value, parameters);
  if (isJsonArray(value)) return value.flatMap((item) => expandedItem(item, parameters, reading));
  if (!isJsonObject(value)) return value;
  if ('$asWritten' in value) {
    // An API server that drops unknown fields keeps only these of a selector.
    const written = reading.defects === 'intended' ? value.$intended : onlyKnown(value.$asWritten as JsonObject);
    return expanded(written as Json, parameters, reading);
  }
  const entries = Object.entries(value).map(([key, inner]): [string, Json] => [
    key,
    expanded(inner, parameters, reading),
  ]);
  return Object.fromEntries(
    entries.filter(([key, inner]) => !(key === 'except' && isJsonArray(inner) && inner.length === 0)),
  );
}

function expandedItem(item: Json, parameters: JsonObject, reading: Reading): readonly Json[] {
  if (!isJsonObject(item)) return [expanded(item, parameters, reading)];
  if ('$if' in item) {
    const condition = expanded(item.$if as Json, parameters, reading);
    return condition === true || (typeof condition === 'string' && condition !== '')
      ? (expanded(item.$then as Json, parameters, reading) as readonly Json[])
      : [];
  }
  if ('$forEach' in item) {
    const list = expanded(item.$forEach as Json, parameters, reading);
    invariant(isJsonArray(list), `${item.$forEach} is a list`);
    return list.flatMap((element) => {
      const inner = { ...parameters, [String(item.$as)]: element };
      return expanded(item.$yield as Json, inner, reading) as readonly Json[];
    });
  }
  return [expanded(item, parameters, reading)];
}

function onlyKnown(selector: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(selector).filter(([key]) => key === 'matchLabels' || key === 'matchExpressions'),
  );
}

function filled(text: string, parameters: JsonObject): Json {
  const whole = /^\$\{([^}]+)\}$/.exec(text)?.[1];
  if (whole !== undefined) return lookUp(whole, parameters);
  return text.replaceAll(/\$\{([^}]+)\}/g, (_, path: string) => String(lookUp(path, parameters)));
}

function lookUp(path: string, parameters: JsonObject): Json {
  const whole = parameters[path];
  if (whole !== undefined) return whole;
  const [first = '', ...rest] = path.split('.');
  let value = parameters[first];
  for (const segment of rest) value = isJsonObject(value) ? value[segment] : undefined;
  invariant(value !== undefined, `the catalogue's parameter ${path} has a value`);
  return value;
}

function listAt(object: JsonObject, key: string): readonly Json[] {
  const list = object[key];
  invariant(isJsonArray(list), `${key} is a list`);
  return list;
}

export function cidrOf(text: string): Cidr {
  const cidr = parseCidr(text);
  invariant(cidr.kind === 'cidr', `${text} is a CIDR`);
  return cidr;
}

function firstOf(cidr: Cidr): Address {
  return { kind: 'address', family: cidr.family, value: cidr.first };
}

function nthOf(network: string, index: number): string {
  const address = nthAddress(cidrOf(network), index);
  invariant(address.kind === 'address', `${network} has an address number ${index}`);
  return formatAddress(address);
}

function hostOf(address: string): string {
  const cidr = cidrOf(`${address}/${address.includes(':') ? 128 : 32}`);
  return hostNetwork(firstOf(cidr));
}
