import { basisOf } from '../clusters/basis.ts';
import type { Surroundings } from '../platform/surroundings.ts';
import {
  answerQuestion,
  namespacesOf,
  parseQuestion,
  type QuestionProblem,
  type WrittenQuestion,
} from '../questions/answer-question.ts';
import { formatExplanations } from '../report/explanation/formats.ts';
import { badUsage, problemWith, readAnalysisInput } from './analysis-input.ts';
import { exitStatus } from './exit-status.ts';
import { warnIfStale } from './freshness.ts';
import { policyPlaces } from './policy-places.ts';
import type { ExplainCommandOptions } from './program.ts';
import { palettes } from './terminal.ts';

/** Answers why a connection is allowed or denied, why a guardrail is broken, or why a recorded flow passed or did not. The status is 0 for every verdict. */
export async function explainCommand(options: ExplainCommandOptions, surroundings: Surroundings): Promise<number> {
  const { from, to, port, relation, guardrail, flow } = options;
  if (guardrail !== undefined && flow !== undefined) {
    return badUsage("options '--flow' and '--guardrail' ask two questions. Omit one.", surroundings).status;
  }
  if (guardrail !== undefined) {
    if (from !== undefined || to !== undefined || port !== undefined) {
      const mistake = "option '--guardrail': the guardrail names the connections. Omit --from, --to and --port.";
      return badUsage(mistake, surroundings).status;
    }
    // A question about a connection needs nothing of this.
    const { explainGuardrail } = await import('./explain-guardrail.ts');
    return explainGuardrail(guardrail, options, surroundings);
  }
  if (flow !== undefined) {
    if (from !== undefined || to !== undefined || port !== undefined) {
      const mistake = "option '--flow': the record names the connection. Omit --from, --to and --port.";
      return badUsage(mistake, surroundings).status;
    }
    const { explainFlow } = await import('./explain-flow.ts');
    return explainFlow(flow, options, surroundings);
  }
  if (from === undefined) return missing('--from <peer>', surroundings);
  if (to === undefined) return missing('--to <peer>', surroundings);
  if (port === undefined) return missing('--port <ports>', surroundings);
  const written: WrittenQuestion = { from, to, port, relation };
  const question = parseQuestion(written);
  if (question.problem !== undefined) return refuse(question.problem, written, surroundings);
  const read = await readAnalysisInput(options, surroundings, { namespaces: namespacesOf(question.value) });
  if ('status' in read) return read.status;
  await warnIfStale(read.value, surroundings);
  const answer = answerQuestion(read.value.clusters, question.value);
  if (answer.problem !== undefined) return refuse(answer.problem, written, surroundings);
  const { clusters, explanations } = answer.value;
  const basis = basisOf(clusters, read.value.landscape.leftOut);
  const texts = { palette: palettes(surroundings).stdout, ...policyPlaces(read.value) };
  const text = await formatExplanations({ explanations, basis }, options.output, texts);
  surroundings.stdout.write(text);
  return exitStatus.clean;
}

function missing(option: string, surroundings: Surroundings): number {
  return badUsage(`required option '${option}' not specified\nAdd --help for usage.`, surroundings).status;
}

function refuse(problem: QuestionProblem, written: WrittenQuestion, surroundings: Surroundings): number {
  const { about } = problem;
  return problemWith(about === undefined ? undefined : `--${about} ${written[about]}`, problem, surroundings).status;
}
