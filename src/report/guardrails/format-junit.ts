import type { JudgedGuardrail } from '../../guardrails/judged-guardrail.ts';
import { formatJunit, type JunitCase, type JunitSuite } from '../words/junit.ts';
import { paletteOf } from '../words/palette.ts';
import { visible } from '../words/wording.ts';
import { describeGuardrail, type GuardrailTexts } from './describe-guardrail.ts';
import type { GuardrailReport } from './report.ts';
import { answerWords } from './result-words.ts';

/** Answers to guardrails as JUnit XML. Ends in a line feed. */
export function formatGuardrailsJunit(report: GuardrailReport): string {
  return formatJunit(guardrailSuites(report));
}

/**
 * One suite for each file, one test case for each guardrail. One that fails, and one that is reported or accepted, has
 * the text that a person reads in a terminal.
 */
export function guardrailSuites(report: GuardrailReport): readonly JunitSuite[] {
  const texts = { ...report, palette: paletteOf({ coloured: false }) };
  const suites = new Map<string, { readonly name: string; readonly path: string; readonly cases: JunitCase[] }>();
  for (const one of report.judged) {
    const { path } = one.result.guardrail.location;
    const suite = suites.get(path) ?? { name: 'guardrails', path, cases: [] };
    suites.set(path, suite);
    suite.cases.push(junitCase(one, texts));
  }
  return [...suites.values()];
}

function junitCase(judged: JudgedGuardrail, texts: GuardrailTexts): JunitCase {
  const { outcome, result } = judged;
  const { name, description, location } = result.guardrail;
  const common = { name, group: 'guardrails', line: location.line };
  if (outcome === 'holds') return common;
  const word = answerWords[result.answer];
  const lines = [visible(`${word}: ${description}`), ...describeGuardrail(judged, texts)];
  const text = lines.join('\n');
  if (outcome !== 'fails') return { ...common, output: text };
  return { ...common, failure: { message: lines[0] ?? '', type: result.answer, text } };
}
