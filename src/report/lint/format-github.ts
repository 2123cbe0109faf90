import type { LintReport } from '../../lint/lint.ts';
import { formatGithub, type GithubOptions } from '../format-github.ts';
import { placesWords } from './format-text.ts';

/** Findings as workflow commands, which GitHub Actions shows beside the lines they are about: one line each. */
export function formatLintGithub({ findings, diagnostics }: LintReport, options: GithubOptions): string {
  const annotations = findings.map((finding) => {
    const { code, severity, message, hint, location } = finding;
    const where = placesWords(finding);
    return { code, severity, message: where === undefined ? message : `${message}\nin ${where}`, hint, location };
  });
  return formatGithub([...annotations, ...diagnostics], options);
}
