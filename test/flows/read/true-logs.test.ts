import fc from 'fast-check';
import {
  aclLog,
  calicoLog,
  choices,
  chooser,
  hubbleLog,
  kubeNetworkPoliciesLog,
  type TrueAddress,
  type TrueConnection,
  type TruePod,
  trueConnections,
  vpcCniLog,
} from '../../support/random-flow-logs.ts';
import { randomRuns } from '../../support/random-runs.ts';
import { assert, table } from '../../support/table.ts';
import { problemLines, readLog } from './support.ts';

/** Names an end as the log of a plugin can. */
type NameOf = (end: TruePod | TrueAddress, other: TruePod | TrueAddress) => string;

const byAddress: NameOf = ({ address }) => address;
const byWorkload: NameOf = (end) => (end.kind === 'pod' ? `${end.namespace}/${end.workload}` : end.address);
const byPod: NameOf = (end) =>
  end.kind === 'pod'
    ? `${end.namespace}/${end.workload === 'db' ? `db-${end.index}` : `${end.workload}-5d8f7c9b6-x2x${end.index}z`}`
    : end.address;

interface Row {
  readonly name: string;
  readonly write: (connections: readonly TrueConnection[], choose: ReturnType<typeof chooser>) => string;
  readonly nameOf: NameOf;
}

const rows: readonly Row[] = [
  { name: 'Hubble', write: hubbleLog, nameOf: byWorkload },
  {
    name: 'Calico',
    write: calicoLog,
    nameOf: (end, other) => (end.kind === 'pod' ? byWorkload(end, other) : 'internet'),
  },
  {
    name: 'OVN-Kubernetes',
    write: aclLog,
    // Both ends have addresses of one family.
    nameOf: (end, other) => (end.kind === 'pod' && other.address.includes(':') ? '2001:db8::1' : end.address),
  },
  { name: 'kube-network-policies', write: kubeNetworkPoliciesLog, nameOf: byPod },
  { name: 'the Amazon VPC CNI', write: vpcCniLog, nameOf: byAddress },
];

/** What there is to see, counted by the names that the log has. */
function truth(connections: readonly TrueConnection[], nameOf: NameOf): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { from, to, protocol, port, refusedBy } of connections) {
    const verdict = refusedBy === 'no one' ? 'FORWARDED' : 'DROPPED';
    const text = `${nameOf(from, to)} -> ${nameOf(to, from)} ${port}/${protocol} ${verdict}`;
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}

function found(text: string, shownAs: (name: string) => string): ReadonlyMap<string, number> {
  const read = readLog(text);
  assert.equal(problemLines(read), []);
  const counts = new Map<string, number>();
  for (const { from, to, port, protocol, verdict, count } of read.value?.[0]?.flows ?? []) {
    const [a, b] = [from, to].map((end) => {
      if (end.kind === 'pod') return `${end.namespace}/${end.workload?.name ?? end.pod}`;
      return end.kind === 'address' ? end.address : end.kind === 'network' ? end.network : '';
    });
    const text = `${shownAs(a ?? '')} -> ${shownAs(b ?? '')} ${port}/${protocol} ${verdict}`;
    counts.set(text, (counts.get(text) ?? 0) + count);
  }
  return counts;
}

/** A pod that no node showed with its workload keeps its own name. */
function workloadOf(name: string): string {
  return name.replace(/-5d8f7c9b6-x2x[01]z$|(?<=\/db)-[01]$/, '');
}

function sorted(counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

table('what is read of a log is what was true', rows, ({ write, nameOf }) => {
  const shownAs = nameOf === byPod ? (name: string) => name : workloadOf;
  fc.assert(
    fc.property(trueConnections, choices, (connections, numbers) => {
      assert.equal(sorted(found(write(connections, chooser(numbers)), shownAs)), sorted(truth(connections, nameOf)));
    }),
    { numRuns: randomRuns(50, 150) },
  );
});
