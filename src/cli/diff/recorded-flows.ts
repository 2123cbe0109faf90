import { resolve } from 'node:path';
import { namespacesOf } from '../../clusters/namespace-names.ts';
import type { Outcome } from '../../diagnostics/diagnostic.ts';
import type { FlowEvidence } from '../../flows/flow.ts';
import { type PlacedEvidence, placeEvidence } from '../../flows/place-evidence.ts';
import type { Surroundings } from '../../platform/surroundings.ts';
import { type Answerable, refuse } from '../analysis-input.ts';
import type { Comparison } from './comparison.ts';

interface RecordedFlowOptions {
  /** Files, folders and `-`, each perhaps as `cluster=path`; absent: no one asks for records. */
  readonly flows?: readonly string[] | undefined;
  /** YYYY-MM-DD; by default today. */
  readonly asOf?: string | undefined;
}

/** Reads the recorded flows of clusters that either state has; nothing if no one asks for them. */
export async function recordedFlows(
  comparison: Comparison,
  { flows, asOf }: RecordedFlowOptions,
  surroundings: Surroundings,
): Promise<Answerable<readonly PlacedEvidence[] | undefined>> {
  if (flows === undefined) return { value: undefined };
  const { readFlowInput } = await import('../flow-input.ts');
  const { committed } = comparison;
  const read = await readFlowInput(flows, { asOf, ...(committed === undefined ? {} : { committed }) }, surroundings);
  if ('status' in read) return read;
  const { value, diagnostics } = placedFlows(comparison, read.value);
  return value === undefined ? refuse(diagnostics, undefined, surroundings) : { value };
}

/** Finds the cluster of each evidence, among those of both states. */
export function placedFlows(
  { before, after }: Comparison,
  evidence: readonly FlowEvidence[],
): Outcome<readonly PlacedEvidence[]> {
  return placeEvidence(evidence, namespacesOf([before.landscape, after.landscape]));
}

/** Makes the path of `path` or `cluster=path` absolute. */
export function absoluteFlows(named: string, folder: string): string {
  const [, cluster = '', path = named] = /^([^/=]*=)(.*)$/.exec(named) ?? [];
  return `${cluster}${resolve(folder, path)}`;
}
