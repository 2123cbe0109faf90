import type { ClusterDump, DumpFacts } from '../clusters/dump/cluster-dump.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { nodeAt, type SourceNode, toJson } from '../source/node.ts';
import * as problems from './problems.ts';

/** A fact of a cluster that a value can be taken from. */
type ObservedFact = 'ApiServerEndpoints' | 'DnsServices';

/** The form that a value has. */
type ValueForm = 'AddressesAndPort' | 'Endpoints' | 'Addresses' | 'CIDRs';

/** An entry of `spec.observe.values` in `policies/landscape.yaml`. */
interface ValueMapping {
  readonly from: ObservedFact;
  readonly as: ValueForm;
}

/** Addresses of a fact and the TCP ports on which all of them answer. */
interface Endpoints {
  readonly addresses: readonly string[];
  readonly ports: readonly number[];
}

/**
 * Returns the observed values of a cluster, by the mapping of the landscape, as `spec.values` of its file. Values that
 * the mapping does not name stay as they are. Every fact has to be known.
 */
export function observedValues(
  landscape: SourceNode,
  { name, facts }: Pick<ClusterDump, 'name' | 'facts'>,
  old: JsonObject,
): Outcome<JsonObject> {
  const mapping = nodeAt(landscape, ['spec', 'observe', 'values']);
  const values: Record<string, Json> = { ...old };
  const diagnostics = [];
  for (const { name: parameter, value: node } of mapping?.kind === 'mapping' ? mapping.entries : []) {
    const { from, as } = toJson(node) as unknown as ValueMapping;
    const found = endpointsOf(facts, from);
    if (found === undefined) {
      diagnostics.push(problems.factNotObserved(node, { parameter, cluster: name, from, sources: sources[from] }));
    } else if (as === 'AddressesAndPort' && found.ports.length !== 1) {
      diagnostics.push(problems.severalPorts(node, { parameter, cluster: name, ports: found.ports }));
    } else {
      values[parameter] = forms[as](found);
    }
  }
  return diagnostics.length > 0 ? { diagnostics } : { value: values, diagnostics };
}

/** Kinds that show a fact, in words. */
const sources: Readonly<Record<ObservedFact, string>> = {
  ApiServerEndpoints: 'EndpointSlices of the Service default/kubernetes',
  DnsServices: 'the Service of cluster DNS in kube-system',
};

function endpointsOf({ apiserver, dns }: DumpFacts, from: ObservedFact): Endpoints | undefined {
  const found = from === 'ApiServerEndpoints' ? apiserver?.value : dns && { addresses: dns.value.addresses, ports: [] };
  if (found === undefined || found.addresses.length === 0) return undefined;
  return { addresses: [...found.addresses].sort(byText), ports: [...found.ports].sort((a, b) => a - b) };
}

const forms: Readonly<Record<ValueForm, (endpoints: Endpoints) => Json>> = {
  AddressesAndPort: ({ addresses, ports }) => ({ addresses, port: ports[0] ?? 0 }),
  Endpoints: ({ addresses, ports }) => [{ addresses, ports: ports.map((port) => ({ port, protocol: 'TCP' })) }],
  Addresses: ({ addresses }) => addresses,
  CIDRs: ({ addresses }) => addresses.map((address) => `${address}/${address.includes(':') ? 128 : 32}`),
};

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
