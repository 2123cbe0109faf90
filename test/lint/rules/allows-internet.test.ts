import { assert, table, test } from '../../support/table.ts';
import { about, cluster, findingsOf, messageOf, pod, policy, type RuleCase } from '../support.ts';

const web = pod('web', { app: 'web' });
const block = (cidr: string, except?: readonly string[]) => ({ ipBlock: { cidr, ...(except ? { except } : {}) } });
const out = (name: string, ...egress: readonly object[]) => policy(name, { policyTypes: ['Egress'], egress });
const halves = ['0.0.0.0/1', '128.0.0.0/1'];

table<RuleCase>(
  'rules that hold the whole internet, alone or together, are found',
  [
    { name: 'every address', objects: [web, out('out', { to: [block('0.0.0.0/0')] })], found: ['shop/out Egress 0'] },
    {
      name: 'every address of IPv6',
      objects: [web, out('out', { to: [block('::/0')] })],
      found: ['shop/out Egress 0'],
    },
    { name: 'no peers', objects: [web, out('out', {})], found: ['shop/out Egress 0'] },
    {
      name: 'inwards',
      objects: [web, policy('in', { ingress: [{ ports: [{ port: 80 }] }] })],
      found: ['shop/in Ingress 0'],
    },
    {
      name: 'all but private networks',
      objects: [web, out('out', { to: [block('0.0.0.0/0', ['10.0.0.0/8', '192.168.0.0/16'])] })],
      found: ['shop/out Egress 0'],
    },
    {
      name: 'all but an address of the internet',
      objects: [web, out('out', { to: [block('0.0.0.0/0', ['8.8.8.8/32'])] })],
      found: [],
    },
    { name: 'private networks', objects: [web, out('out', { to: [block('10.0.0.0/8')] })], found: [] },
    {
      name: 'two halves in one rule',
      objects: [web, out('out', { to: halves.map((half) => block(half)) })],
      found: ['shop/out Egress 0'],
    },
    {
      name: 'two halves in two policies',
      objects: [web, ...halves.map((half, index) => out(`out-${index}`, { to: [block(half)] }))],
      found: ['shop/web'],
    },
    {
      name: 'what one policy leaves out and another allows',
      objects: [
        web,
        out('out', { to: [block('0.0.0.0/0', ['8.8.8.8/32'])] }),
        out('dns', { to: [block('8.8.8.8/32')] }),
      ],
      found: ['shop/web'],
    },
    {
      name: 'two halves on different ports',
      objects: [
        web,
        ...halves.map((half, index) => out(`out-${index}`, { to: [block(half)], ports: [{ port: 80 + index }] })),
      ],
      found: [],
    },
    {
      name: 'two halves on ranges of ports that overlap',
      objects: [
        web,
        ...halves.map((half, index) =>
          out(`out-${index}`, { to: [block(half)], ports: [{ port: 80 + index, endPort: 90 }] }),
        ),
      ],
      found: ['shop/web'],
    },
    {
      name: 'a name stands for no port of an address',
      objects: [web, out('out', { to: [block('0.0.0.0/0')], ports: [{ port: 'http' }] })],
      found: [],
    },
    {
      name: 'all but public addresses that the company uses inside',
      objects: [web, out('out', { to: [block('0.0.0.0/0', ['11.0.0.0/8'])] })],
      networks: { internalPublic: '11.0.0.0/8' },
      found: ['shop/out Egress 0'],
    },
    {
      name: 'all but public addresses that the pods have',
      objects: [web, out('out', { to: [block('0.0.0.0/0', ['11.0.0.0/8'])] })],
      networks: { pods: '11.0.0.0/8' },
      found: ['shop/out Egress 0'],
    },
    {
      name: 'nothing, where a network claims every address',
      objects: [web, out('out', { to: [block('10.0.0.0/8')] })],
      networks: { nodes: '0.0.0.0/0' },
      found: [],
    },
  ],
  ({ objects, found, ...parts }) =>
    assert.equal(findingsOf('allows-internet', cluster(objects, parts)).map(about), found),
);

test('together, the policies and the ports are named', () => {
  const objects = [
    web,
    ...halves.map((half, index) =>
      out(`out-${index}`, { to: [block(half)], ports: [{ port: 80 + index, endPort: 90 }] }),
    ),
  ];
  assert.match(
    messageOf(findingsOf('allows-internet', cluster(objects))),
    'The policies "out-0" and "out-1" together let workload shop/web connect to the whole internet on 81-90/TCP.',
  );
});
