import { clusterKey } from '../../clusters/cluster-key.ts';
import { grouped } from '../../model/grouped.ts';
import { lineChanges } from '../../report/connectivity/line-change.ts';
import { type ChangedExposure, type ConnectionsOfStates, connectionsOfStates } from '../compared-connections.ts';
import { unitedParts } from '../compared-focus.ts';
import type { PageComparison } from '../page-comparison.ts';
import { isMarked } from '../page-flows.ts';
import type { PageModel } from '../page-model.ts';
import { SinglePods } from '../single-pods.ts';
import { subjectParts } from '../subject.ts';
import type { GraphState } from '../view-state.ts';
import type { Graph } from './graph.ts';
import { type GraphConnections, type GraphInput, namesOf } from './graph-input.ts';
import { makeGraph } from './make-graph.ts';

/** Draws what happens to connections between two states; undefined if neither has such a focus. */
export async function comparedGraph(
  comparison: PageComparison,
  state: GraphState,
): Promise<Graph | 'cut-off' | undefined> {
  const { before, after } = comparison;
  const read = [before, after].map((model) => model.readConnections(model.chunksOf(state.cluster)));
  const whole = await Promise.all(read);
  return whole.every(Boolean) ? makeGraph(comparedGraphInput(comparison), state) : 'cut-off';
}

/** Returns what a graph of two states draws: the pods of both, and what happens to their connections. */
function comparedGraphInput({ before, after }: PageComparison): GraphInput {
  const named = ({ index }: PageModel) => new Map(index.clusters.map((one) => [clusterKey(one), one]));
  const [old, now] = [named(before), named(after)];
  const keys = new Set([...now.keys(), ...old.keys()]);
  return {
    clusters: [...keys].sort().map((key) => {
      const sides = [old.get(key), now.get(key)];
      const namespaces = now.get(key)?.namespaces ?? [];
      const known = new Set(namespaces.map(({ name }) => name));
      const gone = (old.get(key)?.namespaces ?? []).filter(({ name }) => !known.has(name));
      let found: ConnectionsOfStates | undefined;
      const both = (): ConnectionsOfStates => {
        found ??= connectionsOfStates(before, after, key);
        return found;
      };
      let parts: readonly GraphConnections[] | undefined;
      return {
        ...namesOf(sides.find((one) => one !== undefined) ?? {}),
        namespaces: [...namespaces, ...gone],
        alike: JSON.stringify(sides.map((side) => side?.connectivity)),
        singles: () => new SinglePods([before.index, after.index], key),
        groups: () => both().groups.length,
        isRecorded: () => false,
        connections: () => {
          parts ??= changedConnections(both());
          return parts;
        },
      };
    }),
    ...{ overview: after.index.overview, isCompared: true },
    remarks: isMarked(before.index) ? ['Recorded flows are marked in the graph of the state before.'] : [],
    partsOf: (focus) => unitedParts(subjectParts(before.index, focus), subjectParts(after.index, focus)),
  };
}

function changedConnections(states: ConnectionsOfStates): readonly GraphConnections[] {
  const all = states.all();
  const { open, reaches } = states.exposure();
  const exposed = (changes: ChangedExposure['open']) => grouped(changes, ({ change }) => change);
  const [exposedToEveryone, reachesEverywhere] = [exposed(open), exposed(reaches)];
  const groups = states.groups.map(({ group }) => group);
  return lineChanges.map((change) => ({
    change,
    connectivity: all.get(change) ?? { ...noConnections, groups },
    exposure: {
      exposedToEveryone: exposedToEveryone.get(change) ?? [],
      reachesEverywhere: reachesEverywhere.get(change) ?? [],
    },
  }));
}

const noConnections = {
  ...{ clusters: [], connections: [], addresses: [], undeclared: [], undeclaredPods: [], beyond: [] },
  withoutWorkloads: [],
};
