import type { Location, Severity } from '../../diagnostics/diagnostic.ts';
import type { LintReport } from '../../lint/lint.ts';
import { sha256OfText } from '../../model/content-hash.ts';
import { inCheckout } from '../diagnostics/format-github.ts';
import { visible } from '../words/wording.ts';
import { findingText } from './finding-text.ts';
import { placesWords } from './format-text.ts';

/** GitLab's words for severities. */
const gitlabSeverity: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'minor', note: 'info' };

interface Shown {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly location: Location;
}

/**
 * Findings as a Code Quality report, which GitLab shows in merge requests: one issue for each place. A fingerprint stays the same when lines move,
 * so that GitLab recognises a finding on both branches.
 */
export function formatLintGitlab(
  { findings, diagnostics }: LintReport,
  { rootInCheckout }: { readonly rootInCheckout: string },
): string {
  const shown: readonly Shown[] = [
    ...findings.flatMap((finding) => {
      const { code, severity, location, also } = finding;
      const where = placesWords(finding);
      const { message, hint } = findingText(finding);
      const text = [message, ...(where === undefined ? [] : [`In ${where}.`]), hint].join(' ');
      return [location, ...also].map((one) => ({ code, severity, message: text, location: one }));
    }),
    ...diagnostics,
  ];
  const counts = new Map<string, number>();
  const issues = shown.map(({ code, severity, message, location: { path, line } }) => {
    const shownPath = inCheckout(path, rootInCheckout);
    const key = [code, shownPath, message].join('\n');
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    return {
      description: visible(message),
      check_name: code,
      fingerprint: sha256OfText(`${key}\n${count}`),
      severity: gitlabSeverity[severity],
      location: { path: shownPath, lines: { begin: line } },
    };
  });
  return `${JSON.stringify(issues, null, 2)}\n`;
}
