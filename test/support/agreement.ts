import fc from 'fast-check';
import { addressEnd, type End, podEnd } from '../../src/connectivity/end.ts';
import { evaluate } from '../../src/connectivity/evaluator.ts';
import { conditionsOn, verdictOn } from '../../src/connectivity/verdicts.ts';
import { portRange } from '../../src/model/port-set.ts';
import { type Judgement, judge, type UncertainEnd } from './naive-worlds.ts';
import { askedPort, bareAddress, clusterStateOf, networkOf, type RandomCluster, workloadOf } from './random-cluster.ts';
import { assert } from './table.ts';

/** Who asks about whom: numbers choose among the pods there are; an address may stand at one end. */
export const askedQuestions = fc.record({
  from: fc.nat({ max: 5 }),
  to: fc.nat({ max: 5 }),
  at: askedPort,
  bare: fc.option(fc.record({ end: fc.constantFrom('from' as const, 'to' as const), address: bareAddress }), {
    freq: 3,
  }),
});

export type AskedQuestion = typeof askedQuestions extends fc.Arbitrary<infer Value> ? Value : never;

/** Puts questions to both evaluators, and fails where they differ. Answers what both said. */
export function agreesOn(cluster: RandomCluster, questions: readonly AskedQuestion[]): readonly Judgement[] {
  const state = clusterStateOf(cluster);
  return questions.map(({ from, to, at, bare }) => {
    const source = cluster.pods[from % cluster.pods.length];
    const destination = cluster.pods[to % cluster.pods.length];
    if (source === undefined || destination === undefined) throw new Error('There are pods.');
    const ends = (side: 'from' | 'to'): { readonly judged: UncertainEnd; readonly known: End } => {
      const pod = side === 'from' ? source : destination;
      if (bare?.end === side) return { judged: { address: bare.address }, known: addressEnd(host(bare.address)) };
      const namespace = state.namespaces.get(pod.namespace);
      if (namespace === undefined) throw new Error(`There is a namespace ${pod.namespace}.`);
      // Two replicas are two pods, though nothing tells them apart.
      const judged = pod.single ? pod : { ...pod };
      return { judged: { pod: judged }, known: podEnd(state, namespace, workloadOf(pod)) };
    };
    const [one, other] = [ends('from'), ends('to')];
    const expected = judge(cluster, { from: one.judged, to: other.judged, ...at });
    const verdicts = evaluate(state, one.known, other.known);
    const port = portRange(at.protocol, at.port);
    const found = { verdict: verdictOn(verdicts, port), conditions: conditionsOn(verdicts, port) };
    assert.equal(found, expected);
    return expected;
  });
}

function host(address: string) {
  return networkOf([`${address}/${address.includes(':') ? 128 : 32}`]);
}
