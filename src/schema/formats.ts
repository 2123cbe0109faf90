import { fullFormats } from 'ajv-formats/dist/formats.js';
import { type FormatProblem, ownChecks, standardRules } from './format-reasons.ts';

/** The formats that parameters and schemas may name. */
export const formats: readonly string[] = [...Object.keys(ownChecks), ...Object.keys(standardRules)];

export function isFormat(name: string): boolean {
  return formats.includes(name);
}

/** Nothing when the text is of the format, or when there is no such format (which is reported where it is declared). */
export function formatProblem(format: string, text: string): FormatProblem | undefined {
  if (format === 'date' || format === 'uri') return standardProblem(format, text);
  return isFormat(format) ? ownChecks[format]?.(text) : undefined;
}

function standardProblem(name: keyof typeof standardRules, text: string): FormatProblem | undefined {
  const format = fullFormats[name];
  const fits =
    typeof format === 'function'
      ? format(text)
      : format instanceof RegExp
        ? format.test(text)
        : typeof format === 'object' && 'validate' in format && typeof format.validate === 'function'
          ? (format.validate as (text: string) => boolean)(text)
          : false;
  return fits ? undefined : { reason: standardRules[name] };
}
