import { assert, table } from '../../support/table.ts';
import { about, cluster, findingsOf, pod, policy, type RuleCase } from '../support.ts';

const out = (cidr: string) => policy('out', { policyTypes: ['Egress'], egress: [{ to: [{ ipBlock: { cidr } }] }] });
const networks = { pods: '10.4.0.0/16', nodes: '10.6.0.0/16' };
const unknown = { ipBlockMatchesPods: 'unknown', ipBlockMatchesNodes: 'unknown' } as const;
const web = pod('web');

table<RuleCase>(
  'a policy whose meaning depends on a trait that is not known is found',
  [
    { name: 'pods', objects: [web, out('10.4.0.0/24')], networks, traits: unknown, found: ['shop/out Egress 0'] },
    { name: 'nodes', objects: [web, out('10.6.0.0/24')], networks, traits: unknown, found: ['shop/out Egress 0'] },
    { name: 'neither', objects: [web, out('192.0.2.0/24')], networks, traits: unknown, found: [] },
    {
      name: 'a network that is not known',
      objects: [web, out('192.0.2.0/24')],
      traits: unknown,
      found: ['shop/out Egress 0'],
    },
    {
      name: 'nodes where that of pods is not known',
      objects: [web, out('10.6.0.0/24')],
      networks,
      traits: { ...unknown, ipBlockMatchesNodes: 'never' },
      found: [],
    },
    {
      name: 'known traits',
      objects: [web, out('10.0.0.0/8')],
      networks,
      traits: { ipBlockMatchesPods: 'always', ipBlockMatchesNodes: 'never' },
      found: [],
    },
    {
      name: 'a rule without peers',
      objects: [web, policy('out', { policyTypes: ['Egress'], egress: [{}] })],
      networks,
      traits: unknown,
      found: [],
    },
  ],
  ({ objects, found, ...parts }) =>
    assert.equal(findingsOf('depends-on-plugin', cluster(objects, parts)).map(about), found),
);
