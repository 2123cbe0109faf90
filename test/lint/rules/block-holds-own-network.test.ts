import { assert, table } from '../../support/table.ts';
import { about, cluster, findingsOf, pod, policy, type RuleCase } from '../support.ts';

const out = (cidr: string, except?: readonly string[]) =>
  policy('out', { policyTypes: ['Egress'], egress: [{ to: [{ ipBlock: { cidr, ...(except ? { except } : {}) } }] }] });
const networks = { pods: '10.4.0.0/16', services: '10.5.0.0/16', nodes: '10.6.0.0/16' };
const web = pod('web');

table<RuleCase>(
  "a block that holds addresses of the cluster's own pods or Services is found",
  [
    { name: 'pods', objects: [web, out('10.4.3.0/24')], networks, found: ['shop/out Egress 0'] },
    { name: 'Services', objects: [web, out('10.5.0.10/32')], networks, found: ['shop/out Egress 0'] },
    { name: 'both among others', objects: [web, out('10.0.0.0/8')], networks, found: ['shop/out Egress 0'] },
    { name: 'all but those', objects: [web, out('10.0.0.0/8', ['10.4.0.0/15'])], networks, found: [] },
    { name: 'nodes', objects: [web, out('10.6.0.0/16')], networks, found: [] },
    { name: 'networks that are not known', objects: [web, out('10.0.0.0/8')], found: [] },
    {
      name: 'a rule without peers',
      objects: [web, policy('out', { policyTypes: ['Egress'], egress: [{}] })],
      networks,
      found: [],
    },
  ],
  ({ objects, found, ...parts }) =>
    assert.equal(findingsOf('block-holds-own-network', cluster(objects, parts)).map(about), found),
);
