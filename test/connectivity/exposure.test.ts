import type { ClusterState } from '../../src/clusters/cluster-state.ts';
import { analyzeConnectivity } from '../../src/connectivity/analyze-connectivity.ts';
import { type ExposedGroup, exposureOf } from '../../src/connectivity/exposure.ts';
import { addressSet } from '../../src/model/address-set.ts';
import { parseCidr } from '../../src/model/cidr.ts';
import { formatPorts } from '../../src/model/port-set.ts';
import { clusterOf, pod, policy } from '../clusters/plain/support.ts';
import { assert, table } from '../support/table.ts';

const pods = [pod('web', { app: 'web' }), pod('db', { app: 'db' }), pod('agent', {}, { spec: { hostNetwork: true } })];
const web = { podSelector: { matchLabels: { app: 'web' } } };
const named = (name: string, spec: object) => policy(spec, { name });

interface ExposureCase {
  readonly name: string;
  readonly policies: readonly object[];
  readonly open?: readonly string[];
  readonly reaches?: readonly string[];
  readonly unselectedIn?: readonly string[];
  readonly unselectedOut?: readonly string[];
}

const cases: readonly ExposureCase[] = [
  {
    name: 'without policies everything is open, and nothing selected; the host network is not counted as that',
    policies: [],
    open: ['agent all', 'db all', 'web all'],
    reaches: ['agent all', 'db all', 'web all'],
    unselectedIn: ['db', 'web'],
    unselectedOut: ['db', 'web'],
  },
  {
    name: 'a rule for everybody exposes on its ports',
    policies: [named('deny', { podSelector: {} }), named('web', { ...web, ingress: [{ ports: [{ port: 443 }] }] })],
    open: ['agent all', 'web 443/TCP'],
    unselectedIn: [],
  },
  {
    name: 'a block over all of one family is everybody',
    policies: [
      named('deny', { podSelector: {} }),
      named('web', { ...web, ingress: [{ from: [{ ipBlock: { cidr: '0.0.0.0/0' } }] }] }),
    ],
    open: ['agent all', 'web all'],
  },
  {
    name: 'a block that lacks some addresses is not',
    policies: [
      named('deny', { podSelector: {} }),
      named('web', { ...web, ingress: [{ from: [{ ipBlock: { cidr: '0.0.0.0/0', except: ['192.0.2.0/24'] } }] }] }),
    ],
    open: ['agent all'],
  },
  {
    name: 'but one that lacks only the cluster itself is',
    policies: [
      named('deny', { podSelector: {} }),
      named('web', { ...web, ingress: [{ from: [{ ipBlock: { cidr: '0.0.0.0/0', except: ['10.4.0.0/16'] } }] }] }),
    ],
    open: ['agent all', 'web all'],
  },
  {
    name: 'blocks of several policies count together',
    policies: [
      named('deny', { podSelector: {} }),
      named('low', { ...web, ingress: [{ from: [{ ipBlock: { cidr: '0.0.0.0/1' } }] }] }),
      named('high', { ...web, ingress: [{ from: [{ ipBlock: { cidr: '128.0.0.0/1' } }] }] }),
    ],
    open: ['agent all', 'web all'],
  },
  {
    name: 'so it is with what pods may reach',
    policies: [
      named('deny', { podSelector: {}, policyTypes: ['Egress'] }),
      named('web', { ...web, policyTypes: ['Egress'], egress: [{ ports: [{ port: 53, protocol: 'UDP' }] }] }),
    ],
    reaches: ['agent all', 'web 53/UDP'],
    unselectedOut: [],
    unselectedIn: ['db', 'web'],
  },
];

function networkOf(text: string) {
  const cidr = parseCidr(text);
  if (cidr.kind !== 'cidr') throw new Error(text);
  return addressSet([cidr]);
}

table('what stands out in a cluster', cases, ({ policies, open, reaches, unselectedIn, unselectedOut }) => {
  const cluster: ClusterState = { ...clusterOf(...pods, ...policies), networks: { pods: networkOf('10.4.0.0/16') } };
  const [found] = analyzeConnectivity([cluster], { expand: true });
  assert.ok(found);
  const exposure = exposureOf(found);
  const name = (group: number): string => found.groups[group]?.workloads.map((workload) => workload.name).join() ?? '';
  const shown = (groups: readonly ExposedGroup[]) =>
    groups.map(({ group, ports }) => `${name(group)} ${formatPorts(ports)}`);
  if (open !== undefined) assert.equal(shown(exposure.exposedToEveryone), open);
  if (reaches !== undefined) assert.equal(shown(exposure.reachesEverywhere), reaches);
  if (unselectedIn !== undefined) assert.equal(exposure.unselected.Ingress.map(name), unselectedIn);
  if (unselectedOut !== undefined) assert.equal(exposure.unselected.Egress.map(name), unselectedOut);
});
