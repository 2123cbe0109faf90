import type { Step } from '../../delivery/steps/step-change.ts';
import type { Diagnostic, Location } from '../../diagnostics/diagnostic.ts';

/** The version of the document below; it grows when a reader of the older form could misread the newer. */
const schemaVersion = 1;

/**
 * Diagnostics for machines, as `schemas/output/diagnostics.schema.json` describes, in the order given; with what the
 * step does to the clusters, where there was one.
 */
export function formatJson(diagnostics: readonly Diagnostic[], step?: Step): string {
  return `${JSON.stringify({ schemaVersion, diagnostics: diagnostics.map(writtenDiagnostic), step }, null, 2)}\n`;
}

/** Names every field, so that neither their order nor a new internal field shows in the output. */
export function writtenDiagnostic({
  code,
  severity,
  message,
  location,
  hint,
  related,
  namespaces,
}: Diagnostic): object {
  return {
    code,
    severity,
    message,
    location: writtenLocation(location),
    hint,
    related: related?.map((relation) => ({ message: relation.message, location: writtenLocation(relation.location) })),
    namespaces,
  };
}

export function writtenLocation({ path, line, column, endColumn }: Location): object {
  return { path, line, column, endColumn };
}
