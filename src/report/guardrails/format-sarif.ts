import type { Severity } from '../../diagnostics/diagnostic.ts';
import type { OtherWriters } from '../../guardrails/guardrail.ts';
import type { GuardrailAnswer, GuardrailBreach, StatementResult } from '../../guardrails/guardrail-result.ts';
import type { JudgedGuardrail } from '../../guardrails/judged-guardrail.ts';
import {
  formatSarif,
  type SarifFinding,
  type SarifOptions,
  type SarifPlace,
  type SarifRule,
} from '../diagnostics/format-sarif.ts';
import { visible } from '../words/wording.ts';
import type { GuardrailReport } from './report.ts';
import { assumptionWords, conditionWords, obstacleWords, placesWords } from './result-words.ts';
import { witnessSentence, witnessWords } from './witness-words.ts';

type FailedAnswer = Exclude<GuardrailAnswer, 'holds'>;

/**
 * Guardrails that do not hold as SARIF 2.1.0: one result for each breach, at the statement, with the rules that decide
 * beside it. Accepted ones are suppressed; in mode Audit they are notes.
 */
export function formatGuardrailsSarif(
  report: GuardrailReport,
  options: Pick<SarifOptions, 'version' | 'rootInCheckout'>,
): string {
  const findings = guardrailFindings(report);
  return formatSarif(findings, rules, { ...options, analysis: 'guardrails' });
}

/** Everything that keeps guardrails from holding. */
export function guardrailFindings(report: GuardrailReport): readonly SarifFinding[] {
  return report.judged.flatMap((one) =>
    one.result.statements.flatMap((statement, index) => findingsOf(statement, index, one, report)),
  );
}

function findingsOf(
  result: StatementResult,
  index: number,
  { result: { guardrail }, outcome, acceptedBy }: JudgedGuardrail,
  { protectedLabels, locate }: GuardrailReport,
): readonly SarifFinding[] {
  const { statement, answer, breaches } = result;
  if (answer === 'holds') return [];
  const [by] = acceptedBy;
  const common = {
    ruleId: ruleIds[answer],
    level: levelOf(answer, outcome),
    location: statement.location,
    ...(outcome === 'accepted' && by !== undefined ? { suppressed: { kind: 'external' as const, ...by } } : {}),
  };
  const title = `Guardrail ${visible(guardrail.name)}: ${visible(guardrail.description)}`;
  const assumed = assumptionWords(guardrail, protectedLabels, visible);
  const fingerprint = [guardrail.name, statement.kind, String(index)];
  if (breaches.length === 0) {
    return [{ ...common, message: [title, ...obstacleWords(result, visible), ...assumed].join(' '), fingerprint }];
  }
  return breaches.map((breach, place) => ({
    ...common,
    message: [title, ...breachSentences(breach, result, guardrail.otherWriters), ...assumed].join(' '),
    related: relatedOf(breach, result, guardrail.otherWriters, locate),
    fingerprint: [...fingerprint, String(place)],
  }));
}

function breachSentences(breach: GuardrailBreach, { statement }: StatementResult, writers: OtherWriters) {
  return [
    witnessSentence(breach.witness, statement.kind, writers, visible),
    ...conditionWords(breach),
    ...placesWords(breach),
  ];
}

/** The lines of the rules that decide: of templates, where a person would edit them. */
function relatedOf(
  { witness }: GuardrailBreach,
  { statement }: StatementResult,
  writers: OtherWriters,
  locate: GuardrailReport['locate'],
): readonly { readonly message: string; readonly location: SarifPlace }[] {
  return witnessWords(witness, statement.kind, writers, visible).reasons.flatMap(({ text, reason }) => {
    const { rendered, template } = locate(witness.cluster, reason);
    const location = template ?? rendered;
    return location === undefined ? [] : [{ message: `${text}.`, location }];
  });
}

function levelOf(answer: FailedAnswer, outcome: JudgedGuardrail['outcome']): Severity {
  if (answer === 'about-nothing') return 'warning';
  return outcome === 'reported' ? 'note' : 'error';
}

const ruleIds = {
  broken: 'guardrail-broken',
  depends: 'guardrail-depends',
  'not-decided': 'guardrail-not-decided',
  'no-shape': 'guardrail-no-shape',
  'about-nothing': 'guardrail-about-nothing',
} as const satisfies Record<FailedAnswer, string>;

const rules: readonly SarifRule[] = (
  [
    ['broken', 'A guardrail is broken', 'Some pod that could exist breaks a statement of a guardrail.'],
    [
      'depends',
      'A guardrail is broken under a condition',
      'Some pod that could exist breaks a statement of a guardrail, with one kind of network plugin or one family of addresses.',
    ],
    [
      'not-decided',
      'A guardrail is not decided',
      'Ringfence could not decide whether a statement of a guardrail holds. It counts as broken.',
    ],
    [
      'no-shape',
      'A guardrail is about a type without a namespace',
      'No cluster has a namespace of the type, so the policies of its pods are not known. It counts as broken.',
    ],
    [
      'about-nothing',
      'A guardrail is about nothing',
      'Nothing in any cluster fits a statement of a guardrail, so it protects nothing.',
    ],
  ] as const
).map(([answer, title, description]) => ({
  id: ruleIds[answer],
  title,
  description,
  help: 'Close the connection in the policies that are named, or add an except with its reason to the guardrail.',
  helpUri: 'https://ringfence.dev/docs/guardrails#read-a-witness',
  level: answer === 'about-nothing' ? 'warning' : 'error',
}));
