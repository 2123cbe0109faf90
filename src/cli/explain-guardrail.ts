import { clusterKey } from '../clusters/cluster-key.ts';
import type { NamespaceState } from '../clusters/cluster-state.ts';
import type { PolicyPlaces } from '../clusters/policy-places.ts';
import { explainWitness } from '../guardrails/explain-witness.ts';
import type { GuardrailWitness } from '../guardrails/guardrail-result.ts';
import type { Surroundings } from '../platform/surroundings.ts';
import type { ExplainedPairs } from '../questions/explain-pairs.ts';
import { formatExplanations } from '../report/explanation/formats.ts';
import type { GuardrailReport } from '../report/guardrails/report.ts';
import { witnessSentence } from '../report/guardrails/witness-words.ts';
import { type AnalysisInput, badUsage, readAnalysisInput } from './analysis-input.ts';
import { exitStatus } from './exit-status.ts';
import { warnIfStale } from './freshness.ts';
import { chosenGuardrails, proveInput, readGuardrailInput } from './guardrail-input.ts';
import { policyPlaces } from './policy-places.ts';
import type { ExplainCommandOptions } from './program.ts';
import { palettes } from './terminal.ts';

/** Proves one guardrail of a repository, and explains the example of each breach. The status is 0 for every answer. */
export async function explainGuardrail(
  name: string,
  options: ExplainCommandOptions,
  surroundings: Surroundings,
): Promise<number> {
  if (options.manifests !== undefined) {
    const mistake = 'option \'--guardrail\' needs a repository. For plain manifests, use "ringfence guardrails".';
    return badUsage(mistake, surroundings).status;
  }
  const read = await readAnalysisInput(options, surroundings);
  if ('status' in read) return read.status;
  const input = readGuardrailInput({ root: read.value.repository?.root }, surroundings);
  if ('status' in input) return input.status;
  const chosen = chosenGuardrails(input.value, [name], surroundings);
  if ('status' in chosen) return chosen.status;
  await warnIfStale(read.value, surroundings);
  const guardrails = proveInput(read.value, chosen.value, surroundings);
  const texts = { palette: palettes(surroundings).stdout, ...placesOfLike(policyPlaces(read.value), guardrails) };
  const explanations = explainBreaches(guardrails, read.value);
  const answer = { explanations, guardrails, basis: guardrails.basis };
  surroundings.stdout.write(await formatExplanations(answer, options.output, texts));
  return exitStatus.clean;
}

/** The verdict of such an explanation can be the opposite of what the witness says. */
const withoutAdded = 'The following is about the known policies, without any that another writer may add.';

function explainBreaches({ judged }: GuardrailReport, { clusters }: AnalysisInput): readonly ExplainedPairs[] {
  return judged.flatMap(({ result: { guardrail, statements } }) =>
    statements.flatMap(({ statement, breaches }) =>
      breaches.flatMap(({ witness }) => {
        const cluster = clusters.find((one) => clusterKey(one) === witness.cluster);
        const explanation = cluster && explainWitness(cluster, witness);
        if (explanation === undefined) return [];
        const says = witnessSentence(witness, statement.kind, guardrail.otherWriters, (text) => text);
        const isAdded = witness.because.some(({ kind }) => kind === 'other-writer');
        return [{ explanation, pairs: 1, note: isAdded ? `${says} ${withoutAdded}` : says }];
      }),
    ),
  );
}

/** Finds the policies of a future namespace where the namespace that it is like has them. */
function placesOfLike({ rendered, template }: PolicyPlaces, { judged }: GuardrailReport): PolicyPlaces {
  const like = new Map<NamespaceState, Pick<NamespaceState, 'name'>>();
  const add = ({ from, to }: GuardrailWitness): void => {
    for (const end of [from, to]) {
      if (end?.kind !== 'pod' || end.namespace.like === undefined || end.namespace.state === undefined) continue;
      like.set(end.namespace.state, { name: end.namespace.like });
    }
  };
  for (const { result } of judged) {
    for (const { breaches } of result.statements) for (const { witness } of breaches) add(witness);
  }
  const known = (namespace: NamespaceState): NamespaceState => ({ ...namespace, ...like.get(namespace) });
  return {
    ...(rendered === undefined
      ? {}
      : { rendered: (policy, namespace, path) => rendered(policy, known(namespace), path) }),
    ...(template === undefined
      ? {}
      : { template: (policy, namespace, path) => template(policy, known(namespace), path) }),
  };
}
