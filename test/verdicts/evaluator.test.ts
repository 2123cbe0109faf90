import type { ClusterState } from '../../src/clusters/cluster-state.ts';
import type { Trait } from '../../src/model/plugin-traits.ts';
import { portRange } from '../../src/model/port-set.ts';
import { addressEnd, type End, podEnd } from '../../src/verdicts/end.ts';
import { evaluate } from '../../src/verdicts/evaluator.ts';
import { verdictOn } from '../../src/verdicts/verdicts.ts';
import { clusterOf, pod, policy } from '../clusters/plain/support.ts';
import { clauses, namespaces, toDb } from '../support/clauses.ts';
import type { End as JudgedEnd, JudgedPod } from '../support/naive-evaluator.ts';
import { networkOf } from '../support/random-cluster.ts';
import { assert, table } from '../support/table.ts';

/** The manifest of a pod, at an address that no clause speaks of unless it says so. */
function podObject(
  { name, namespace, labels, ports = [], hostNetwork }: JudgedPod,
  address: string | undefined,
): object {
  const containers = [{ ports: ports.map(({ port, ...rest }) => ({ ...rest, containerPort: port })) }];
  const status = { podIP: address ?? '172.16.0.1' };
  return pod(name, labels, { spec: { hostNetwork, containers }, status }, { namespace });
}

function endOf(cluster: ClusterState, { pod: judged, address }: JudgedEnd): End {
  if (judged === undefined) return addressEnd(networkOf([`${address}/${address?.includes(':') ? 128 : 32}`]));
  const namespace = cluster.namespaces.get(judged.namespace);
  const workload = namespace?.workloads.find(({ name }) => name === judged.name);
  if (namespace === undefined || workload === undefined) throw new Error(`There is ${judged.name}.`);
  return podEnd(cluster, namespace, workload);
}

const trait = (matches: boolean | undefined): Trait => (matches === false ? 'never' : 'always');

// That a pod without a known address is in no block is so for the judge only, which knows nothing of networks.
const known = clauses.filter(({ name }) => name !== 'a pod without a known address is in no block');

table('a clause of the API', known, (row) => {
  const { policies, traits = {}, from = toDb.from, to = toDb.to, port = toDb.port, protocol = 'TCP', allowed } = row;
  const pods = [from, to].flatMap((end) => (end.pod === undefined ? [] : [podObject(end.pod, end.address)]));
  const read = clusterOf(
    ...namespaces.map((metadata) => ({ apiVersion: 'v1', kind: 'Namespace', metadata })),
    ...new Map(pods.map((object) => [JSON.stringify(object), object])).values(),
    ...policies.map((spec, index) => policy(spec, { name: `policy-${index}` })),
  );
  const { ipBlockMatchesPods, ipBlockMatchesNodes } = traits;
  const cluster = {
    ...read,
    traits: { ipBlockMatchesPods: trait(ipBlockMatchesPods), ipBlockMatchesNodes: trait(ipBlockMatchesNodes) },
  };
  const verdicts = evaluate(cluster, endOf(cluster, from), endOf(cluster, to));
  assert.is(verdictOn(verdicts, portRange(protocol, port)), allowed ? 'allowed' : 'denied');
});
