import { arrange } from '../diagnostics/arrange.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import { unusedAcceptances } from '../guardrails/accepted-breaches.ts';
import type { Guardrail } from '../guardrails/guardrail.ts';
import { judgeGuardrails } from '../guardrails/judge-clusters.ts';
import { guardrailFiles, readGuardrails } from '../guardrails/read-guardrails.ts';
import type { Landscape } from '../landscape/landscape.ts';
import { type FileTree, joinedTrees } from '../model/file-tree.ts';
import { readNamedTree } from '../platform/disk-tree.ts';
import type { Surroundings } from '../platform/surroundings.ts';
import { type GuardrailReport, guardrailReport } from '../report/guardrails/report.ts';
import { type AnalysisInput, type Answerable, badUsage, refuse, say } from './analysis-input.ts';
import { policyPlaces } from './policy-places.ts';
import { loadSources } from './sources.ts';

/** Guardrails, and the sources of the landscape that they are about. */
export interface GuardrailInput {
  readonly guardrails: readonly Guardrail[];
  /** Absent for plain manifests. */
  readonly landscape?: Landscape;
  /** Files that were read. */
  readonly files: FileTree;
}

/** Where a repository has its guardrails, in messages. */
const guardrailFolders = 'policies/guardrails/ and in the guardrails/ of the tenants';

/**
 * Reads the guardrails of a repository and its tenants, or those of the files and folders that are named. Says every
 * mistake in them on standard error. Without a repository, they are about plain manifests.
 */
export function readGuardrailInput(
  { root, named }: { readonly root?: string | undefined; readonly named?: readonly string[] | undefined },
  surroundings: Surroundings,
): Answerable<GuardrailInput> {
  const sources = root === undefined ? undefined : loadSources(root, surroundings);
  if (sources !== undefined && sources.landscape === undefined) {
    return refuse(sources.diagnostics, sources.files, surroundings);
  }
  const about = { sources: sources?.files, landscape: sources?.landscape, isPlain: sources === undefined };
  const read = readFiles({ named, ...about }, surroundings);
  if ('status' in read) return read;
  const { guardrails, files } = read.value;
  return {
    value: {
      guardrails,
      files: sources?.files ?? files,
      ...(sources?.landscape === undefined ? {} : { landscape: sources.landscape }),
    },
  };
}

/** Reads the guardrails of files and folders that are named, about manifests without sources. */
export function readNamedGuardrails(
  named: readonly string[],
  { isPlain }: { readonly isPlain: boolean },
  surroundings: Surroundings,
): Answerable<readonly Guardrail[]> {
  const read = readFiles({ named, isPlain }, surroundings);
  return 'status' in read ? read : { value: read.value.guardrails };
}

interface NamedFiles {
  /** Absent: those of the sources. */
  readonly named?: readonly string[] | undefined;
  readonly sources?: FileTree | undefined;
  readonly landscape?: Landscape | undefined;
  /** No tenant and no type of a namespace is known. */
  readonly isPlain: boolean;
}

function readFiles(
  { named, sources, landscape, isPlain }: NamedFiles,
  surroundings: Surroundings,
): Answerable<{ readonly guardrails: readonly Guardrail[]; readonly files: FileTree }> {
  const trees = (named ?? []).map((path) => readNamedTree(surroundings.folder, path));
  const unread = trees.flatMap(({ diagnostics }) => diagnostics);
  if (unread.length > 0) return refuse(unread, undefined, surroundings);
  const files =
    named === undefined && sources !== undefined
      ? guardrailFiles(sources)
      : joinedTrees(trees.flatMap(({ value }) => value ?? []));
  const { value: guardrails, diagnostics } = readGuardrails(files, {
    where: named?.join(', ') ?? guardrailFolders,
    landscape,
    isPlain,
  });
  if (guardrails === undefined) return refuse(diagnostics, files, surroundings);
  say(arrange(diagnostics), files, surroundings);
  return { value: { guardrails, files } };
}

/** Chooses guardrails by their names; all of them if no name is given. */
export function chosenGuardrails(
  input: GuardrailInput,
  names: readonly string[],
  surroundings: Surroundings,
): Answerable<GuardrailInput> {
  if (names.length === 0) return { value: input };
  const known = input.guardrails.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    const hint = didYouMean(unknown, known) ?? `Guardrails: ${known.join(', ')}.`;
    return badUsage(`There is no guardrail "${unknown}". ${hint}`, surroundings);
  }
  return { value: { ...input, guardrails: input.guardrails.filter(({ name }) => names.includes(name)) } };
}

/** Proves guardrails about the clusters that were read. `indirect`: also finds what could pass connections on. */
export function proveInput(
  read: AnalysisInput,
  { guardrails, landscape, files }: GuardrailInput,
  surroundings: Surroundings,
  { indirect = false }: { readonly indirect?: boolean } = {},
): GuardrailReport {
  const { clusters, landscape: known } = read;
  const { exceptions = [] } = landscape ?? {};
  const judged = judgeGuardrails({ landscape: known, clusters, sources: landscape }, guardrails, {
    ...{ exceptions, asOf: surroundings.today(), indirect },
  });
  // In some clusters only, an exception that accepts nothing may accept something in others.
  if (clusters.length === known.clusters.size) {
    say(arrange(unusedAcceptances(judged.acceptances)), files, surroundings);
  }
  return guardrailReport(judged, clusters, policyPlaces(read));
}
