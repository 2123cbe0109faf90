import type { FlowEvidence } from '../../src/flows/flow.ts';
import { placeEvidence } from '../../src/flows/place-evidence.ts';
import { assert, table, test } from '../support/table.ts';

const clusters = new Map([
  ['eu1', new Set(['shop', 'checkout', 'bank'])],
  ['us1', new Set(['bank', 'stock'])],
]);

function evidence(namespaces: readonly string[], cluster?: string): FlowEvidence {
  return {
    ...(cluster === undefined ? {} : { cluster }),
    completeness: 'Unknown',
    sources: [{ path: 'flows.jsonl', format: 'json', lines: 1 }],
    flows: namespaces.map((namespace) => ({
      from: { kind: 'pod', namespace, workload: { name: 'web' } },
      to: { kind: 'network', network: 'internet' },
      ...{ protocol: 'TCP', port: 443, verdict: 'FORWARDED', count: 1 },
    })),
    leftOut: new Map(),
  };
}

const rows = [
  { name: 'the cluster that is named', of: [evidence(['bank'], 'us1')], found: 'us1' },
  { name: 'the only one that fits', of: [evidence(['shop', 'bank'])], found: 'eu1' },
  {
    name: 'several that fit',
    of: [evidence(['bank'])],
    found: 'No one names the cluster of these flows, and their namespaces fit 2 clusters: eu1, us1.',
  },
  {
    name: 'none that fits',
    of: [evidence(['elsewhere'])],
    found: 'No one names the cluster of these flows, and their namespaces fit no cluster of the manifests.',
  },
  {
    name: 'one that is not there',
    of: [evidence(['bank'], 'ap1')],
    found: 'These flows are about cluster "ap1", which the manifests do not have.',
  },
  {
    name: 'another cluster',
    of: [evidence(['shop', 'checkout'], 'us1')],
    found: 'Of 2 namespaces in these flows, cluster "us1" has none, and cluster "eu1" has more of them.',
  },
  {
    name: 'a few namespaces of the platform and many that no one declares',
    of: [evidence(['shop', 'one', 'two', 'three'], 'eu1')],
    found: 'eu1',
  },
  {
    name: 'two clusters of plain manifests',
    of: [evidence(['shop'], 'eu1'), evidence(['shop'], 'us1')],
    among: new Map([['', new Set(['shop'])]]),
    found: 'These flows are about cluster "us1", which the manifests do not have.',
  },
  { name: 'plain manifests', of: [evidence(['shop'], 'eu1')], among: new Map([['', new Set(['shop'])]]), found: '' },
  {
    name: 'the only cluster',
    of: [evidence(['shop'])],
    among: new Map([['eu1', new Set(['shop'])]]),
    found: 'eu1',
  },
];

test('each mistake has its code', () => {
  const codesOf = (cluster: string) => placeEvidence([evidence(['shop'], cluster)], clusters).diagnostics[0]?.code;
  assert.is(codesOf('ap1'), 'flow-cluster-unknown');
  assert.is(codesOf('us1'), 'flows-of-another-cluster');
});

table('finds the cluster of flows', rows, ({ of, among = clusters, found }) => {
  const { value, diagnostics } = placeEvidence(of, among);
  assert.is(value?.map(({ cluster }) => cluster).join() ?? diagnostics.map(({ message }) => message).join(' '), found);
});
