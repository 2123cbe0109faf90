import type { Coverage, CoveredPart } from '../expectations/coverage.ts';
import type { Palette } from './palette.ts';
import { counted, grouped, visible } from './wording.ts';

/**
 * Which rules no test exercises, for a person: one line each, by namespace type, with the place of a manifest that has
 * it; then how many are exercised. Rules are counted from 1, as in explanations. Ends in a line feed.
 */
export function formatCoverage({ parts }: Coverage, { palette }: { readonly palette: Palette }): string {
  const missing = parts.filter(({ exercised }) => !exercised);
  const lines: string[] = [];
  let scope: string | undefined;
  for (const part of missing) {
    if (part.scope !== scope) lines.push(`${palette.strong(visible(part.scope))}:`);
    scope = part.scope;
    lines.push(`  ${partInWords(part)} (${palette.location(`${visible(part.path)}:${part.line}`)}${others(part)})`);
  }
  if (missing.length > 0) lines.unshift('No test exercises:');
  const exercised = parts.length - missing.length;
  const percent = parts.length === 0 ? 100 : Math.floor((exercised / parts.length) * 100);
  lines.push(`${grouped(exercised)} of ${counted(parts.length, 'rule')} exercised (${percent} %)`);
  return `${lines.join('\n')}\n`;
}

function partInWords({ policy, direction, rule }: CoveredPart): string {
  const where = direction.toLowerCase();
  const name = visible(policy);
  return rule === undefined ? `${name}, which denies ${where}` : `${name}, ${where} rule ${rule + 1}`;
}

function others({ namespaces }: CoveredPart): string {
  return namespaces === 1 ? '' : `, and ${counted(namespaces - 1, 'namespace')} more`;
}
