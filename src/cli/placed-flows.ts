import { clusterKey } from '../clusters/cluster-key.ts';
import { namespacesOf } from '../clusters/namespace-names.ts';
import { type PlacedEvidence, placeEvidence } from '../flows/place-evidence.ts';
import type { Surroundings } from '../platform/surroundings.ts';
import type { AnalysisInput, Answerable } from './analysis-input.ts';
import { badUsage, refuse } from './analysis-input.ts';
import type { AnalysisOptions } from './analysis-options.ts';
import { readFlowInput } from './flow-input.ts';

interface PlacedFlowOptions extends Pick<AnalysisOptions, 'cluster' | 'flows'> {
  /** YYYY-MM-DD: the day on which the evidence is used; by default today. */
  readonly asOf?: string;
}

/** Reads recorded flows, and finds the clusters that they are about among those that were read; nothing if no one asks for them. */
export async function readPlacedFlows(
  { flows, cluster: asked, asOf }: PlacedFlowOptions,
  { landscape, clusters }: Pick<AnalysisInput, 'landscape' | 'clusters'>,
  surroundings: Surroundings,
): Promise<Answerable<readonly PlacedEvidence[] | undefined>> {
  if (flows === undefined) return { value: undefined };
  const read = await readFlowInput(flows, { asOf }, surroundings);
  if ('status' in read) return read;
  const { value, diagnostics } = placeEvidence(read.value, namespacesOf([landscape]));
  if (value === undefined) return refuse(diagnostics, undefined, surroundings);
  const keys = new Set(clusters.map(clusterKey));
  const wanted = asked === undefined ? value : value.filter(({ cluster }) => keys.has(cluster));
  if (wanted.length > 0) return { value: wanted };
  const names = value.map(({ cluster }) => cluster).join(', ');
  return badUsage(
    `option '--flows <path...>': the flows are about other clusters than --cluster: ${names}.`,
    surroundings,
  );
}
