import { guardrailFacts } from '../guardrails/guardrail-facts.ts';
import { allHold } from '../guardrails/judged-guardrail.ts';
import { ownVersion, type Surroundings } from '../platform/surroundings.ts';
import { formatGuardrails, guardrailsHoldBasis } from '../report/guardrails/formats.ts';
import { formatBasis } from '../report/words/format-basis.ts';
import { type AnalysisInput, badUsage, readAnalysisInput } from './analysis-input.ts';
import { exitStatus } from './exit-status.ts';
import { refuseStale } from './freshness.ts';
import { chosenGuardrails, type GuardrailInput, proveInput, readGuardrailInput } from './guardrail-input.ts';
import type { GuardrailsCommandOptions } from './program.ts';
import { pathInside } from './sources.ts';
import { palettes } from './terminal.ts';

/**
 * Proves guardrails and shows them all. The status is 1 when one that is enforced does not hold, and when the manifests
 * are not what the sources beside them render.
 */
export async function guardrailsCommand(
  names: readonly string[],
  options: GuardrailsCommandOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { guardrails: named, manifests, output } = options;
  if (manifests !== undefined && named === undefined) {
    const mistake = "option '--manifests' needs --guardrails: plain manifests have no guardrails of their own.";
    return badUsage(mistake, surroundings).status;
  }
  const read = await readAnalysisInput(options, surroundings);
  if ('status' in read) return read.status;
  const { root } = read.value.repository ?? {};
  const input = readGuardrailInput({ root, named }, surroundings);
  if ('status' in input) return input.status;
  const chosen = chosenGuardrails(input.value, names, surroundings);
  if ('status' in chosen) return chosen.status;
  const stale =
    root === undefined || options.asIs === true ? undefined : refuseStale(root, options.cluster, surroundings);
  if (stale !== undefined) return stale.status;
  if (output === 'smt2') return writeSmt(read.value, chosen.value, surroundings);
  const report = proveInput(read.value, chosen.value, surroundings, { indirect: true });
  const { stdout, stderr, environment } = surroundings;
  stdout.write(
    await formatGuardrails(report, output, {
      palette: palettes(surroundings).stdout,
      version: ownVersion(),
      rootInCheckout: root === undefined ? '' : pathInside(environment.GITHUB_WORKSPACE ?? root, root),
    }),
  );
  if (!guardrailsHoldBasis(output)) stderr.write(formatBasis(report.basis));
  return allHold(report.judged) ? exitStatus.clean : exitStatus.findings;
}

/** Writes the question for a solver, instead of an answer. */
async function writeSmt(
  { clusters, landscape: known }: AnalysisInput,
  { guardrails: [guardrail, another], landscape }: GuardrailInput,
  surroundings: Surroundings,
): Promise<number> {
  const [cluster, second] = clusters;
  if (guardrail === undefined || another !== undefined || cluster === undefined || second !== undefined) {
    const mistake =
      "option '--output smt2' is about one guardrail in one cluster. Name the guardrail, and one --cluster.";
    return badUsage(mistake, surroundings).status;
  }
  const { smtLibOf } = await import('../guardrails/smt/smt-lib.ts');
  surroundings.stdout.write(smtLibOf(cluster, guardrail, guardrailFacts(known, landscape)));
  return exitStatus.clean;
}
