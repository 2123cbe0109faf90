import { formatGithub, type GithubOptions } from '../diagnostics/format-github.ts';
import { guardrailFindings } from './format-sarif.ts';
import type { GuardrailReport } from './report.ts';

/**
 * Guardrails that do not hold as workflow commands, which GitHub Actions shows beside the statements; accepted ones are
 * left out.
 */
export function formatGuardrailsGithub(report: GuardrailReport, options: GithubOptions): string {
  const shown = guardrailFindings(report).filter(({ suppressed }) => suppressed === undefined);
  return formatGithub(
    shown.map(({ ruleId, level, message, location, related = [] }) => ({
      code: ruleId,
      severity: level,
      message,
      location: { line: 1, column: 1, ...location },
      related: related.map((one) => ({ message: one.message, location: { line: 1, column: 1, ...one.location } })),
    })),
    options,
  );
}
