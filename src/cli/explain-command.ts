import { basisOf } from '../clusters/basis.ts';
import type { Surroundings } from '../platform/surroundings.ts';
import { answerQuestion, namespacesOf, parseQuestion, type QuestionProblem } from '../questions/answer-question.ts';
import { formatExplanations } from '../report/explanation/formats.ts';
import { problemWith, readAnalysisInput } from './analysis-input.ts';
import { exitStatus } from './exit-status.ts';
import { warnIfStale } from './freshness.ts';
import { policyPlaces } from './policy-places.ts';
import type { ExplainOptions } from './program.ts';
import { palettes } from './terminal.ts';

/** Answers why a connection is allowed or denied. The status is 0 for every verdict. */
export async function explainCommand(options: ExplainOptions, surroundings: Surroundings): Promise<number> {
  const question = parseQuestion(options);
  if ('message' in question) return refuse(question, options, surroundings);
  const read = await readAnalysisInput(options, surroundings, { namespaces: namespacesOf(question) });
  if ('status' in read) return read.status;
  await warnIfStale(read.value, surroundings);
  const answer = answerQuestion(read.value.clusters, question);
  if ('message' in answer) return refuse(answer, options, surroundings);
  const basis = basisOf(answer.clusters, read.value.landscape.leftOut);
  const texts = { palette: palettes(surroundings).stdout, ...policyPlaces(read.value) };
  const text = await formatExplanations({ explanations: answer.explanations, basis }, options.output, texts);
  surroundings.stdout.write(text);
  return exitStatus.clean;
}

function refuse(problem: QuestionProblem, options: ExplainOptions, surroundings: Surroundings): number {
  const { about } = problem;
  return problemWith(about === undefined ? undefined : `--${about} ${options[about]}`, problem, surroundings).status;
}
