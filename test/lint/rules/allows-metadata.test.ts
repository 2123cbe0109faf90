import { assert, table } from '../../support/table.ts';
import { about, cluster, findingsOf, pod, policy, type RuleCase } from '../support.ts';

const block = (cidr: string, except?: readonly string[]) => ({ ipBlock: { cidr, ...(except ? { except } : {}) } });
const out = (name: string, ...egress: readonly object[]) => policy(name, { policyTypes: ['Egress'], egress });
const web = pod('web');
const closed = ['169.254.169.254/32', '169.254.170.0/24', '100.100.100.200/32'];

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
  ],
  ({ objects, found }) => assert.equal(findingsOf('allows-metadata', cluster(objects)).map(about), found),
);
