import fc from 'fast-check';
import type { ClusterState, NamespaceState } from '../../src/clusters/cluster-state.ts';
import { portRange } from '../../src/model/port-set.ts';
import { addressEnd, type End, hypotheticalEnd, podEnd } from '../../src/verdicts/end.ts';
import { evaluate } from '../../src/verdicts/evaluator.ts';
import { conditionsOn, verdictOn } from '../../src/verdicts/verdicts.ts';
import { type Judgement, judge, type UncertainEnd, type UncertainPod } from './naive-worlds.ts';
import {
  askedPort,
  bareAddress,
  bareBlock,
  clusterStateOf,
  networkOf,
  type RandomCluster,
  type RandomPod,
} from './random-cluster.ts';
import { labels, namespaceNames } from './random-policies.ts';
import { assert } from './table.ts';

/** What is asked about. The number of a pod chooses among those there are. */
const askedEnd = fc.oneof(
  { weight: 6, arbitrary: fc.record({ as: fc.constant('workload' as const), pod: fc.nat({ max: 5 }) }) },
  { weight: 2, arbitrary: fc.record({ as: fc.constant('member' as const), pod: fc.nat({ max: 5 }), at: fc.nat(2) }) },
  {
    weight: 1,
    arbitrary: fc.record({ as: fc.constant('labels' as const), labels, namespace: fc.constantFrom(...namespaceNames) }),
  },
  { weight: 2, arbitrary: fc.record({ as: fc.constant('address' as const), address: bareAddress }) },
  { weight: 1, arbitrary: fc.record({ as: fc.constant('block' as const), block: bareBlock }) },
);

export type AskedEnd = typeof askedEnd extends fc.Arbitrary<infer Value> ? Value : never;

/** One connection. Of two bare ends the second is taken for a pod. */
export const askedQuestion = fc
  .record({ from: askedEnd, to: askedEnd, at: askedPort })
  .map(({ from, to, at }) => ({ from, to: isBare(from) && isBare(to) ? { as: 'workload' as const, pod: 0 } : to, at }));

/** One about a pod and a range of addresses, parts of which may differ. */
export const askedAboutBlock = fc
  .record({ pod: fc.nat({ max: 5 }), block: bareBlock, at: askedPort, outwards: fc.boolean() })
  .map(({ pod, block, at, outwards }) => {
    const [one, other]: readonly [AskedEnd, AskedEnd] = [
      { as: 'workload', pod },
      { as: 'block', block },
    ];
    return outwards ? { from: one, to: other, at } : { from: other, to: one, at };
  });

export type AskedQuestion = typeof askedQuestion extends fc.Arbitrary<infer Value> ? Value : never;

function isBare({ as }: AskedEnd): boolean {
  return as === 'address' || as === 'block';
}

export interface AgreedAnswer extends Judgement {
  /** What is to be counted: the verdict, its conditions, and what was asked about. */
  readonly facts: readonly string[];
}

/** Puts questions to both evaluators, and fails where they differ. Answers what both said. */
export function agreesOn(
  cluster: RandomCluster,
  questions: readonly AskedQuestion[],
  ends: CommonEnds = new CommonEnds(cluster),
): readonly AgreedAnswer[] {
  return questions.map((question) => {
    const { at } = question;
    const [from, to] = [ends.of(question.from), ends.of(question.to)];
    const expected = judge(cluster, { from: from.judged, to: to.judged, ...at });
    const verdicts = evaluate(ends.state, from.known, to.known);
    const port = portRange(at.protocol, at.port);
    const found = { verdict: verdictOn(verdicts, port), conditions: conditionsOn(verdicts, port) };
    assert.equal(found, expected);
    const itself = 'pod' in from.judged && 'pod' in to.judged && from.judged.pod === to.judged.pod;
    const { verdict, conditions } = expected;
    const facts = [
      ...[verdict, ...conditions, question.from.as, question.to.as],
      ...(conditions.length > 1 ? ['several conditions'] : []),
      ...(itself ? ['a pod and itself'] : []),
    ];
    return { ...expected, facts };
  });
}

export interface CommonEnd {
  readonly judged: UncertainEnd;
  readonly known: End;
}

/** The same ends for both evaluators. To the judge, one pod is one object. */
export class CommonEnds {
  readonly state: ClusterState;
  readonly #cluster: RandomCluster;
  readonly #shared: ReadonlySet<string>;
  readonly #members = new Map<string, UncertainPod>();

  /** `shared`: the names of pods that may be one workload with others; each is asked about by itself. */
  constructor(
    cluster: RandomCluster,
    state: ClusterState = clusterStateOf(cluster),
    shared: ReadonlySet<string> = new Set(),
  ) {
    this.#cluster = cluster;
    this.state = state;
    this.#shared = shared;
  }

  of(asked: AskedEnd): CommonEnd {
    switch (asked.as) {
      case 'address':
        return this.#block(`${asked.address}/${asked.address.includes(':') ? 128 : 32}`);
      case 'block':
        return this.#block(asked.block);
      case 'labels': {
        const { labels: own } = asked;
        // Of a namespace that no manifest names nothing is known.
        const namespace = this.state.namespaces.has(asked.namespace) ? asked.namespace : 'one';
        const known = hypotheticalEnd(this.state, this.#namespace(namespace), own);
        return { judged: { pod: { name: 'anybody', namespace, labels: own } }, known };
      }
      case 'workload':
        return this.workload(this.#pod(asked.pod));
      case 'member': {
        const pod = this.#pod(asked.pod);
        const member = pod.members[asked.at % Math.max(pod.members.length, 1)];
        return member === undefined ? this.workload(pod) : this.member(pod, member);
      }
    }
  }

  workload(pod: RandomPod): CommonEnd {
    const [first] = pod.members;
    if (first !== undefined && this.#shared.has(pod.name)) return this.member(pod, first);
    // Two replicas are two pods, though nothing tells them apart.
    const judged = !pod.single ? { ...pod } : first === undefined ? pod : this.#judged(pod, first);
    const { namespace, workload } = this.#workload(pod);
    return { judged: { pod: judged }, known: podEnd(this.state, namespace, workload) };
  }

  member(pod: RandomPod, member: RandomPod['members'][number]): CommonEnd {
    const { namespace, workload } = this.#workload(pod);
    const state = workload.pods.find(({ name }) => name === member.name);
    return {
      judged: { pod: this.#judged(pod, member) },
      known: podEnd(this.state, namespace, workload, state),
    };
  }

  #judged(pod: RandomPod, { name, addresses }: RandomPod['members'][number]): UncertainPod {
    const key = `${pod.namespace}/${name}`;
    const { addresses: _, someAddresses: __, ...rest } = pod;
    const judged = this.#members.get(key) ?? { ...rest, name, ...(addresses === undefined ? {} : { addresses }) };
    this.#members.set(key, judged);
    return judged;
  }

  #block(block: string): CommonEnd {
    return { judged: { block }, known: addressEnd(networkOf([block])) };
  }

  #pod(number: number): RandomPod {
    const { pods } = this.#cluster;
    const pod = pods[number % pods.length];
    if (pod === undefined) throw new Error('There are pods.');
    return pod;
  }

  #workload(pod: RandomPod) {
    const namespace = this.#namespace(pod.namespace);
    const [first = pod] = pod.members;
    const workload = namespace.workloads.find(
      ({ name, pods }) => pods.some((member) => member.name === first.name) || name === pod.name,
    );
    if (workload === undefined) throw new Error(`There is a workload ${pod.name}.`);
    return { namespace, workload };
  }

  #namespace(name: string): NamespaceState {
    const namespace = this.state.namespaces.get(name);
    if (namespace === undefined) throw new Error(`There is a namespace ${name}.`);
    return namespace;
  }
}
