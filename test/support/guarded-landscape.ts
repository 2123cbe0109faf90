import type { TestedClusters } from '../../src/connectivity-tests/run-tests.ts';
import type { Guardrail, GuardrailFacts } from '../../src/guardrails/guardrail.ts';
import { guardrailFacts } from '../../src/guardrails/guardrail-facts.ts';
import { guardrailFiles, readGuardrails } from '../../src/guardrails/read-guardrails.ts';
import { loadLandscape } from '../../src/landscape/load-landscape.ts';
import type { FileTree } from '../../src/model/file-tree.ts';
import { ownVersion } from '../../src/platform/surroundings.ts';
import { describe } from './landscape.ts';
import { clustersOfSources } from './shipped-landscape.ts';

/** A landscape's clusters, rendered in memory, with its guardrails and the facts that their proofs rest on. */
export interface GuardedLandscape {
  readonly sources: FileTree;
  readonly clusters: TestedClusters['clusters'];
  readonly guardrails: readonly Guardrail[];
  readonly facts: GuardrailFacts;
}

/** Reads the guardrails of a landscape; throws where something is wrong, warnings included. */
export function guardedLandscape(sources: FileTree): GuardedLandscape {
  const { landscape, diagnostics } = loadLandscape(sources, { ringfenceVersion: ownVersion() });
  if (landscape === undefined) throw new Error(describe(diagnostics).join('\n'));
  const read = readGuardrails(guardrailFiles(sources), { landscape });
  if (read.value === undefined || read.diagnostics.length > 0) throw new Error(describe(read.diagnostics).join('\n'));
  const { landscape: known, clusters } = clustersOfSources(sources);
  return { sources, clusters, guardrails: read.value, facts: guardrailFacts(known, landscape) };
}
