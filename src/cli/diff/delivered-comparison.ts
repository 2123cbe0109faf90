import type { KnownCluster, KnownLandscape } from '../../clusters/known-landscape.ts';
import { renderedLandscape } from '../../clusters/rendered-landscape.ts';
import { compareText } from '../../diagnostics/compare.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { byRevision, type FollowedRevision, followedRevisions, revisionFiles } from '../../diff/followed-revisions.ts';
import type { DeliveredStep } from '../../diff/review.ts';
import { exceptionPaths, readExceptions } from '../../landscape/read-exceptions.ts';
import { loadManifestTree } from '../../manifests/load-manifest-tree.ts';
import { manifestRole } from '../../manifests/manifest-paths.ts';
import { type FileTree, folderOf } from '../../model/file-tree.ts';
import type { Result } from '../../model/result.ts';
import { branchTip, checkAncestor, type FollowedCommit, followedCommit } from '../../platform/followed-commits.ts';
import type { GitRepository } from '../../platform/git-repository.ts';
import { defaultBranchName, type NamedCommit } from '../../platform/git-revisions.ts';
import { readTwoStates, type StateFiles, type TwoStates } from '../../platform/git-states.ts';
import type { Surroundings } from '../../platform/surroundings.ts';
import { deliveredNotes } from '../../report/diff/delivered-words.ts';
import type { DiffPlaces } from '../../report/diff/places.ts';
import { nodeAt } from '../../source/node.ts';
import { readYaml } from '../../source/read-yaml.ts';
import { type Answerable, badUsage, refuse } from '../analysis-input.ts';
import { sourceReader } from './compared-sources.ts';
import { type ComparedSources, type Comparison, emptyLandscape } from './comparison.ts';
import {
  compareStates,
  exceptionNotes,
  type OpenedRange,
  openRange,
  type RevisionOptions,
  stateOf,
} from './git-comparison.ts';
import { guardedStates } from './guarded-states.ts';

/**
 * For each cluster: the state of the revision that it followed, and that of the one that it will follow. A cluster that
 * follows the default branch, or that nothing delivers, gets what the two revisions differ in.
 */
export async function compareDelivered(
  revisions: string | undefined,
  options: RevisionOptions,
  surroundings: Surroundings,
): Promise<Answerable<Comparison>> {
  const opened = await openRange(revisions, options, surroundings);
  if ('status' in opened) return opened;
  const followed = await readFollowed(opened.value, surroundings);
  if ('status' in followed) return followed;
  const { repository } = opened.value.policies;
  const { before, after } = followed.value;
  const branch = await defaultBranchOf(repository, followed.value);
  if ('mistake' in branch) return badUsage(branch.mistake, surroundings);

  const ends = new Ends(repository, branch);
  const [from, to] = [await ends.of(before.revisions), await ends.of(after.revisions)];
  const unreviewed = await ends.unreviewed(after.revisions);
  const problems = [...from.diagnostics, ...to.diagnostics, ...unreviewed];
  if (problems.length > 0) return refuse(distinct(problems), undefined, surroundings);

  const groups = groupsOf([...new Set([...before.clusters, ...after.clusters])].sort(compareText), (cluster) => ({
    before: before.clusters.has(cluster) ? from.commits.get(cluster) : undefined,
    after: after.clusters.has(cluster) ? to.commits.get(cluster) : undefined,
  }));
  const asked = clustersAsked(options, groups);
  if (asked.problem !== undefined) return badUsage(asked.problem, surroundings);

  const { before: base, after: head, notes } = opened.value.revisions;
  const parts: { readonly group: Group; readonly comparison: Comparison }[] = [];
  for (const group of groups) {
    const clusters = new Set(group.clusters.filter((name) => asked.value === 'all' || asked.value.has(name)));
    const { cluster: _, ...rest } = options;
    const compared = await compareStates(
      opened.value.policies,
      { before: group.before ?? base, after: group.after ?? head, notes: [] },
      { ...rest, among: clusters },
      surroundings,
    );
    if ('status' in compared) return compared;
    parts.push({ group, comparison: compared.value });
  }
  const words = wordsOf;
  const delivered = parts.map(({ group, comparison }): DeliveredStep => {
    const name = (end: FollowedCommit | undefined, state: NamedCommit | 'working-tree') => end?.words ?? words(state);
    const { clusters } = group;
    const delivers = clusters.filter((cluster) => comparison.after.landscape.clusters.has(cluster));
    return {
      clusters,
      before: name(group.before, base),
      after: name(group.after, head),
      kind: group.before === undefined && group.after === undefined ? 'change' : kindOf(group),
      without: group.after === undefined ? [] : clusters.filter((cluster) => !delivers.includes(cluster)),
    };
  });
  const { root } = opened.value.policies;
  return {
    value: {
      before: {
        landscape: { ...united(parts, 'before'), ...before.facts },
        words: `what clusters follow at ${words(base)}`,
      },
      after: {
        landscape: { ...united(parts, 'after'), ...after.facts },
        words: `what they follow at ${words(head)}`,
      },
      clusters: new Set(parts.flatMap(({ comparison }) => [...comparison.clusters]).sort(compareText)),
      ...changedTenantsOf(parts),
      ...guardrailsOf(followed.value.guardrails),
      notes: [
        ...notes,
        ...deliveredNotes(delivered, branch.name),
        ...followed.value.notes,
        ...new Set(parts.flatMap(({ comparison }) => comparison.notes)),
      ],
      hazards: parts.flatMap(({ comparison }) => comparison.hazards),
      exceptions: followed.value.exceptions,
      places: unitedPlaces(parts),
      sources: followed.value.sources,
      delivered,
      ...(root === undefined ? {} : { root }),
    },
  };
}

function wordsOf(state: NamedCommit | 'working-tree'): string {
  return state === 'working-tree' ? 'the working tree' : state.words;
}

/** Revisions that clusters follow in one state. */
interface FollowedState {
  readonly revisions: ReadonlyMap<string, FollowedRevision>;
  readonly clusters: ReadonlySet<string>;
  /** The tenants, and facts for guardrails, that count for reviews: those of the compared states, not of what clusters follow. */
  readonly facts: Pick<KnownLandscape, 'tenants' | 'protectedLabels' | 'namespaceTypes'>;
}

async function readFollowed({ policies, revisions }: OpenedRange, surroundings: Surroundings) {
  const { repository, prefix, root } = policies;
  const { before, after } = revisions;
  const states = { before: stateOf(before, root), after: stateOf(after, root) };
  const folders = ['manifests', 'policies'];
  const read = await readTwoStates(repository.git, states, { prefix, folders, algorithm: repository.algorithm });
  if (read.value === undefined) return refuse(read.diagnostics, undefined, surroundings);
  const [was, is] = [await followedIn(read.value, 'before'), await followedIn(read.value, 'after')];
  const landscapeFile = read.value.before.files.get('policies/landscape.yaml');
  const sources = folderAsIs(read.value.before);
  const { fetch } = read.value;
  const [old, now] = [
    { shown: { words: wordsOf(before) }, sources },
    { shown: { words: wordsOf(after) }, sources: folderAsIs(read.value.after) },
  ];
  const guarded = await guardedStates(old, now, was.clusters, { among: [], fetch });
  await fetch([
    ...(landscapeFile === undefined ? [] : [landscapeFile]),
    ...exceptionPaths(sources).flatMap((path) => sources.get(path) ?? []),
    ...guarded.sources,
  ]);
  const { exceptions, diagnostics } = readExceptions(sources);
  return {
    value: {
      before: was,
      after: is,
      landscapeFile,
      exceptions,
      guardrails: guarded.guardrails,
      sources: { before: unplaced(old.sources, fetch), after: unplaced(now.sources, fetch) },
      notes: [...exceptionNotes(diagnostics, before.words), ...guarded.notes],
    },
  };
}

/** The sources of a compared state. Clusters follow other revisions, whose lines these need not be. */
function unplaced(sources: FileTree, fetch: TwoStates['fetch']): ComparedSources {
  return { places: {}, commit: async () => undefined, ...sourceReader(sources, fetch) };
}

async function followedIn(states: TwoStates, side: 'before' | 'after'): Promise<FollowedState> {
  const manifests = folderOf(states[side].files, 'manifests');
  const tree = loadManifestTree(manifests, { folder: 'manifests' });
  await states.fetch([
    ...[...revisionFiles(manifests)].map(({ file }) => file),
    ...[...tree.tenants.values()].map(({ file }) => file),
    ...(tree.landscape === undefined ? [] : [tree.landscape]),
  ]);
  const { tenants, protectedLabels, namespaceTypes } = renderedLandscape(tree, 'manifests').value ?? {};
  return {
    revisions: followedRevisions(manifests),
    clusters: new Set(tree.clusters.keys()),
    facts: {
      ...(tenants === undefined ? {} : { tenants }),
      ...(protectedLabels === undefined ? {} : { protectedLabels }),
      ...(namespaceTypes === undefined ? {} : { namespaceTypes }),
    },
  };
}

function folderAsIs({ files }: StateFiles): FileTree {
  const paths = files.paths().filter((path) => path.startsWith('policies/'));
  return { paths: () => paths, get: (path) => (path.startsWith('policies/') ? files.get(path) : undefined) };
}

interface DefaultBranch {
  readonly name: string;
  readonly tip: string;
}

/** The branch that the state before names, so that a change does not choose it; else the one that git knows. */
async function defaultBranchOf(
  repository: GitRepository,
  { landscapeFile }: { readonly landscapeFile: ReturnType<FileTree['get']> },
): Promise<DefaultBranch | { readonly mistake: string }> {
  const written = nodeAt(landscapeFile && readYaml('policies/landscape.yaml', landscapeFile.read()).value, [
    'spec',
    'defaultBranch',
  ]);
  const name = written?.kind === 'scalar' ? written.text : await defaultBranchName(repository);
  if (typeof name !== 'string') return name;
  const tip = await branchTip(repository, name);
  return tip === undefined
    ? { mistake: `this clone does not have the default branch "${name}". Fetch it: git fetch origin ${name}` }
    : { name, tip };
}

/** Where revisions lead. The default branch leads nowhere: what it will be is the state after. */
class Ends {
  readonly #repository: GitRepository;
  readonly #branch: DefaultBranch;

  constructor(repository: GitRepository, branch: DefaultBranch) {
    this.#repository = repository;
    this.#branch = branch;
  }

  async of(revisions: ReadonlyMap<string, FollowedRevision>) {
    const commits = new Map<string, FollowedCommit>();
    const diagnostics: Diagnostic[] = [];
    for (const written of this.#distinct(revisions)) {
      const { value, diagnostics: found } = await followedCommit(this.#repository, written);
      diagnostics.push(...found);
      if (value !== undefined) for (const cluster of written.clusters) commits.set(cluster, value);
    }
    return { commits, diagnostics };
  }

  async unreviewed(revisions: ReadonlyMap<string, FollowedRevision>): Promise<readonly Diagnostic[]> {
    const diagnostics: Diagnostic[] = [];
    for (const written of this.#distinct(revisions)) {
      const { value } = await followedCommit(this.#repository, written);
      if (value !== undefined)
        diagnostics.push(...(await checkAncestor(this.#repository, value, this.#branch, written)));
    }
    return diagnostics;
  }

  #distinct(revisions: ReadonlyMap<string, FollowedRevision>) {
    return byRevision(revisions.keys(), revisions).filter(
      ({ revision }) => revision.kind !== 'branch' || revision.name !== this.#branch.name,
    );
  }
}

/** Clusters that go from one commit to another. Without a commit, an end is that of the compared states. */
interface Group {
  readonly clusters: readonly string[];
  readonly before: FollowedCommit | undefined;
  readonly after: FollowedCommit | undefined;
}

function groupsOf(clusters: readonly string[], ends: (cluster: string) => Omit<Group, 'clusters'>): readonly Group[] {
  const groups = new Map<string, Group & { readonly clusters: string[] }>();
  for (const cluster of clusters) {
    const { before, after } = ends(cluster);
    const key = JSON.stringify([before?.words, after?.words]);
    const group = groups.get(key) ?? { clusters: [], before, after };
    group.clusters.push(cluster);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function kindOf({ before, after }: Group): DeliveredStep['kind'] {
  return before?.id === after?.id ? 'stays' : 'promotion';
}

function clustersAsked(
  { cluster: asked }: RevisionOptions,
  groups: readonly Group[],
): Result<ReadonlySet<string> | 'all', string> {
  const names = groups.flatMap(({ clusters }) => clusters).sort(compareText);
  const unknown = asked?.find((name) => !names.includes(name));
  if (unknown === undefined) return { value: asked === undefined ? 'all' : new Set(asked) };
  return {
    problem: `option '--cluster <name...>': there is no cluster "${unknown}". Clusters: ${names.join(', ')}.`,
  };
}

interface Part {
  readonly group: Group;
  readonly comparison: Comparison;
}

/** The clusters of all parts, each out of the state that it is compared in. */
function united(parts: readonly Part[], side: 'before' | 'after'): KnownLandscape {
  const clusters: (readonly [string, KnownCluster])[] = parts.flatMap(({ group, comparison }) =>
    group.clusters.flatMap((name) => {
      const cluster = comparison[side].landscape.clusters.get(name);
      return cluster === undefined ? [] : [[name, cluster] as const];
    }),
  );
  return { ...emptyLandscape, clusters: new Map(clusters.sort(([a], [b]) => compareText(a, b))) };
}

/** The tenants whose folder changed in any part; nothing where that is not known of one. */
function changedTenantsOf(parts: readonly Part[]): Pick<Comparison, 'changedTenants'> {
  const all = parts.map(({ comparison }) => comparison.changedTenants);
  if (all.includes(undefined)) return {};
  return { changedTenants: new Set(all.flatMap((tenants) => [...(tenants ?? [])])) };
}

/** Guardrails are those of the compared states. They are judged in the clusters that the parts compare. */
function guardrailsOf({ guardrails }: Pick<Comparison, 'guardrails'>): Pick<Comparison, 'guardrails'> {
  return guardrails === undefined ? {} : { guardrails: { before: guardrails.before, after: guardrails.after } };
}

function unitedPlaces(parts: readonly Part[]): DiffPlaces {
  const byCluster = new Map(
    parts.flatMap(({ group, comparison }) => group.clusters.map((name) => [name, comparison.places])),
  );
  return {
    source(rendered, state, inside) {
      const role = manifestRole(rendered.path.replace(/^manifests\//, ''));
      return 'cluster' in role ? byCluster.get(role.cluster)?.source?.(rendered, state, inside) : undefined;
    },
  };
}

function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((each) => [JSON.stringify(each), each])).values()];
}
