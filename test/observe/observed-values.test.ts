import type { DumpFacts } from '../../src/clusters/dump/cluster-dump.ts';
import { invariant } from '../../src/diagnostics/invariant.ts';
import type { Json } from '../../src/model/json.ts';
import { observedValues } from '../../src/observe/observed-values.ts';
import { readYaml } from '../../src/source/read-yaml.ts';
import { assert, table } from '../support/table.ts';

const facts: DumpFacts = {
  listedNamespaces: 1,
  apiserver: { value: { addresses: ['10.0.0.2', '10.0.0.1'], ports: [6443] }, from: '' },
  dns: { value: { addresses: ['fd00::a', '10.20.0.10'], endpoints: ['10.16.0.4'] }, from: '' },
};

function valuesOf(mapping: string, of: DumpFacts = facts, old: Readonly<Record<string, Json>> = {}) {
  const { value } = readYaml('l.yaml', Buffer.from(`spec: {observe: {values: {p: ${mapping}}}}`));
  invariant(value !== undefined, 'it is YAML');
  return observedValues(value, { name: 'eu1', facts: of }, old);
}

table<{ readonly name: string; readonly value: Json }>(
  'each form of a value is exact, and its order is that of the texts',
  [
    {
      name: '{from: ApiServerEndpoints, as: AddressesAndPort}',
      value: { addresses: ['10.0.0.1', '10.0.0.2'], port: 6443 },
    },
    {
      name: '{from: ApiServerEndpoints, as: Endpoints}',
      value: [{ addresses: ['10.0.0.1', '10.0.0.2'], ports: [{ port: 6443, protocol: 'TCP' }] }],
    },
    { name: '{from: ApiServerEndpoints, as: Addresses}', value: ['10.0.0.1', '10.0.0.2'] },
    { name: '{from: DnsServices, as: CIDRs}', value: ['10.20.0.10/32', 'fd00::a/128'] },
  ],
  ({ name, value }) => assert.equal(valuesOf(name, facts, { other: 1 }).value, { other: 1, p: value }),
);

table<{ readonly name: string; readonly mapping: string; readonly facts: DumpFacts; readonly says: RegExp }>(
  'a fact that is missing, or has another form, gives no values',
  [
    {
      name: 'no endpoints',
      mapping: '{from: ApiServerEndpoints, as: Addresses}',
      facts: { listedNamespaces: 1 },
      says: /there are no EndpointSlices/,
    },
    {
      name: 'two ports',
      mapping: '{from: ApiServerEndpoints, as: AddressesAndPort}',
      facts: { listedNamespaces: 1, apiserver: { value: { addresses: ['10.0.0.1'], ports: [443, 6443] }, from: '' } },
      says: /exactly one port, and in cluster "eu1" the fact has: 443, 6443/,
    },
    {
      name: 'no port',
      mapping: '{from: DnsServices, as: AddressesAndPort}',
      facts,
      says: /the fact has: none/,
    },
  ],
  ({ mapping, facts: of, says }) => {
    const { value, diagnostics } = valuesOf(mapping, of);
    assert.is(value, undefined);
    assert.is(diagnostics[0]?.code, 'fact-not-observed');
    assert.match(diagnostics[0]?.message ?? '', says);
  },
);
