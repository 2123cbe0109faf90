import type { PolicyPlaces } from '../../clusters/policy-places.ts';
import type { Coverage, CoveredPart } from '../../connectivity-tests/coverage.ts';
import { counted, grouped } from '../../diagnostics/counted.ts';
import { rulePath } from '../../policy/rule-path.ts';
import type { ExplanationTexts } from '../explanation/format-explanation.ts';
import { visible } from '../words/wording.ts';

/** A line of a file. */
interface FileLine {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
}

/**
 * Which rules no test exercises, for a person: one line each, by namespace type, with the place of a manifest that has
 * it and of the template it comes from; then how many are exercised. Rules are counted from 1, as in explanations. Ends
 * in a line feed.
 */
export function formatCoverage({ parts }: Coverage, texts: ExplanationTexts): string {
  const { palette } = texts;
  const missing = parts.filter(({ exercised }) => !exercised);
  const lines: string[] = [];
  let scope: string | undefined;
  for (const part of missing) {
    if (part.scope !== scope) lines.push(`${palette.strong(visible(part.scope))}:`);
    scope = part.scope;
    const { rendered, template } = placesOf(part, texts);
    const at = ({ path, line }: FileLine) => palette.location(`${visible(path)}:${line}`);
    const source = template === undefined ? '' : `, from ${at(template)}`;
    lines.push(`  ${partInWords(part)}`, `    ${at(rendered)}${others(part)}${source}`);
  }
  if (missing.length > 0) lines.unshift('No test exercises:');
  const exercised = parts.length - missing.length;
  const percent = parts.length === 0 ? 100 : Math.floor((exercised / parts.length) * 100);
  lines.push(`${grouped(exercised)} of ${counted(parts.length, 'rule')} exercised (${percent} %)`);
  return `${lines.join('\n')}\n`;
}

/** Where a part is written: in the first of its manifests, and in the template of a policy of ours. */
export function placesOf(
  { known, namespace, direction, rule }: CoveredPart,
  places: PolicyPlaces,
): { readonly rendered: FileLine; readonly template?: FileLine } {
  const path = rule === undefined ? ['spec', 'policyTypes'] : rulePath(direction, rule);
  const { path: file, line } = places.rendered?.(known, namespace, path) ?? known;
  const template = places.template?.(known, namespace, path);
  return {
    rendered: { path: file, line },
    ...(template === undefined ? {} : { template: { path: template.path, line: template.line } }),
  };
}

function partInWords({ policy, direction, rule }: CoveredPart): string {
  const where = direction.toLowerCase();
  const name = visible(policy);
  return rule === undefined ? `${name}, which denies ${where}` : `${name}, ${where} rule ${rule + 1}`;
}

function others({ namespaces }: CoveredPart): string {
  return namespaces === 1 ? '' : ` and in ${counted(namespaces - 1, 'namespace')} more`;
}
