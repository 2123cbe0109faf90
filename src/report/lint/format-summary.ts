import { compareText } from '../../diagnostics/compare.ts';
import { counted } from '../../diagnostics/counted.ts';
import { type Severity, severities } from '../../diagnostics/diagnostic.ts';
import type { LintFinding } from '../../lint/finding.ts';
import type { Palette } from '../words/palette.ts';
import { visible } from '../words/wording.ts';

/** How many policies are named. */
const policiesShown = 12;

/** Counts findings by rule in the order of findings, and by policy, those with most rules first. Whole lines. */
export function formatSummary(findings: readonly LintFinding[], palette: Palette): string {
  return [...ruleLines(findings, palette), ...policyLines(findings), ''].join('\n');
}

function ruleLines(findings: readonly LintFinding[], palette: Palette): readonly string[] {
  const byRule = groups(findings, ({ code }) => [code]);
  const width = Math.max(...byRule.map(([code]) => code.length));
  const lines = byRule.map(([code, all]) => {
    const severity = worstOf(all);
    const policies = new Set(all.flatMap(policiesOf)).size;
    const namespaces = new Set(all.flatMap(({ places }) => places.map((one) => `${one.cluster}/${one.namespace}`)))
      .size;
    const where = [
      counted(all.length, 'finding'),
      ...(policies === 0 ? [] : [counted(policies, 'policy', 'policies')]),
      ...(namespaces === 0 ? [] : [counted(namespaces, 'namespace')]),
    ];
    return `  ${palette.severity[severity](severity.padEnd('warning'.length))}  ${code.padEnd(width)}  ${where.join(', ')}`;
  });
  return ['By rule', ...lines];
}

function policyLines(findings: readonly LintFinding[]): readonly string[] {
  const byPolicy = groups(findings, policiesOf)
    .map(([policy, all]) => ({ policy: visible(policy), codes: [...new Set(all.map(({ code }) => code))] }))
    .sort((a, b) => b.codes.length - a.codes.length || compareText(a.policy, b.policy));
  if (byPolicy.length === 0) return [];
  const shown = byPolicy.slice(0, policiesShown);
  const width = Math.max(...shown.map(({ policy }) => policy.length));
  const more = byPolicy.length - shown.length;
  return [
    'By policy',
    ...shown.map(({ policy, codes }) => `  ${policy.padEnd(width)}  ${codes.join(', ')}`),
    ...(more === 0 ? [] : [`  and ${counted(more, 'more policy', 'more policies')}`]),
  ];
}

function groups<Key extends string>(
  findings: readonly LintFinding[],
  keysOf: (finding: LintFinding) => readonly Key[],
): readonly (readonly [Key, readonly LintFinding[]])[] {
  const found = new Map<Key, LintFinding[]>();
  for (const finding of findings) {
    for (const key of keysOf(finding)) {
      const known = found.get(key) ?? [];
      found.set(key, known);
      known.push(finding);
    }
  }
  return [...found];
}

function worstOf(findings: readonly LintFinding[]): Severity {
  return severities.find((one) => findings.some(({ severity }) => severity === one)) ?? 'note';
}

/** Returns the names of policies, without namespaces: one name in many namespaces is most often one policy. */
function policiesOf({ about: { policy, policies } }: LintFinding): readonly string[] {
  return policies ?? (policy === undefined ? [] : [policy]);
}
