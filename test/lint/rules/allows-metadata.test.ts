import { assert, table } from '../../support/table.ts';
import { about, cluster, findingsOf, pod, policy, type RuleCase } from '../support.ts';

const block = (cidr: string, except?: readonly string[]) => ({ ipBlock: { cidr, ...(except ? { except } : {}) } });
const out = (name: string, ...egress: readonly object[]) => policy(name, { policyTypes: ['Egress'], egress });
const web = pod('web');
const closed = ['169.254.169.254/32', '169.254.170.0/24', '100.100.100.200/32'];

const nodes = (ipBlockMatchesNodes: 'never' | 'unknown') => ({
  networks: { nodes: '169.254.169.0/24' },
  traits: { ipBlockMatchesPods: 'never', ipBlockMatchesNodes } as const,
});

table<RuleCase>(
  'a rule that holds an address of a metadata service is found',
  [
    { name: 'every address', objects: [web, out('out', { to: [block('0.0.0.0/0')] })], found: ['shop/out Egress 0'] },
    { name: 'no peers', objects: [web, out('out', {})], found: ['shop/out Egress 0'] },
    { name: 'without them', objects: [web, out('out', { to: [block('0.0.0.0/0', closed)] })], found: [] },
    {
      name: 'without one of them',
      objects: [web, out('out', { to: [block('0.0.0.0/0', ['169.254.0.0/16'])] })],
      found: ['shop/out Egress 0'],
    },
    {
      name: 'a carrier-grade network',
      objects: [web, out('out', { to: [block('100.64.0.0/10')] })],
      found: ['shop/out Egress 0'],
    },
    { name: 'of IPv6', objects: [web, out('out', { to: [block('fd00::/8')] })], found: ['shop/out Egress 0'] },
    {
      name: 'inwards it means nothing',
      objects: [web, policy('in', { ingress: [{ from: [block('0.0.0.0/0')] }] })],
      found: [],
    },
    {
      name: 'what one policy leaves out another allows',
      objects: [
        web,
        out('most', { to: [block('0.0.0.0/0', closed)] }),
        out('rest', { to: [block('169.254.0.0/16')], ports: [{ port: 80 }] }),
      ],
      found: ['shop/rest Egress 0'],
    },
    {
      name: 'of the nodes, where blocks never match those',
      objects: [web, out('out', { to: [block('169.254.169.254/32')] })],
      ...nodes('never'),
      found: [],
    },
    {
      name: 'of the nodes, where it is unknown whether blocks match those',
      objects: [web, out('out', { to: [block('169.254.169.254/32')] })],
      ...nodes('unknown'),
      found: ['shop/out Egress 0'],
    },
    {
      name: 'of the nodes, where blocks never match those, by a rule without peers',
      objects: [web, out('out', {})],
      ...nodes('never'),
      found: ['shop/out Egress 0'],
    },
    {
      name: 'in the network of pods, where it is the address of a pod',
      objects: [web, out('out', { to: [block('169.254.169.254/32')] })],
      networks: { pods: '169.254.169.0/24' },
      found: [],
    },
  ],
  ({ objects, found, ...parts }) =>
    assert.equal(findingsOf('allows-metadata', cluster(objects, parts)).map(about), found),
);
