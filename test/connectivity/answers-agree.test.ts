import fc from 'fast-check';
import { clusterKey } from '../../src/clusters/cluster-key.ts';
import type { ClusterState } from '../../src/clusters/cluster-state.ts';
import { nothingLeftOut } from '../../src/clusters/known-landscape.ts';
import { analyzeConnectivity } from '../../src/connectivity/analyze-connectivity.ts';
import type { ClusterConnectivity } from '../../src/connectivity/connectivity.ts';
import type { ConnectivityCase } from '../../src/connectivity-tests/connectivity-test.ts';
import { runTests } from '../../src/connectivity-tests/run-tests.ts';
import { toCidrs } from '../../src/model/address-set.ts';
import { formatCidr } from '../../src/model/cidr.ts';
import {
  hasNoPorts,
  includesPorts,
  intersectPorts,
  noPorts,
  type PortSet,
  portRange,
  unitePorts,
} from '../../src/model/port-set.ts';
import { type Explanation, explainAll } from '../../src/questions/explain.ts';
import type { PeerQuery } from '../../src/questions/peer-query.ts';
import type { ResolvedPeer } from '../../src/questions/resolved-peer.ts';
import { isItself } from '../../src/verdicts/end.ts';
import { type Verdict, type Verdicts, verdictOn } from '../../src/verdicts/verdicts.ts';
import { type AskedEnd, askedAboutBlock, askedQuestion, CommonEnds } from '../support/agreement.ts';
import { judge, type UncertainEnd } from '../support/naive-worlds.ts';
import { askedPort, type RandomCluster, randomCluster } from '../support/random-cluster.ts';
import { portNumbers, protocols } from '../support/random-policies.ts';
import { randomRuns } from '../support/random-runs.ts';
import { assert, test } from '../support/table.ts';

const runs = { numRuns: randomRuns(70, 400) };

function peerOf(ends: CommonEnds, asked: AskedEnd): { readonly peer: ResolvedPeer; readonly judged: UncertainEnd } {
  const { known: end, judged } = ends.of(asked);
  // What a peer is called is no matter here.
  return { peer: { cluster: ends.state, end, subject: { kind: 'addresses', text: 'somebody' } }, judged };
}

/** The judge knows no ranges of several blocks: the first and the last stand for all. */
function judgedParts(judged: UncertainEnd, { end }: ResolvedPeer): readonly UncertainEnd[] {
  if ('pod' in judged) return [judged];
  const blocks = toCidrs(end.addresses).map(formatCidr);
  return [blocks[0], blocks.at(-1)].map((block = '') => ({ block }));
}

const samples = protocols.flatMap((protocol) => portNumbers.map((port) => ({ protocol, port })));

function samplesOf(ports: PortSet) {
  return samples.filter(({ protocol, port }) => includesPorts(ports, portRange(protocol, port)));
}

const askedPorts = fc.oneof(
  askedPort.map(({ protocol, port }) => portRange(protocol, port)),
  fc.constant(unitePorts(...samples.map(({ protocol, port }) => portRange(protocol, port)))),
);

test('explanations share the ports among them, and have the verdicts of the judge', () => {
  fc.assert(
    fc.property(randomCluster, fc.oneof(askedQuestion, askedAboutBlock), askedPorts, (cluster, { from, to }, ports) => {
      const ends = new CommonEnds(cluster);
      const [source, destination] = [peerOf(ends, from), peerOf(ends, to)];
      const explanations = explainAll(source.peer, destination.peer, ports);
      const byPart = new Map<string, PortSet>();
      for (const explanation of explanations) {
        const { verdict, conditions, itself } = explanation;
        const part = [explanation.from.end, explanation.to.end].map((end) => toCidrs(end.addresses).map(formatCidr));
        const before = byPart.get(String(part)) ?? noPorts;
        assert.ok(hasNoPorts(intersectPorts(before, explanation.ports)), 'no port is explained twice');
        byPart.set(String(part), unitePorts(before, explanation.ports));
        for (const at of samplesOf(explanation.ports)) {
          for (const one of judgedParts(source.judged, explanation.from)) {
            for (const other of judgedParts(destination.judged, explanation.to)) {
              assert.equal({ verdict, conditions }, judge(cluster, { from: one, to: other, ...at }));
            }
          }
        }
        if (!itself) holdsTogether(explanation);
      }
      for (const explained of byPart.values()) assert.equal(explained, ports);
    }),
    runs,
  );
});

/** What sides say, and the whole. */
function holdsTogether({ verdict, sides: { Egress, Ingress } }: Explanation): void {
  const verdicts = [Egress.verdict, Ingress.verdict];
  if (verdict === 'allowed') assert.equal(verdicts, ['allowed', 'allowed']);
  if (verdicts.includes('denied')) assert.is(verdict, 'denied');
  if (verdict === 'conditional') assert.ok(verdicts.some((one) => one === 'conditional' || one === 'mixed'));
  for (const side of [Egress, Ingress]) {
    if (side.verdict === 'denied') assert.equal(side.allowing, []);
    if (side.verdict !== 'denied') assert.equal(side.nearMisses, []);
    if (side.state === 'isolated' && side.verdict !== 'denied') assert.ok(side.allowing.length > 0);
    if (side.state !== 'isolated') assert.is(side.verdict, 'allowed');
  }
}

function queryOf(cluster: RandomCluster, asked: AskedEnd, ends: CommonEnds): PeerQuery {
  switch (asked.as) {
    case 'address':
    case 'block': {
      const { known } = ends.of(asked);
      return { kind: 'addresses', addresses: known.addresses, text: 'somewhere', mayBePod: false };
    }
    case 'labels':
      return { kind: 'labels', place: { namespace: asked.namespace }, labels: asked.labels };
    case 'member':
    case 'workload': {
      const pod = cluster.pods[asked.pod % cluster.pods.length];
      if (pod === undefined) throw new Error('There are pods.');
      const member = asked.as === 'member' ? pod.members[asked.at % Math.max(pod.members.length, 1)] : undefined;
      const place = { namespace: pod.namespace };
      if (member === undefined) return { kind: 'workload', place, name: pod.name };
      return { kind: 'named', as: 'pod', place, name: member.name };
    }
  }
}

/** The row's verdict on a pair of workloads; denied where there is none. */
function verdictInRows(found: ClusterConnectivity, from: string, to: string, port: PortSet): Verdict | undefined {
  const groupOf = (name: string) =>
    found.groups.findIndex(({ namespaces, workloads }) => `${namespaces[0]}/${workloads[0]?.name}` === name);
  const [source, destination] = [groupOf(from), groupOf(to)];
  const same = from.split('/')[0] === to.split('/')[0];
  const row = found.connections.find(
    (one) =>
      one.from.includes(source) &&
      one.to.includes(destination) &&
      (one.relation === 'any' || (one.relation === 'same') === same) &&
      verdictOn(one.verdicts, port) !== 'denied',
  );
  const verdicts: Verdicts = row?.verdicts ?? { allowed: noPorts, conditional: [] };
  return verdictOn(verdicts, port);
}

test('explain, connectivity and test give one verdict on a connection, and it is the judge’s', () => {
  let cases = 0;
  let rows = 0;
  fc.assert(
    fc.property(randomCluster, fc.array(askedQuestion, { minLength: 6, maxLength: 6 }), (cluster, questions) => {
      const ends = new CommonEnds(cluster);
      const { state } = ends;
      const [found] = analyzeConnectivity([state], { expand: true });
      if (found === undefined) throw new Error('There is a cluster.');
      const asked = questions.flatMap((question, index) => {
        const { from, to, at } = question;
        const [source, destination] = [peerOf(ends, from), peerOf(ends, to)];
        // A pod and itself are no pair to a test.
        if (isItself(source.peer.end, destination.peer.end)) return [];
        const parts = explainAll(source.peer, destination.peer, portRange(at.protocol, at.port));
        const expected = new Set(parts.map(({ verdict }) => verdict));
        if (from.as === 'workload' && to.as === 'workload') {
          rows++;
          const names = [from, to].map(({ pod }) => {
            const chosen = cluster.pods[pod % cluster.pods.length];
            return `${chosen?.namespace}/${chosen?.name}`;
          });
          const [one = '', other = ''] = names;
          const inRows = verdictInRows(found, one, other, portRange(at.protocol, at.port));
          assert.equal([inRows], [...expected]);
        }
        return (['allowed', 'denied', 'conditional'] as const).map((expect) => {
          const written: ConnectivityCase = {
            ...{ name: `case ${index}`, location: { path: 'tests.yaml', line: 1, column: 1 }, relation: 'any', expect },
            ...{ from: queryOf(cluster, from, ends), to: queryOf(cluster, to, ends) },
            ports: { kind: 'numbers', first: at.port, last: at.port, protocol: at.protocol },
          };
          return { written, expected };
        });
      });
      const { results } = runTests(testedClusters(state), [
        { name: 'random', path: 'tests.yaml', cases: asked.map(({ written }) => written) },
      ]);
      for (const [index, { expected, written }] of asked.entries()) {
        const [verdict, another] = expected;
        const result = results[index];
        cases++;
        assert.is(result?.verdict, another === undefined ? verdict : 'mixed');
        assert.is(result?.passed, another === undefined && verdict === written.expect);
        const example = result?.counterexample;
        assert.is(example === undefined, result?.passed);
        if (example !== undefined) assert.ok(expected.has(example.verdict) && example.verdict !== written.expect);
      }
    }),
    runs,
  );
  // Some 17 and 1.3 in each run as the random questions fall; far fewer would mean that they are not asked any more.
  assert.ok(cases > runs.numRuns * 12.5 && rows > runs.numRuns * 0.75);
});

function testedClusters(state: ClusterState) {
  const load = () => ({ value: state, diagnostics: [] });
  return {
    landscape: {
      origin: 'given' as const,
      clusters: new Map([[clusterKey(state), { load }]]),
      leftOut: nothingLeftOut,
    },
    clusters: [state],
  };
}
