import { resolve } from 'node:path';
import type { KnownLandscape } from '../../clusters/known-landscape.ts';
import { type LandscapeMemory, newLandscapeMemory, renderedLandscape } from '../../clusters/rendered-landscape.ts';
import { counted } from '../../diagnostics/counted.ts';
import { type Diagnostic, hasErrors, type Outcome } from '../../diagnostics/diagnostic.ts';
import { flowGateHazards, flowGateNotes } from '../../diff/flow-gate.ts';
import { changedTenants } from '../../diff/source-changes.ts';
import { touchedClusters } from '../../diff/touched-clusters.ts';
import { defaultBranchOf } from '../../landscape/delivery.ts';
import { flowSettingsIn } from '../../landscape/flow-settings.ts';
import { exceptionPaths, readExceptions } from '../../landscape/read-exceptions.ts';
import { loadManifestTree } from '../../manifests/load-manifest-tree.ts';
import { type ManifestMemory, type ManifestTree, newManifestMemory } from '../../manifests/manifest-tree.ts';
import { type FileTree, folderOf, type TreeFile } from '../../model/file-tree.ts';
import { parseRevisionRange, type RevisionRange } from '../../model/revision-range.ts';
import { committedFiles } from '../../platform/committed-files.ts';
import { findRoot, rootAt } from '../../platform/find-root.ts';
import { type GitRepository, openRepository } from '../../platform/git-repository.ts';
import { type ComparedRevisions, type NamedCommit, resolveRange } from '../../platform/git-revisions.ts';
import { readTwoStates, type State, type StateFiles, type TwoStates } from '../../platform/git-states.ts';
import type { RootPrefix } from '../../platform/git-tree.ts';
import type { Surroundings } from '../../platform/surroundings.ts';
import { nodeAt } from '../../source/node.ts';
import { readYaml } from '../../source/read-yaml.ts';
import { type Answerable, badUsage, refuse } from '../analysis-input.ts';
import { plainOptionIn } from '../analysis-options.ts';
import type { DiffCommandOptions } from '../program.ts';
import { pathInside } from '../sources.ts';
import { comparedSources } from './compared-sources.ts';
import {
  askedClusters,
  type Comparison,
  emptyLandscape,
  filesShown,
  isRefused,
  loadingProblems,
  refuseStates,
  type ShownState,
  type StateProblems,
  sayOfState,
} from './comparison.ts';
import type { ForeignState } from './foreign.ts';
import { guardedStates } from './guarded-states.ts';
import { promotions } from './promotions.ts';
import { sourcePlaces } from './source-places.ts';
import { judgeFreshness, type StateOfSources, sourcesToRead } from './staleness.ts';

const folders = ['manifests', 'policies'] as const;
const landscapePath = 'policies/landscape.yaml';

/** Question about two revisions. */
export interface RevisionOptions extends DiffCommandOptions {
  /** True if the reader of the answer sees the state after, although it is not checked out here: in a pull request. */
  readonly showsAfter?: boolean;
  /** Looks for files that the sources of the state after do not render, which takes rendering all of them. */
  readonly isGate?: boolean;
  /** Compares no other clusters than these, whether there are such or not. */
  readonly among?: ReadonlySet<string>;
}

/** Two states of the policy repository, read through git; nothing is checked out. */
export async function compareRevisions(
  revisions: string | undefined,
  options: RevisionOptions,
  surroundings: Surroundings,
): Promise<Answerable<Comparison>> {
  const opened = await openRange(revisions, options, surroundings);
  if ('status' in opened) return opened;
  return compareStates(opened.value.policies, opened.value.revisions, options, surroundings);
}

export interface OpenedRange {
  readonly policies: OpenedPolicies;
  readonly revisions: ComparedRevisions;
}

/** Finds the repository and the two revisions. */
export async function openRange(
  revisions: string | undefined,
  options: RevisionOptions,
  surroundings: Surroundings,
): Promise<Answerable<OpenedRange>> {
  const only = plainOptionIn(options);
  if (only !== undefined) {
    const where = 'A landscape sets this for each cluster in policies/clusters/.';
    return badUsage(`option '${only}' needs --manifests. ${where}`, surroundings);
  }
  const { value: range, problem } = parseRevisionRange(revisions);
  if (problem !== undefined) return badUsage(`argument '[revisions]': ${problem}.`, surroundings);
  const opened = await openPolicies(range, options, surroundings);
  if ('status' in opened) return opened;
  const { repository } = opened.value;
  const resolved = await resolveRange(repository, range);
  if ('mistake' in resolved) {
    return badUsage(
      revisions === undefined ? resolved.mistake : `argument '[revisions]': ${resolved.mistake}`,
      surroundings,
    );
  }
  if (resolved.value === undefined) return refuse(resolved.diagnostics, undefined, surroundings);
  return { value: { policies: opened.value, revisions: resolved.value } };
}

interface OpenedPolicies {
  readonly repository: GitRepository;
  readonly prefix: RootPrefix;
  /** The root of the policy repository on the disk, absolute; absent where it is read from commits only. */
  readonly root?: string;
}

/**
 * Finds the policy repository and the git repository around it. Without a working tree, two revisions must be named.
 */
async function openPolicies(
  range: RevisionRange,
  { root: named }: DiffCommandOptions,
  surroundings: Surroundings,
): Promise<Answerable<OpenedPolicies>> {
  const { folder, environment } = surroundings;
  const found = named === undefined ? findRoot(folder) : rootAt(resolve(folder, named));
  const { value: repository, diagnostics } = await openRepository(found.value ?? folder, { environment });
  if (repository === undefined) return refuse(diagnostics, undefined, surroundings);
  if (found.value !== undefined && repository.top !== undefined) {
    return { value: { repository, prefix: repository.prefix, root: found.value } };
  }
  if (range.kind === 'between' || range.kind === 'branch') {
    const inside = repository.top === undefined ? named : named && pathInside(repository.top, resolve(folder, named));
    return { value: { repository, prefix: prefixOf(inside ?? '') } };
  }
  if (repository.top !== undefined) return refuse(found.diagnostics, undefined, surroundings);
  const advice = 'Name two revisions: ringfence diff BASE..HEAD, or BASE...HEAD to compare with their merge base.';
  return badUsage(`this repository is bare, so it has no working tree to compare. ${advice}`, surroundings);
}

function prefixOf(path: string): RootPrefix {
  const inside = path.replace(/^(\.?\/+)+|\/+$|^\.$/g, '');
  return inside === '' ? '' : `${inside}/`;
}

interface ReadState extends StateOfSources, ForeignState {
  readonly shown: ShownState;
  readonly tree: ManifestTree;
  readonly landscape: Outcome<KnownLandscape>;
}

/** A state as git and the disk know it. */
export function stateOf(commit: NamedCommit | 'working-tree', root: string | undefined): State {
  return commit === 'working-tree' ? { kind: 'working-tree', root: root ?? '' } : { kind: 'commit', id: commit.id };
}

/** Two states of the policy repository, wherever they come from. */
export async function compareStates(
  { repository, prefix, root }: OpenedPolicies,
  { before, after, notes: aboutRevisions }: ComparedRevisions,
  options: RevisionOptions,
  surroundings: Surroundings,
): Promise<Answerable<Comparison>> {
  const { git, algorithm } = repository;
  const states = { before: stateOf(before, root), after: stateOf(after, root) };
  const read = await readTwoStates(git, states, { prefix, folders, algorithm });
  if (read.value === undefined) return refuse(read.diagnostics, undefined, surroundings);
  const memory = { manifests: newManifestMemory(), landscapes: newLandscapeMemory() };
  const [old, now] = [
    readState(read.value.before, shownState(before, prefix), memory),
    readState(read.value.after, shownState(after, prefix), memory),
  ];
  const stop = (problems: readonly StateProblems[]) => refuseWith(problems, read.value as TwoStates, surroundings);

  const [was, is] = [old.landscape.value, now.landscape.value];
  if (was === undefined || is === undefined) {
    return stop([old, now].map(({ shown, landscape: { diagnostics } }) => ({ state: shown, diagnostics })));
  }
  const asked = askedClusters(options.cluster, [was, is], surroundings);
  if ('status' in asked) return asked;
  const isAsked = (name: string): boolean => (options.among ?? asked.value)?.has(name) ?? true;
  const clusters = new Set([...touchedClusters(old.tree, now.tree)].filter(isAsked));
  const { fetch } = read.value;
  const guarded = await guardedStates(old, now, clusters, {
    among: [...was.clusters.keys(), ...is.clusters.keys()].filter(isAsked),
    fetch,
  });
  const whole = options.whole === true ? [...was.clusters.keys(), ...is.clusters.keys()].filter(isAsked) : [];
  const toRead = new Set([...guarded.clusters, ...whole]);
  const fetched = await fetch([
    ...filesOf(old.tree, toRead),
    ...filesOf(now.tree, toRead),
    ...sourcesToRead(old, now, new Set([...clusters, ...whole])),
    ...guarded.sources,
    ...[...exceptionPaths(old.sources), landscapePath].flatMap((path) => old.sources.get(path) ?? []),
    ...[landscapePath].flatMap((path) => now.sources.get(path) ?? []),
  ]);
  if (fetched.value === undefined) return refuse(fetched.diagnostics, undefined, surroundings);
  const ofBefore = { state: old.shown, diagnostics: loadingProblems(was, toRead, is) };
  const ofAfter = {
    state: now.shown,
    diagnostics: [...now.landscape.diagnostics, ...loadingProblems(is, toRead, was)],
  };
  if ([ofBefore, ofAfter].some(isRefused)) return stop([ofBefore, ofAfter]);
  await read.value.fetch(filesShown(ofAfter));
  sayOfState(ofAfter, surroundings);

  const { exceptions, diagnostics: unread } = readExceptions(old.sources);
  const [flowSettings, flowSettingsAfter] = [flowSettingsIn(old.sources), flowSettingsIn(now.sources)];
  const freshness = await judgeFreshness(old, now, { algorithm, fetch });
  const foreign = options.isGate === true ? await foreignHazards(old, now, { stale: freshness.stale, fetch }) : [];
  const base =
    options.isGate === true
      ? { repository, commit: before, defaultBranch: await defaultBranchAt(old, fetch), fetch }
      : undefined;
  const ofTenants = changedTenants(old.sources, now.sources);
  const promoted = await promotions(old.manifests, now.manifests, base);
  return {
    value: {
      before: { landscape: was, words: old.shown.words },
      after: { landscape: is, words: now.shown.words },
      clusters,
      ...(ofTenants === undefined ? {} : { changedTenants: ofTenants }),
      ...guarded.guardrails,
      notes: [
        ...aboutRevisions,
        ...emptyNotes(old, now),
        ...exceptionNotes(unread, old.shown.words),
        ...guarded.notes,
        ...freshness.notes,
        ...flowGateNotes(flowSettings, flowSettingsAfter),
        ...(options.among === undefined ? promoted.notes : []),
      ],
      hazards: [
        ...foreign,
        ...promoted.hazards,
        ...freshness.hazards,
        ...flowGateHazards(flowSettings, flowSettingsAfter),
      ],
      exceptions,
      ...(root === undefined ? {} : { root }),
      ...(flowSettings === undefined ? {} : { flowSettings }),
      committed: (path) =>
        committedFiles(repository, {
          before: before.id,
          after: after === 'working-tree' ? 'HEAD' : after.id,
          fullPath: resolve(surroundings.folder, path),
          named: path,
        }),
      sources: {
        before: comparedSources({ ...old, commit: before }, { repository, root, fetch }, surroundings),
        after: comparedSources({ ...now, commit: after }, { repository, root, fetch }, surroundings),
      },
      places: sourcePlaces(
        {
          before: { manifests: old.tree, sources: old.sources, hasLines: false },
          after: {
            manifests: now.tree,
            sources: now.sources,
            hasLines: after === 'working-tree' || options.showsAfter === true,
          },
        },
        clusters,
      ),
    },
  };
}

function shownState(commit: NamedCommit | 'working-tree', prefix: RootPrefix): Omit<ShownState, 'files'> {
  if (commit === 'working-tree') return { words: 'the working tree', mark: '' };
  // As git takes it: `git show 1a2b3c4:manifests/…`.
  return { words: commit.words, mark: `${commit.short}:${prefix}` };
}

function readState(
  { files, hidden, problems }: StateFiles,
  shown: Omit<ShownState, 'files'>,
  memory: { readonly manifests: ManifestMemory; readonly landscapes: LandscapeMemory },
): ReadState {
  const manifests = folderOf(files, 'manifests');
  const tree = loadManifestTree(manifests, { folder: 'manifests', memory: memory.manifests });
  const [inManifests, unread] = [
    problems.filter(({ location }) => isIn('manifests', location.path)),
    problems.filter(({ location }) => isIn('policies', location.path)),
  ];
  return {
    shown: { ...shown, files },
    sources: folderAsIs(files, 'policies/'),
    manifests,
    hiddenManifests: hidden.flatMap((path) => (isIn('manifests', path) ? path.slice('manifests/'.length) : [])),
    unread,
    tree,
    landscape: inManifests.length > 0 ? { diagnostics: inManifests } : landscapeOf(tree, memory.landscapes),
  };
}

function isIn(folder: string, path: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

/** A state without manifests is an empty one. */
function landscapeOf(tree: ManifestTree, memory: LandscapeMemory): Outcome<KnownLandscape> {
  if (tree.clusters.size > 0 || hasErrors(tree.diagnostics)) return renderedLandscape(tree, 'manifests', memory);
  return { value: emptyLandscape, diagnostics: tree.diagnostics };
}

/** The files below a folder, under their own paths. */
function folderAsIs(files: FileTree, folder: string): FileTree {
  const paths = files.paths().filter((path) => path.startsWith(folder));
  return { paths: () => paths, get: (path) => (path.startsWith(folder) ? files.get(path) : undefined) };
}

/** The default branch that a state of the sources names. */
async function defaultBranchAt({ sources }: ReadState, fetch: TwoStates['fetch']): Promise<string> {
  const file = sources.get(landscapePath);
  if (file === undefined || (await fetch([file])).value === undefined) return defaultBranchOf(undefined);
  return defaultBranchOf(readYaml(landscapePath, file.read()).value);
}

async function foreignHazards(...asked: Parameters<typeof import('./foreign.ts').judgeForeign>) {
  // Rendering takes modules that nothing else here needs.
  const { judgeForeign } = await import('./foreign.ts');
  return judgeForeign(...asked);
}

/** Every file that clusters are read from. */
function* filesOf(tree: ManifestTree, names: ReadonlySet<string>): Iterable<TreeFile> {
  for (const { file } of tree.tenants.values()) yield file;
  // Guardrails and proofs ask for the facts of the landscape also if no cluster differs.
  if (tree.landscape !== undefined) yield tree.landscape;
  if (names.size === 0) return;
  yield* tree.profiles.values();
  for (const name of names) {
    const cluster = tree.clusters.get(name);
    if (cluster?.inventory !== undefined) yield cluster.inventory;
    for (const { policies, inventory } of cluster?.namespaces.values() ?? []) {
      if (policies !== undefined) yield policies;
      if (inventory !== undefined) yield inventory;
    }
  }
}

/** Lines are shown beside what is wrong, so files that it is about are read, too. */
async function refuseWith(
  problems: readonly StateProblems[],
  { fetch }: TwoStates,
  surroundings: Surroundings,
): Promise<{ readonly status: number }> {
  const refused = problems.map(({ state, diagnostics }) => ({ state, diagnostics: errorsIn(diagnostics) }));
  const pins = refused.flatMap(({ state }) => state.files.get(landscapePath) ?? []);
  await fetch([...pins, ...refused.flatMap(filesShown)]);
  return refuseStates(
    refused.map(({ state, diagnostics }) => ({ state, diagnostics: withRelease(diagnostics, state) })),
    surroundings,
  );
}

/** Which release reads an inventory that this one does not: the one that the state's own landscape pins. */
function withRelease(diagnostics: readonly Diagnostic[], { files, words }: ShownState): readonly Diagnostic[] {
  if (!diagnostics.some(({ code }) => code === 'unknown-schema-version')) return diagnostics;
  const landscape = files.get(landscapePath);
  const pin = nodeAt(landscape && readYaml(landscapePath, landscape.read()).value, ['spec', 'ringfence']);
  if (pin?.kind !== 'scalar') return diagnostics;
  const hint = `Ringfence ${pin.text}, the version that ${words} pins, can read it. Compare with that release, or with another revision.`;
  return diagnostics.map((diagnostic) =>
    diagnostic.code === 'unknown-schema-version' ? { ...diagnostic, hint } : diagnostic,
  );
}

/** Warnings about a state that cannot be read would only hide the errors. */
function errorsIn(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === 'error');
}

function emptyNotes(old: ReadState, now: ReadState): readonly string[] {
  const lacks = ({ manifests, tree }: ReadState): string | undefined => {
    if (manifests.paths().length === 0) return 'no manifests/';
    return tree.clusters.size === 0 ? 'no cluster in manifests/' : undefined;
  };
  const [before, after] = [lacks(old), lacks(now)];
  if (before !== undefined && after !== undefined) {
    return [
      `Neither ${old.shown.words} nor ${now.shown.words} has a cluster in manifests/, so there is nothing to compare.`,
    ];
  }
  return [
    ...(before === undefined ? [] : [sentence(`${old.shown.words} has ${before}, so everything is new.`)]),
    ...(after === undefined ? [] : [sentence(`${now.shown.words} has ${after}, so everything is removed.`)]),
  ];
}

export function exceptionNotes(unread: readonly Diagnostic[], words: string): readonly string[] {
  const files = new Set(unread.map(({ location }) => location.path));
  if (files.size === 0) return [];
  return [
    `${sentence(words)} has ${counted(files.size, 'exception')} that cannot be read: ${[...files].join(', ')}. Such exceptions accept nothing.`,
  ];
}

/** Names keep their case; "the working tree" begins a sentence. */
function sentence(text: string): string {
  return text.replace(/^the /, 'The ');
}
