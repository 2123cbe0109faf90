import { counted } from '../diagnostics/counted.ts';
import { hazardCodes } from '../diagnostics/hazard-codes.ts';
import type { FlowSide } from '../flows/flow-side.ts';
import type { FlowChange } from './compared-flows.ts';
import type { Hazard } from './landscape-diff.ts';
import { hazard, listed } from './problems.ts';

/** The subjects of a hazard about flows, and where it is. */
export type AboutFlows = Pick<
  Hazard,
  'policies' | 'workloads' | 'namespaceType' | 'places' | 'subjects' | 'location' | 'inventory'
>;

/** Reports connections that were seen, and that the change drops or may drop. */
export function droppedFlow(
  { change, from, to, protocol, port, seen, lastSeen }: FlowChange,
  { places, isGoodEnough, ...about }: AboutFlows & { readonly isGoodEnough: boolean },
): Hazard {
  const verb = change === 'drops' ? 'would drop' : 'may drop';
  const last = lastSeen === undefined ? '' : `, last on ${dayOf(lastSeen)}`;
  const message = `The change ${verb} connections from ${sideWords(from)} to ${sideWords(to)} on ${port}/${protocol} that were seen ${counted(seen.connections, 'time')}${last}.`;
  const advice = hazardCodes['dropped-flow'].advice;
  const found: Hazard = { ...hazard('dropped-flow', { message, advice, ...about }), places };
  return isGoodEnough ? found : { ...found, level: 'note' };
}

/** Reports clusters that change, and of which no records are new enough. `last`: their last days, where there are records. */
export function flowsMissing(
  clusters: readonly { readonly cluster: string; readonly last?: string }[],
  maxAge: number | undefined,
): Hazard {
  const names = clusters.map(({ cluster, last }) => (last === undefined ? cluster : `${cluster} (last on ${last})`));
  const age = maxAge === undefined ? '' : ` of the last ${counted(maxAge, 'day')}`;
  return {
    ...hazard('flows-missing', {
      message: `The landscape asks for recorded flows, but there are none${age} of ${listed(names)}. So it is not known whether the change drops connections that are in use.`,
      advice: hazardCodes['flows-missing'].advice,
      policies: [],
      workloads: [],
      subjects: clusters.map(({ cluster }) => `no records of ${cluster}`),
    }),
    places: clusters.map(({ cluster }) => ({ cluster, namespaces: [], namespacesOfType: 0 })),
  };
}

/** The UTC day of a time in milliseconds: YYYY-MM-DD. */
export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function sideWords(side: FlowSide): string {
  switch (side.kind) {
    case 'pods':
      return listed(side.workloads.map(({ name }) => name));
    case 'labels':
      return `pods with ${listed(Object.entries(side.labels).map(([key, value]) => `${key}=${value}`))}`;
    case 'addresses':
      return side.text === 'internet' ? 'the internet' : side.text;
  }
}
