import { renderAll } from '../delivery/render-all.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import { guardrailFiles, readGuardrails } from '../guardrails/read-guardrails.ts';
import type { Landscape } from '../landscape/landscape.ts';
import { loadLandscape } from '../landscape/load-landscape.ts';
import { type FileTree, joinedTrees, memoryTree } from '../model/file-tree.ts';
import { dnsLabelProblem, dnsSubdomainProblem } from '../model/kubernetes-names.ts';
import { filesInTheWay, writeNewFiles } from '../platform/new-files.ts';
import { ownVersion, type Surroundings } from '../platform/surroundings.ts';
import type { NewFile } from '../source/new-source.ts';
import { conclude } from './conclude.ts';
import { exitStatus, statusOf } from './exit-status.ts';
import type { NewSourceKind, NewSourceOptions } from './setup-commands.ts';
import { loadSources } from './sources.ts';
import {
  blankCluster,
  blankGuardrail,
  blankPolicy,
  blankTest,
  blankType,
  sharedDenyAll,
} from './starter/blank-sources.ts';

/**
 * Writes a new source, if the landscape has no error more with it than without it. Whole or not at all. Answers the exit
 * status.
 */
export function newSourceCommand(
  kind: NewSourceKind,
  name: string,
  { root: named, type }: NewSourceOptions,
  surroundings: Surroundings,
): number {
  const refuse = (message: string): number => {
    surroundings.stderr.write(`error: ${message}\n`);
    return exitStatus.usage;
  };
  const problem = kind === 'policy' ? dnsSubdomainProblem(name) : dnsLabelProblem(name);
  if (problem !== undefined) return refuse(`the name "${name}" is not valid: ${problem}.`);
  const sources = loadSources(named, surroundings);
  const { root, files } = sources;
  const report = (diagnostics: readonly Diagnostic[]): number => {
    conclude({ output: 'text', sources, diagnostics, shows: () => true }, surroundings);
    return statusOf(diagnostics);
  };
  if (root === undefined || files === undefined) return report(sources.diagnostics);
  const types = typesIn(files);
  if (type !== undefined && !types.includes(type)) {
    const hint = didYouMean(type, types) ?? `Types: ${types.join(', ')}.`;
    return refuse(`option '--type <type>': there is no namespace type "${type}". ${hint}`);
  }
  const added = filesOf(kind, name, { type, files, closedType: closedType(sources.landscape) });
  const inTheWay = filesInTheWay(
    root,
    added.map(({ path }) => path),
  );
  if (inTheWay.length > 0) return report(inTheWay);
  const known = new Set(errorsWith(files, []).map(keyOf));
  const [first] = errorsWith(files, added).filter((error) => !known.has(keyOf(error)));
  if (first !== undefined) {
    return refuse(`"${name}" does not fit the landscape: ${[first.message, first.hint ?? []].flat().join(' ')}`);
  }
  const failed = writeNewFiles(root, added);
  if (failed.length > 0) return report(failed);
  for (const { path } of added) surroundings.stdout.write(`${path}\n`);
  surroundings.stderr.write(`${nextStep(kind, name, type)}\n`);
  return exitStatus.clean;
}

function filesOf(
  kind: NewSourceKind,
  name: string,
  {
    type,
    files,
    closedType: closed,
  }: { readonly type?: string | undefined; readonly files: FileTree; readonly closedType: string | undefined },
): readonly NewFile[] {
  switch (kind) {
    case 'type':
      return blankType(name, { hasDenyAll: files.get(sharedDenyAll.path) !== undefined });
    case 'policy':
      return [blankPolicy(name, { type })];
    case 'cluster':
      return [blankCluster(name)];
    case 'test':
      return [blankTest(name, { type: closed })];
    case 'guardrail':
      return [blankGuardrail(name, { type: closed })];
  }
}

/** Returns the first type that denies ingress by default in all its namespaces, and has one. */
function closedType(landscape: Landscape | undefined): string | undefined {
  const used = [...(landscape?.clusters.values() ?? [])].flatMap(({ namespaces }) =>
    namespaces.map(({ type }) => type),
  );
  return used.find(({ defaultDeny }) => defaultDeny.ingress.value === true)?.name;
}

function nextStep(kind: NewSourceKind, name: string, type: string | undefined): string {
  switch (kind) {
    case 'type':
      return `Next: add a namespace of type "${name}" to a cluster or a tenant, and run "ringfence render".`;
    case 'policy':
      return `Next: edit the policy, and list "${name}" under policies of ${type === undefined ? 'a namespace type' : `the type "${type}"`}.`;
    case 'cluster':
      return 'Next: add its networks and namespaces, and run "ringfence render".';
    case 'test':
      return 'Next: edit the cases, and run "ringfence test".';
    case 'guardrail':
      return 'Next: edit the statements, and run "ringfence guardrails".';
  }
}

/** Names of types, by their folders: also of types that could not be read. */
function typesIn(files: FileTree): readonly string[] {
  const found = files
    .paths()
    .flatMap((path) => /^policies\/namespace-types\/([^/]+)\/namespace-type\.yaml$/.exec(path)?.[1] ?? []);
  return [...new Set(found)];
}

function errorsWith(files: FileTree, added: readonly NewFile[]): readonly Diagnostic[] {
  const texts = memoryTree(Object.fromEntries(added.map(({ path, text }) => [path, text])));
  const tree = joinedTrees([files, texts]);
  const { landscape, diagnostics } = loadLandscape(tree, { ringfenceVersion: ownVersion() });
  const rendered = landscape === undefined ? [] : renderAll(landscape).diagnostics;
  const guardrails = readGuardrails(guardrailFiles(tree), { landscape }).diagnostics;
  return [...diagnostics, ...rendered, ...guardrails].filter(({ severity }) => severity === 'error');
}

function keyOf({ code, message, location }: Diagnostic): string {
  return JSON.stringify([code, message, location]);
}
