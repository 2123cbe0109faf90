import fc from 'fast-check';
import type { ClusterState, NamespaceState, Workload } from '../../src/clusters/cluster-state.ts';
import { comparedFocus } from '../../src/explorer/compared-focus.ts';
import { comparedMatrix } from '../../src/explorer/matrix-source.ts';
import { directionsOnTheWay } from '../../src/model/directions.ts';
import {
  hasNoPorts,
  intersectPorts,
  noPorts,
  type PortSet,
  subtractPorts,
  unitePorts,
} from '../../src/model/port-set.ts';
import { workloadText } from '../../src/model/workload-name.ts';
import { portsWords } from '../../src/report/connectivity/verdict-words.ts';
import { podEnd } from '../../src/verdicts/end.ts';
import { evaluate } from '../../src/verdicts/evaluator.ts';
import type { Verdicts } from '../../src/verdicts/verdicts.ts';
import { randomChange } from '../support/random-change.ts';
import { clusterStateOf } from '../support/random-cluster.ts';
import { randomRuns } from '../support/random-runs.ts';
import { assert, test } from '../support/table.ts';
import { comparedPageOf, comparisonOf } from './support.ts';

interface Pod {
  readonly namespace: NamespaceState;
  readonly workload: Workload;
}

interface CommonPod {
  readonly key: string;
  readonly namespace: string;
  readonly name: string;
  readonly before: Pod;
  readonly after: Pod;
}

function commonPods(before: ClusterState, after: ClusterState): readonly CommonPod[] {
  return [...after.namespaces.values()].flatMap((namespace) =>
    namespace.workloads.flatMap((workload): readonly CommonPod[] => {
      const there = before.namespaces.get(namespace.name);
      const was = there?.workloads.find((one) => workloadText(one) === workloadText(workload));
      if (there === undefined || was === undefined) return [];
      const name = workloadText(workload);
      return [
        {
          ...{ key: `workload:${after.name}/${namespace.name}/${name}`, namespace: namespace.name, name },
          ...{ before: { namespace: there, workload: was }, after: { namespace, workload } },
        },
      ];
    }),
  );
}

const openIn = ({ allowed, conditional }: Verdicts): PortSet =>
  unitePorts(allowed, ...conditional.map(({ ports }) => ports));
const maybeIn = ({ conditional }: Verdicts): PortSet => unitePorts(noPorts, ...conditional.map(({ ports }) => ports));

/** Parts of two verdicts by what happens to them, each as `opens allowed 80/TCP`. */
function partsOf(before: Verdicts, after: Verdicts): readonly string[] {
  const parts = (change: string, own: Verdicts, ports: PortSet): readonly string[] => {
    const allowed = intersectPorts(own.allowed, ports);
    const conditional = own.conditional.flatMap((part) => {
      const here = intersectPorts(part.ports, ports);
      return hasNoPorts(here) ? [] : [`${change} conditional ${portsWords(here)}`];
    });
    return [...(hasNoPorts(allowed) ? [] : [`${change} allowed ${portsWords(allowed)}`]), ...conditional];
  };
  const certainty = unitePorts(
    intersectPorts(after.allowed, maybeIn(before)),
    intersectPorts(maybeIn(after), before.allowed),
  );
  return [
    ...parts('opens', after, subtractPorts(openIn(after), openIn(before))),
    ...parts('closes', before, subtractPorts(openIn(before), openIn(after))),
    ...parts('certainty', after, certainty),
    ...parts('stays', after, subtractPorts(intersectPorts(openIn(after), openIn(before)), certainty)),
  ];
}

test('marks of cells and lines of a focus are what the evaluator finds in both states', async () => {
  const seen = { changed: 0, unchanged: 0 };
  await fc.assert(
    fc.asyncProperty(randomChange, fc.nat(), async (change, dice) => {
      const [before, after] = [clusterStateOf(change.before), clusterStateOf(change.after)];
      const comparison = comparisonOf(comparedPageOf([before], [after]));
      const pods = commonPods(before, after);
      const matrix = comparedMatrix(comparison, { view: 'matrix', axis: 'workload' });
      assert.is(await matrix.read(), true);
      const rows = new Map(matrix.rows.map((row) => [row.key, row]));
      const answers = new Map<string, readonly string[]>();
      for (const from of pods) {
        for (const to of pods) {
          if (from === to && from.after.workload.single) continue;
          const verdicts = (['before', 'after'] as const).map((side) => {
            const cluster = side === 'before' ? before : after;
            const [source, destination] = [from[side], to[side]].map((pod) =>
              podEnd(cluster, pod.namespace, pod.workload),
            );
            if (source === undefined || destination === undefined) throw new Error('There are no ends.');
            return evaluate(cluster, source, destination);
          });
          const parts = partsOf(verdicts[0] as Verdicts, verdicts[1] as Verdicts);
          answers.set(JSON.stringify([from.key, to.key]), parts);
          const [row, column] = [rows.get(from.key), rows.get(to.key)];
          if (row === undefined || column === undefined) throw new Error(`There is no row ${from.key} or ${to.key}.`);
          const marks = matrix.compared?.changes(row, column);
          const has = (word: string): boolean => parts.some((part) => part.startsWith(word));
          const expected = [has('opens'), has('closes'), has('certainty')];
          assert.equal(
            [marks?.opened, marks?.closed, marks?.certainty].map((some) => (some?.length ?? 0) > 0),
            expected,
            `${from.key} to ${to.key}`,
          );
          seen[expected.includes(true) ? 'changed' : 'unchanged']++;
        }
      }
      const subject = pods[dice % Math.max(1, pods.length)];
      if (subject === undefined) return;
      const { namespace, name } = subject;
      const focus = await comparedFocus(comparison, { view: 'focus', kind: 'workload', namespace, name });
      const lines = (focus?.lines ?? []).flatMap((one) => one.lines).filter(({ kind }) => kind === 'pods');
      for (const direction of directionsOnTheWay) {
        const found = lines
          .filter((line) => line.direction === direction && !['added', 'removed'].includes(line.change))
          .map(({ change: word, verdict, ports }) => `${word} ${verdict} ${ports}`);
        const expected = pods.flatMap((other) => {
          const ends = direction === 'Egress' ? [subject.key, other.key] : [other.key, subject.key];
          return answers.get(JSON.stringify(ends)) ?? [];
        });
        assert.equal([...new Set(found)].sort(), [...new Set(expected)].sort(), `${direction} of ${subject.key}`);
      }
    }),
    { numRuns: randomRuns(20, 150) },
  );
  assert.ok(seen.changed > 0 && seen.unchanged > 0);
});
