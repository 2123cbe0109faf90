import { basisOf } from '../clusters/basis.ts';
import type { Surroundings } from '../platform/surroundings.ts';
import { answerQuestion, namespacesOf, parseQuestion, type QuestionProblem } from '../questions/answer-question.ts';
import { formatExplanations } from '../report/explanation/formats.ts';
import { problemWith, readAnalysisInput } from './analysis-input.ts';
import { exitStatus } from './exit-status.ts';
import { warnIfStale } from './freshness.ts';
import { policyPlaces } from './policy-places.ts';
import type { ExplainCommandOptions } from './program.ts';
import { palettes } from './terminal.ts';

/** Answers why a connection is allowed or denied. The status is 0 for every verdict. */
export async function explainCommand(options: ExplainCommandOptions, surroundings: Surroundings): Promise<number> {
  const question = parseQuestion(options);
  if (question.problem !== undefined) return refuse(question.problem, options, surroundings);
  const read = await readAnalysisInput(options, surroundings, { namespaces: namespacesOf(question.value) });
  if ('status' in read) return read.status;
  await warnIfStale(read.value, surroundings);
  const answer = answerQuestion(read.value.clusters, question.value);
  if (answer.problem !== undefined) return refuse(answer.problem, options, surroundings);
  const { clusters, explanations } = answer.value;
  const basis = basisOf(clusters, read.value.landscape.leftOut);
  const texts = { palette: palettes(surroundings).stdout, ...policyPlaces(read.value) };
  const text = await formatExplanations({ explanations, basis }, options.output, texts);
  surroundings.stdout.write(text);
  return exitStatus.clean;
}

function refuse(problem: QuestionProblem, options: ExplainCommandOptions, surroundings: Surroundings): number {
  const { about } = problem;
  return problemWith(about === undefined ? undefined : `--${about} ${options[about]}`, problem, surroundings).status;
}
