import { nameOfKey } from '../../clusters/cluster-key.ts';
import { compareText } from '../../diagnostics/compare.ts';
import { counted, listed } from '../../diagnostics/counted.ts';
import { type Location, severities } from '../../diagnostics/diagnostic.ts';
import type { AcceptedFinding, LintFinding } from '../../lint/finding.ts';
import type { LintReport } from '../../lint/lint.ts';
import { codeFrame, type SourceText } from '../diagnostics/code-frame.ts';
import { formatText } from '../diagnostics/format-text.ts';
import type { Palette } from '../words/palette.ts';
import { visible } from '../words/wording.ts';
import { findingText } from './finding-text.ts';
import { lintedFlowSentences } from './flow-text.ts';
import { formatSummary } from './format-summary.ts';

export interface LintTexts {
  readonly sourceText: SourceText;
  readonly palette: Palette;
  /** Show accepted findings, too. */
  readonly accepted: boolean;
}

const placesShown = 3;
const alsoShown = 5;

/** Findings for a person, an empty line between them; problems of acceptances come last. */
export function formatLintText({ findings, accepted, diagnostics, flows }: LintReport, texts: LintTexts): string {
  const { sourceText, palette } = texts;
  const blocks = [
    ...findings.map((finding) => findingLines(finding, texts)),
    ...(texts.accepted ? accepted.map((one) => acceptedLines(one, texts)) : []),
  ].map((lines) => `${lines.join('\n')}\n`);
  const last = formatText(diagnostics, { sourceText, palette });
  const summary = findings.length < 2 ? [] : [formatSummary(findings, palette)];
  const records = flows === undefined ? [] : [`${lintedFlowSentences(flows).join('\n')}\n`];
  return [...records, ...blocks, ...(last === '' ? [] : [last]), ...summary].join('\n');
}

function findingLines(finding: LintFinding, { sourceText, palette }: LintTexts): readonly string[] {
  const { code, severity, location, rendered } = finding;
  const { message, hint } = findingText(finding);
  const lines = [
    `${place(location, palette)}: ${palette.severity[severity](`${severity}[${code}]`)}: ${visible(message)}`,
    ...codeFrame(location, sourceText, palette).map((line) => `  ${line}`),
  ];
  const where = placesWords(finding);
  if (where !== undefined) lines.push(`  in ${visible(where)}`);
  if (rendered !== undefined && !isSame(rendered, location)) {
    lines.push(`  rendered at ${palette.location(`${visible(rendered.path)}:${rendered.line}`)}`);
  }
  if (finding.also.length > 0) {
    const others = finding.also.map((one) => `${visible(one.path)}:${one.line}`);
    lines.push(`  also at ${palette.location(listed(others, alsoShown))}`);
  }
  lines.push(`  ${palette.hint('hint')}: ${visible(hint)}`);
  return lines;
}

function acceptedLines({ finding, by }: AcceptedFinding, { palette }: LintTexts): readonly string[] {
  const { code, location } = finding;
  const { message } = findingText(finding);
  const where = placesWords(finding);
  return [
    `${place(location, palette)}: ${palette.quiet(`accepted[${code}]`)}: ${visible(message)}`,
    ...(where === undefined ? [] : [`  in ${visible(where)}`]),
    `  accepted by ${visible(by.owner)} until ${by.until} at ${palette.location(`${visible(by.location.path)}:${by.location.line}`)}: ${visible(by.reason)}`,
  ];
}

function place({ path, line, column }: Location, palette: Palette): string {
  return palette.location(`${visible(path)}:${line}:${column}`);
}

function isSame(a: Location, b: Location): boolean {
  return a.path === b.path && a.line === b.line;
}

/** `300 namespaces of 4 clusters: aws-eu1/garden, … and 297 more`; nothing for what is about sources only. */
export function placesWords({ places }: LintFinding): string | undefined {
  if (places.length === 0) return undefined;
  const clusters = new Set(places.map(({ cluster }) => cluster));
  const isGiven = places.every(({ cluster }) => nameOfKey(cluster) === undefined);
  const names = places.map(({ cluster, namespace }) => (isGiven ? namespace : `${cluster}/${namespace}`));
  if (places.length === 1) return isGiven ? `namespace ${names[0]}` : names[0];
  if (isGiven) return `${counted(places.length, 'namespace')}: ${listed(names, placesShown)}`;
  return `${counted(places.length, 'namespace')} of ${counted(clusters.size, 'cluster')}: ${listed(names, placesShown)}`;
}

/** `1 error, 2 warnings, 14 accepted`; `no findings`. Counts by code follow, most first. */
export function lintCounts({ findings, accepted, diagnostics }: LintReport): string {
  const parts: string[] = [];
  const all = [...findings, ...diagnostics];
  for (const severity of severities) {
    const count = all.filter((one) => one.severity === severity).length;
    if (count > 0) parts.push(counted(count, severity));
  }
  if (parts.length === 0) parts.push('no findings');
  if (accepted.length > 0) parts.push(`${accepted.length} accepted`);
  const codes = new Map<string, number>();
  for (const { code } of all) codes.set(code, (codes.get(code) ?? 0) + 1);
  const byCount = [...codes].sort(([a, one], [b, other]) => other - one || compareText(a, b));
  const details = codes.size < 2 ? '' : ` (${byCount.map(([code, count]) => `${count} ${code}`).join(', ')})`;
  return `${parts.join(', ')}${details}`;
}
