import type { ClusterState, NamespaceState } from '../../src/clusters/cluster-state.ts';
import { addressSet, toCidrs } from '../../src/model/address-set.ts';
import { formatCidr, parseCidr } from '../../src/model/cidr.ts';
import type { NetworkPolicy } from '../../src/model/network-policy.ts';
import { hypotheticalEnd } from '../../src/verdicts/end.ts';
import { uniformAddresses } from '../../src/verdicts/evaluator.ts';
import { assert, test } from '../support/table.ts';

function addresses(text: string) {
  const cidr = parseCidr(text);
  if (cidr.kind !== 'cidr') throw new Error(`${text} is no CIDR`);
  return addressSet([cidr]);
}

function opening(cidrs: readonly string[]): NetworkPolicy {
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'open' },
    spec: {
      podSelector: {},
      policyTypes: ['Egress'],
      egress: [{ to: cidrs.map((cidr) => ({ ipBlock: { cidr } })) }],
    },
  };
}

test('addresses are split along every block of a pod’s policies, however many there are', () => {
  const blocks = Array.from({ length: 100 }, (_, index) => `10.0.${index}.0/25`);
  const namespace: NamespaceState = {
    ...{ name: 'shop', labels: {}, defined: true, workloads: [] },
    policies: [{ policy: opening(blocks), origin: 'given', path: 'open.yaml', line: 1 }],
  };
  const cluster: ClusterState = {
    networks: { pods: addresses('10.0.0.0/24') },
    traits: { ipBlockMatchesPods: 'always', ipBlockMatchesNodes: 'always' },
    namespaces: new Map([['shop', namespace]]),
    services: [],
  };
  const pod = hypotheticalEnd(cluster, namespace, {});
  const parts = uniformAddresses(cluster, pod, 'Egress', addresses('10.0.0.0/16'));
  // Each block, what is left of the pod network, and all the rest.
  assert.is(parts.length, 102);
  assert.equal(
    parts.slice(0, 4).map((part) => toCidrs(part).map(formatCidr).slice(0, 2)),
    [['10.0.0.0/25'], ['10.0.0.128/25'], ['10.0.1.0/25'], ['10.0.1.128/25', '10.0.2.128/25']],
  );
});
