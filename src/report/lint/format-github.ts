import type { LintReport } from '../../lint/lint.ts';
import { formatGithub, type GithubOptions } from '../diagnostics/format-github.ts';
import { findingText } from './finding-text.ts';
import { placesWords } from './format-text.ts';

/**
 * Findings as workflow commands, which GitHub Actions shows beside the lines they are about: one line for each place.
 */
export function formatLintGithub({ findings, diagnostics }: LintReport, options: GithubOptions): string {
  const annotations = findings.flatMap((finding) => {
    const { code, severity, location, also } = finding;
    const { message, hint } = findingText(finding);
    const where = placesWords(finding);
    const text = where === undefined ? message : `${message}\nin ${where}`;
    return [location, ...also].map((one) => ({ code, severity, message: text, hint, location: one }));
  });
  return formatGithub([...annotations, ...diagnostics], options);
}
