import { counted, grouped, listed } from '../../diagnostics/counted.ts';
import type { ImportReport } from '../../import/import-report.ts';
import { namesPath } from '../../import/names-file.ts';
import { shellWord, visible } from '../words/wording.ts';
import { notesOn } from './notes.ts';

/** Fate of the files. */
export interface ImportOutcome {
  /** The folder as a person named it; absent if it is the folder in which the command runs. */
  readonly folder?: string | undefined;
  readonly files: number;
  readonly isDryRun: boolean;
}

/** Writes the report of an import for people: what was read, the proof, the types, what to look at, what to do next. */
export function formatImportText(report: ImportReport, outcome: ImportOutcome): string {
  const notes = notesOn(report);
  const parts = [
    [readLine(report), 'The new manifests allow what the clusters allow: 0 connections opened, 0 closed.'],
    typeTable(report),
    sizeLines(report),
    ...(notes.length === 0 ? [] : [['Please look at:', ...notes]]),
    nextSteps(report, outcome),
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function readLine({ clusters, proved }: ImportReport): string {
  const sum = (count: (cluster: ImportReport['clusters'][number]) => number) =>
    clusters.reduce((all, cluster) => all + count(cluster), 0);
  const read = [
    counted(
      sum(({ namespaces }) => namespaces),
      'namespace',
    ),
    counted(
      sum(({ workloads }) => workloads),
      'workload',
    ),
    counted(proved, 'policy', 'policies'),
  ];
  return `Read ${counted(clusters.length, 'cluster')}: ${read.join(', ')}.`;
}

/** How many types the table shows. */
const mostTypes = 12;

function typeTable({ types }: ImportReport): readonly string[] {
  const head = ['namespace type', 'namespaces', 'policies', 'parameters'];
  const shown = types.length > mostTypes + 1 ? types.slice(0, mostTypes) : types;
  const rows = shown.map(({ name, namespaces, templates, parameters }) => [
    name,
    ...[namespaces, templates, parameters].map(grouped),
  ]);
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  const rest = types.slice(shown.length);
  const namespaces = rest.reduce((sum, type) => sum + type.namespaces, 0);
  return [
    line(head),
    ...rows.map(line),
    ...(rest.length === 0 ? [] : [`and ${grouped(rest.length)} more types, with ${counted(namespaces, 'namespace')}`]),
  ];
}

function sizeLines({
  templates,
  policiesOfTemplates,
  policies,
  parameters,
  switches,
  lines,
  tenants,
}: ImportReport): readonly string[] {
  const own = templates.ofTypes + templates.shared;
  const onOrOff = switches === 0 ? '' : `, ${counted(switches, 'switch', 'switches')} among them`;
  const values = parameters === 0 ? '' : ` What differs is in ${counted(parameters, 'parameter')}${onOrOff}.`;
  return [
    `${counted(own, 'template')} render${own === 1 ? 's' : ''} ${counted(policies, 'policy', 'policies')}.${values}`,
    `A person now reads ${counted(lines.after, 'line')} of sources instead of ${counted(lines.before, 'line')} of policies.`,
    ...(policiesOfTemplates.length < 4
      ? []
      : [
          `Most policies come from ${policiesOfTemplates
            .slice(0, 3)
            .map((one) => `${one.template} (${grouped(one.policies)})`)
            .join(', ')}.`,
        ]),
    ...(tenants.length === 0
      ? []
      : [
          `Proposed tenants: ${listed(
            tenants.map(({ name }) => name),
            8,
          )}.`,
        ]),
  ];
}

function nextSteps({ appliers }: ImportReport, { folder, files, isDryRun }: ImportOutcome): readonly string[] {
  const where = folder === undefined ? '' : ` in ${visible(folder)}`;
  if (isDryRun) return [`Nothing was written. Without --dry-run: ${counted(files, 'file')}${where}.`];
  const at = (path: string): string =>
    visible(shellWord(folder === undefined ? path : `${folder.replace(/\/+$/, '')}/${path}`));
  const steps = [
    `Read ${at('policies/')}, first the namespace types. Correct their descriptions.`,
    `To change names, edit ${at(namesPath)}, delete ${at('policies/')} and ${at('manifests/')},\n     and run the command again with --names ${at(namesPath)}`,
    'ringfence connectivity   (shows who can talk to whom)',
    ...(appliers.length === 0 ? [] : ['Let one tool apply the policies: "Take over" in docs/import.md.']),
    'Commit everything, manifests/ too.',
  ];
  return [
    `${counted(files, 'file')} written${where}. What to do next:`,
    ...steps.map((step, index) => `  ${index + 1}. ${step}`),
  ];
}
