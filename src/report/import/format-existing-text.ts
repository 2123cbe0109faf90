import { counted, listed } from '../../diagnostics/counted.ts';
import type {
  ExistingImport,
  MappedNamespace,
  PolicyDrift,
  UnmappedNamespace,
} from '../../import/existing/existing-import.ts';
import { flowYaml } from '../../source/write-yaml.ts';
import { listedConnection } from '../diff/connection-words.ts';
import { plainWriting } from '../diff/writing.ts';
import { formatFileDiff } from '../render/check-diff.ts';
import { paletteOf } from '../words/palette.ts';
import { visible } from '../words/wording.ts';
import type { ImportOutcome } from './format-text.ts';

/** The most names and entries that a list shows. */
const mostNames = 6;
const mostEntries = 40;

/** Writes for people how a cluster was read into a landscape that exists. */
export function formatExistingText(found: ExistingImport, outcome: Omit<ImportOutcome, 'files'>): string {
  const sections = [
    answerLines(found, outcome),
    typeLines(found.namespaces),
    unmappedLines(found),
    assumedLines(found),
    networkLines(found),
    driftLines(found),
    effectLines(found),
    patchLines(found),
  ];
  return `${sections
    .filter((section) => section.length > 0)
    .map((section) => section.join('\n'))
    .join('\n\n')}\n`;
}

function answerLines(
  { cluster, folder, labels, files, namespaces }: ExistingImport,
  outcome: Omit<ImportOutcome, 'files'>,
) {
  const policies = namespaces.reduce((sum, one) => sum + one.policies, 0);
  const equal = namespaces.reduce((sum, one) => sum + one.equal, 0);
  const where = folder === '' ? 'no group' : `the group policies/clusters/${folder}/`;
  const labelled = Object.entries(labels).map(([key, value]) => `${key}=${value}`);
  const written = `${counted(files.size, 'new file')}${outcome.folder === undefined ? '' : ` in ${visible(outcome.folder)}`}`;
  return [
    `Cluster ${cluster}: ${counted(namespaces.length, 'namespace')} with a type; their sources render ${equal} of ${counted(policies, 'policy', 'policies')} that it has.`,
    `It is in ${where}${labelled.length === 0 ? '' : `, with the labels ${labelled.join(', ')}, by which tenants place their namespaces`}.`,
    outcome.isDryRun ? `Dry run: ${written} would be written:` : `${written} written, and no other changed:`,
    ...[...files.keys()].map((path) => `  ${path}`),
  ];
}

function typeLines(namespaces: readonly MappedNamespace[]): readonly string[] {
  const types = new Map<string, MappedNamespace[]>();
  for (const one of namespaces) types.set(one.type, [...(types.get(one.type) ?? []), one]);
  const lines = [...types]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([type, ofType]) => {
      const names = listed(
        ofType.map(({ name }) => name),
        mostNames,
      );
      return `  ${type}: ${names}`;
    });
  return lines.length === 0 ? [] : ['Types:', ...lines];
}

function unmappedLines({ unmapped, withoutPolicies, notFound }: ExistingImport): readonly string[] {
  const lines = [
    ...unmapped.map((one) => `  ${one.name}: ${counted(one.policies, 'policy', 'policies')}; ${reasonOf(one)}`),
    ...(withoutPolicies.length === 0
      ? []
      : [`  ${listed(withoutPolicies, mostNames)}: no policies of your own, so nothing shows a type`]),
  ];
  return [
    ...(lines.length === 0 ? [] : ['Namespaces without a type, which are in no file:', ...lines]),
    ...(notFound.length === 0
      ? []
      : [
          'Namespaces that groups or tenants place in this cluster, and that it does not have:',
          `  ${listed(notFound, mostNames)}`,
        ]),
  ];
}

function reasonOf({ nearest, missing, hosting }: UnmappedNamespace): string {
  if (hosting !== undefined) {
    return `type ${hosting} hosts control planes, so the hosted cluster has to declare the namespace: controlPlane`;
  }
  if (nearest === undefined) return 'no type renders more than half of them';
  return missing.length === 0
    ? `type ${nearest.type} is the nearest, and does not render more than half of them`
    : `type ${nearest.type} is the nearest, and no policy shows its ${missing.join(', ')}`;
}

function assumedLines({ assumed }: ExistingImport): readonly string[] {
  if (assumed.length === 0) return [];
  return [
    'Values that no policy shows, and that most other clusters have. Check them:',
    ...assumed.map(
      ({ parameter, value, namespace }) =>
        `  ${namespace === undefined ? '' : `${namespace}: `}${parameter}: ${visible(flowYaml(value))}`,
    ),
  ];
}

function networkLines({ missingNetworks, cluster, folder }: ExistingImport): readonly string[] {
  if (missingNetworks.length === 0) return [];
  const path = `policies/clusters/${folder === '' ? '' : `${folder}/`}${cluster}.yaml`;
  return [
    `Templates read networks of the cluster that the dump does not show: ${missingNetworks.join(', ')}.`,
    `  Write them into spec.networks of ${path}. Until then, policies that read them may differ.`,
  ];
}

function driftLines({ drift, labelDrift }: ExistingImport): readonly string[] {
  const lines = [
    ...drift.map((one) => `  ${one.namespace}/${visible(one.policy)} ${driftWords(one)}`),
    ...labelDrift.map(
      ({ namespace, key, found, rendered }) =>
        `  ${namespace}: the label ${visible(key)} is ${labelWords(found)} in the cluster and ${labelWords(rendered)} in the sources`,
    ),
  ];
  if (lines.length === 0) return ['No drift: the sources render what these namespaces have.'];
  const hidden = lines.length - mostEntries;
  return [
    `Drift: ${counted(lines.length, 'difference')} between the cluster and the sources.`,
    ...lines.slice(0, mostEntries),
    ...(hidden > 0 ? [`  and ${hidden} more; --output json lists all`] : []),
  ];
}

function driftWords({ kind }: PolicyDrift): string {
  if (kind === 'differs') return 'differs';
  return kind === 'extra' ? 'is only in the cluster' : 'is only in the sources';
}

function labelWords(value: string | undefined): string {
  return value === undefined ? 'absent' : `"${visible(value)}"`;
}

/** States what the cluster would gain and lose with what the sources render. */
function effectLines({ effect, drift, unknownEffect }: ExistingImport): readonly string[] {
  if (drift.length === 0) return [];
  const { connections } = effect;
  const unknown =
    unknownEffect.length === 0
      ? []
      : [`The dump has no pods of ${listed(unknownEffect, mostNames)}, so the effect of drift there is not known.`];
  if (connections.length === 0) {
    return unknown.length > 0 ? unknown : ['Applied, the sources would open nothing and close nothing.'];
  }
  const writing = plainWriting(mostNames, { clusters: { all: 1 } });
  const shown = connections.slice(0, mostEntries).flatMap((connection) => {
    const { sentence, ends } = listedConnection(connection, writing);
    return [`  ${sentence}`, ...ends.map((end) => `    ${end}`)];
  });
  const hidden = connections.length - mostEntries;
  return [
    'Applied, the sources would change connections:',
    ...shown,
    ...(hidden > 0 ? [`  and ${hidden} more; --output json lists all`] : []),
    ...unknown,
  ];
}

function patchLines({ patch }: ExistingImport): readonly string[] {
  if (patch.length === 0) return [];
  return [
    'To keep the policies that only the cluster has, save this as a file and run "patch -p0 < FILE":',
    ...patch.map((file) =>
      formatFileDiff(file, { palette: paletteOf({ coloured: false }), mostLines: Number.POSITIVE_INFINITY }),
    ),
  ];
}
