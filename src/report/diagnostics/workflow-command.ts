import type { Severity } from '../../diagnostics/diagnostic.ts';
import { visible } from '../words/wording.ts';

/** Annotation that GitHub Actions shows beside a line of a file. */
export interface Annotation {
  readonly level: Severity;
  readonly title: string;
  /** May have several lines. */
  readonly text: string;
  /** Absent: it is shown with the run, at no file. */
  readonly place?: {
    /** From the top of the checkout, with forward slashes. */
    readonly path: string;
    readonly line?: number;
    readonly column?: number;
    /** Exclusive. */
    readonly endColumn?: number;
  };
}

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' };

/** An annotation as a workflow command: one line, without its line feed. */
export function workflowCommand({ level, title, text, place }: Annotation): string {
  const properties = [
    ...(place === undefined ? [] : [`file=${escapeProperty(place.path)}`]),
    ...(place?.line === undefined ? [] : [`line=${place.line}`]),
    ...(place?.column === undefined ? [] : [`col=${place.column}`]),
    // The runner counts the last column in, a location does not.
    ...(place?.endColumn === undefined ? [] : [`endColumn=${place.endColumn - 1}`]),
    `title=${escapeProperty(title)}`,
  ];
  return `::${commands[level]} ${properties.join(',')}::${escapeText(text)}`;
}

/**
 * A person has to read what the runner takes: control characters, and those that turn writing round, are made visible.
 */
function escapeText(text: string): string {
  const shown = text.replace(/[^\r\n]+/g, visible);
  return shown.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
