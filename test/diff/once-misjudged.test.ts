import type { HazardChange } from '../support/hazard-changes.ts';
import { disagreements } from '../support/hazard-disagreements.ts';
import { judgedHazards } from '../support/hazard-judge.ts';
import type { HazardNamespace, HazardPolicy, HazardWorkload } from '../support/hazard-states.ts';
import { assert, table } from '../support/table.ts';

/** Changes on which the hazards and their judge once differed. */

interface Row {
  readonly name: string;
  readonly change: HazardChange;
}

function namespaceOf(
  name: string,
  tenant: string,
  web: Partial<HazardWorkload>,
  policies: readonly HazardPolicy[] = [],
): HazardNamespace {
  const workload = {
    kind: 'Deployment',
    name: 'web',
    labels: {},
    ports: [],
    hostNetwork: false,
    observed: true as const,
  };
  return { name, type: 'app', labels: {}, tenant, policies, workloads: [{ ...workload, ...web }] };
}

function landscapeOf(ipBlockMatchesNodes: 'always' | 'unknown', namespaces: readonly HazardNamespace[]) {
  const networks = { pods: ['10.1.0.0/16'], services: ['10.2.0.0/16'], nodes: ['10.3.0.0/16'] };
  const cluster = { name: 'east', ipBlockMatchesPods: 'always' as const, ipBlockMatchesNodes, namespaces, ...networks };
  return { origin: 'rendered' as const, grants: [], clusters: [cluster] };
}

function policyOf(name: string, spec: Omit<HazardPolicy['spec'], 'podSelector'>): HazardPolicy {
  return { name, external: false, spec: { podSelector: {}, ...spec } };
}

const onePort = policyOf('one', {
  policyTypes: ['Ingress'],
  ingress: [{ from: [{ ipBlock: { cidr: '0.0.0.0/0' } }], ports: [{ protocol: 'TCP', port: 8080 }] }],
});
const opens = policyOf('opens', { policyTypes: ['Egress'], egress: [{ to: [{ ipBlock: { cidr: '::/0' } }] }] });
const onNode = { hostNetwork: true };
const version4 = { addresses: ['10.1.0.5'] };
const version6 = { addresses: ['fd01::5'] };

const rows: readonly Row[] = [
  {
    name: 'a path opens in each inventory, and only in the later one its ends are of two tenants',
    change: {
      before: landscapeOf('unknown', [
        namespaceOf('data', 'red', version4),
        namespaceOf('shop', 'red', onNode),
        namespaceOf('kube-system', 'red', version6, [onePort]),
      ]),
      after: landscapeOf('always', [
        namespaceOf('data', 'blue', version4, [opens]),
        namespaceOf('shop', 'red', onNode),
        namespaceOf('kube-system', 'red', version6),
      ]),
      shared: false,
    },
  },
];

table('hazards and their judge agree where they once differed', rows, ({ change }) => {
  assert.equal(disagreements(change, judgedHazards(change.before, change.after, change.changed)), []);
});
