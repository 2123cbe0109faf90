import { coverageOf } from '../../src/connectivity-tests/coverage.ts';
import type { JsonObject } from '../../src/model/json.ts';
import { assert, table, test } from '../support/table.ts';
import { soundTest, testedLandscape } from '../support/tested-landscape.ts';

const policy = (name: string, spec: JsonObject): JsonObject => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name },
  spec,
});

const tested = testedLandscape({
  types: {
    shop: {
      workloads: [
        { name: 'web', labels: { app: 'web' } },
        { name: 'db', labels: { app: 'db' } },
      ],
      policies: {
        deny: policy('deny', { podSelector: {}, policyTypes: ['Ingress'] }),
        'to-db': policy('to-db', {
          podSelector: { matchLabels: { app: 'db' } },
          policyTypes: ['Ingress'],
          ingress: [
            { from: [{ podSelector: { matchLabels: { app: 'web' } } }], ports: [{ protocol: 'TCP', port: 5432 }] },
            { from: [{ ipBlock: { cidr: '192.0.2.0/25' } }] },
          ],
        }),
      },
    },
  },
  clusters: {
    east: {
      networks: { pods: ['10.0.0.0/16'] },
      cni: { ipBlockMatchesPods: 'always', ipBlockMatchesNodes: 'always' },
      namespaces: { fish: 'shop', fruit: 'shop' },
    },
  },
});

const shop = (workload: string) => ({ namespaceType: 'shop', workload });
const parts = ['deny', 'to-db 0', 'to-db 1'];

interface Exercise {
  readonly name: string;
  readonly from: JsonObject;
  readonly to: JsonObject;
  readonly port?: number | string;
  readonly expect?: string;
  readonly side?: string;
  readonly exercised: readonly string[];
}

const exercises: readonly Exercise[] = [
  { name: 'what its peers and ports allow', from: shop('web'), to: shop('db'), exercised: ['to-db 0'] },
  { name: 'nothing on another port', from: shop('web'), to: shop('db'), port: 80, exercised: [] },
  { name: 'a part of the ports', from: shop('web'), to: shop('db'), port: 'any', exercised: ['to-db 0'] },
  { name: 'nothing for another peer', from: shop('db'), to: shop('db'), exercised: [] },
  { name: 'a part of the addresses', from: { ip: '192.0.2.0/24' }, to: shop('db'), exercised: ['to-db 1'] },
  {
    name: 'what a conditional case may need',
    from: shop('web'),
    to: shop('db'),
    expect: 'conditional',
    exercised: ['to-db 0'],
  },
  {
    name: 'the default deny that selects a side',
    from: shop('db'),
    to: shop('web'),
    expect: 'denied',
    exercised: ['deny'],
  },
  {
    name: 'nothing of the side that it does not judge',
    from: shop('web'),
    to: shop('db'),
    side: 'egress',
    exercised: [],
  },
  {
    name: 'the side that it judges',
    from: shop('web'),
    to: shop('db'),
    side: 'ingress',
    exercised: ['to-db 0'],
  },
  { name: 'no default deny by what is allowed', from: shop('db'), to: shop('web'), exercised: [] },
];

table('a case exercises', exercises, ({ from, to, port = 5432, expect = 'allowed', side, exercised }) => {
  const one = { name: 'a case', from, to, port, expect, ...(side === undefined ? {} : { side }) };
  const coverage = coverageOf(tested, soundTest([one]));
  const named = (keep: boolean) =>
    coverage.parts
      .filter((part) => part.exercised === keep)
      .map(({ policy: name, rule }) => (rule === undefined ? name : `${name} ${rule}`));
  assert.equal(named(true), exercised);
  assert.equal(
    named(false),
    parts.filter((part) => !exercised.includes(part)),
  );
});

test('a rule counts once for all namespaces of a type, with the place of the first', () => {
  const one = { name: 'a case', from: shop('web'), to: shop('web'), port: 1, expect: 'denied' };
  const { parts: found } = coverageOf(tested, soundTest([one]));
  const first = tested.clusters[0]?.namespaces.get('fish');
  assert.equal(found[0], {
    ...{ scope: 'shop', policy: 'deny', origin: 'rendered', direction: 'Ingress' },
    ...{ known: first?.policies[0], namespace: first, namespaces: 2, exercised: true },
  });
});
