import { join, resolve } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { invariant } from '../../diagnostics/invariant.ts';
import { checkExceptions, loadLandscape } from '../../landscape/load-landscape.ts';
import type { FileTree } from '../../model/file-tree.ts';
import { applyChanges } from '../../platform/apply-changes.ts';
import { readDiskTree } from '../../platform/disk-tree.ts';
import { findRoot, rootAt } from '../../platform/find-root.ts';
import { foreignFilesApplied } from '../../platform/foreign-files.ts';
import { type Git, openGit, refusalOf } from '../../platform/git.ts';
import { treeWithChanges, writePatch } from '../../platform/git-changes.ts';
import { type RootPrefix, readGitTree } from '../../platform/git-tree.ts';
import { ownVersion, type Surroundings } from '../../platform/surroundings.ts';
import { type PullRequestEvent, pullRequestOf, workflowOf } from '../../platform/workflow.ts';
import { outOfDate, planChanges } from '../../render/tree-changes.ts';
import { sourceNotRendered } from '../../render/tree-problems.ts';
import { formatGithub } from '../../report/diagnostics/format-github.ts';
import {
  type Drift,
  driftRemedy,
  formatDriftSummary,
  type PatchInArtifact,
  type Run,
} from '../../report/render/drift-summary.ts';
import { exitStatus, statusOf } from '../exit-status.ts';
import { pathInside } from '../sources.ts';
import { validateCommand } from '../validate-command.ts';
import { changedSources, type DriftFound, driftAt, driftOnDisk, driftSize } from './drift.ts';

export interface CheckOptions {
  readonly root?: string;
  readonly failOn: 'errors' | 'warnings';
  readonly failOnExpired?: boolean;
}

/** The artifact, and the folder in RUNNER_TEMP in which it is laid out. */
const artifactName = 'ringfence-rendered';
const manifests = 'manifests';
const patchName = 'ringfence.patch';

/**
 * The required check: validates, and compares `manifests/` with what the sources render. Says what it finds beside the
 * lines of the pull request and in the summary of the job, and lays out files that help to repair it. Answers the exit
 * status.
 */
export async function checkCommand(options: CheckOptions, surroundings: Surroundings): Promise<number> {
  const workflow = workflowOf(surroundings.environment);
  const named = options.root === undefined ? {} : { root: options.root };
  const failOnWarnings = options.failOn === 'warnings';
  const status = validateCommand({ ...named, output: 'github', failOnWarnings }, surroundings);
  if (status !== exitStatus.clean) {
    workflow.setOutput('drift', 'false');
    workflow.addSummary('### The sources have errors\n\nThe errors are shown at their lines and in the log.');
    return status;
  }
  const { root, sources } = passedSources(options, surroundings);
  const expired = options.failOnExpired === true ? sayExpired(sources, surroundings) : exitStatus.clean;
  const drifted = await sayDrift(root, sources, surroundings);
  return Math.max(expired, drifted);
}

/** The sources again, which have just passed every check. */
function passedSources({ root }: CheckOptions, { folder }: Surroundings) {
  const found = root === undefined ? findRoot(folder) : rootAt(resolve(folder, root));
  const sources = found.value === undefined ? undefined : readDiskTree(found.value, 'policies').value;
  invariant(found.value !== undefined && sources !== undefined, 'sources that have passed are there');
  return { root: found.value, sources };
}

/** Exceptions that no longer hold fail. They are warnings to `validate`, which has shown them. */
function sayExpired(sources: FileTree, { environment, today }: Surroundings): number {
  const { landscape } = loadLandscape(sources, { ringfenceVersion: ownVersion() });
  const expired = (landscape === undefined ? [] : checkExceptions(landscape, today())).filter(
    ({ code }) => code === 'exception-expired',
  );
  if (expired.length === 0) return exitStatus.clean;
  const lines = expired.map(({ message, location }) => `- \`${location.path}\`: ${message}`);
  workflowOf(environment).addSummary(`### Exceptions have expired\n\n${lines.join('\n')}`);
  return exitStatus.findings;
}

async function sayDrift(root: string, sources: FileTree, surroundings: Surroundings): Promise<number> {
  const { environment, stdout, stderr } = surroundings;
  const workflow = workflowOf(environment);
  const found = driftOnDisk(root, sources);
  invariant(found !== undefined, 'sources that have passed can be rendered');
  workflow.setOutput('drift', String(driftSize(found) > 0));
  const foreign = await foreignFilesApplied(found.existing, {
    folder: join(root, manifests),
    shown: manifests,
    rendered: found.desired,
    stale: found.changes.remove,
    environment,
  });
  const rootInCheckout = pathInside(environment.GITHUB_WORKSPACE ?? root, root);
  if (foreign.length > 0) {
    stdout.write(formatGithub(foreign, { rootInCheckout }));
    const lines = foreign.map(({ location, message }) => `- \`${location.path}\`: ${message}`);
    workflow.addSummary(`### Files that the sources do not render\n\n${lines.join('\n')}`);
  }
  if (driftSize(found) === 0) {
    if (foreign.length === 0) workflow.addSummary('### `manifests/` is up to date');
    return statusOf(foreign);
  }
  const repository = await repositoryOf(root, surroundings);
  const pullRequest = pullRequestOf(environment);
  const { where, commit, drift, base } = await placeOf(pullRequest, repository, found);
  const { RUNNER_TEMP: temporary } = environment;
  const artifact = temporary === undefined ? undefined : join(temporary, artifactName);
  const patch = artifact === undefined ? undefined : await layOut(artifact, found, { repository, commit, drift });
  const { prefix } = repository;
  const run: Run = {
    render: prefix === '' ? 'npx ringfence render' : `npx ringfence render --root ${prefix.slice(0, -1)}`,
    manifests: `${prefix}${manifests}`,
    base: pullRequest?.baseBranch ?? '',
    artifact: artifact === undefined ? '' : artifactName,
    runId: environment.GITHUB_RUN_ID ?? '',
  };
  const { write, remove } = found.changes;
  const summary: Drift = {
    missing: write.filter(({ kind }) => kind === 'new').length,
    changed: write.filter(({ kind }) => kind === 'changed').length,
    stale: remove.length,
    paths: [...write.map(({ path }) => path), ...remove].sort().map((path) => `${run.manifests}/${path}`),
    where,
    ...(patch === undefined ? {} : { patch }),
  };
  const remedy = driftRemedy(summary, run);
  const diagnostics = [
    ...(await sourcesToShow(base, repository, sources, driftSize(found), remedy)),
    ...outOfDate(found.changes, found.existing, manifests).map((each): Diagnostic => ({ ...each, hint: remedy })),
  ];
  stdout.write(formatGithub(diagnostics, { rootInCheckout }));
  workflow.addSummary(formatDriftSummary(summary, run));
  stderr.write(`${remedy}\n`);
  return statusOf(diagnostics);
}

interface CheckedRepository {
  /** Absent where the root lies in no git repository. */
  readonly git?: Git;
  readonly prefix: RootPrefix;
}

async function repositoryOf(root: string, { environment }: Surroundings): Promise<CheckedRepository> {
  const inside = openGit(root, { environment });
  const prefix = await orNothing(() => inside.run(['rev-parse', '--show-prefix']));
  const top = await orNothing(() => inside.run(['rev-parse', '--show-toplevel']));
  if (prefix === undefined || top === undefined) return { prefix: '' };
  return { git: openGit(top.trim(), { environment }), prefix: prefix.trim() as RootPrefix };
}

interface DriftPlace {
  readonly where: Drift['where'];
  /** Commit to which a patch applies; absent if there is none. */
  readonly commit?: string;
  /** How that commit drifts; absent where it cannot be rendered. */
  readonly drift?: DriftFound | undefined;
  /** Base of the pull request, if its merge is checked out. */
  readonly base?: string | undefined;
}

/** Returns whether the branch itself drifts, or only the merge of its pull request. */
async function placeOf(
  pullRequest: PullRequestEvent | undefined,
  { git, prefix }: CheckedRepository,
  checked: DriftFound,
): Promise<DriftPlace> {
  const commit = git && (await commitOf(git, 'HEAD'));
  if (git === undefined || commit === undefined) return { where: 'head' };
  // GitHub checks out the merge, whose parents are the base and the head.
  const merged = pullRequest !== undefined && (await commitOf(git, 'HEAD^2')) === pullRequest.head;
  if (!merged) return { where: 'head', commit, drift: checked };
  const drift = await driftAt(git, pullRequest.head, prefix);
  const where = drift !== undefined && driftSize(drift) === 0 ? 'merge' : 'head';
  return { where, commit: pullRequest.head, drift, base: await commitOf(git, 'HEAD^1') };
}

/** Returns the id of a commit by its name; nothing if it does not exist. */
async function commitOf(git: Git, revision: string): Promise<string | undefined> {
  return (await orNothing(() => git.run(['rev-parse', '--verify', `${revision}^{commit}`])))?.trim();
}

interface PatchSource {
  readonly repository: CheckedRepository;
  readonly commit: string | undefined;
  readonly drift: DriftFound | undefined;
}

/** Lays the rendered tree, and the patch if there is one, into a folder. */
async function layOut(
  folder: string,
  { desired }: DriftFound,
  { repository: { git, prefix }, commit, drift }: PatchSource,
): Promise<PatchInArtifact | undefined> {
  const empty = { entries: new Map(), read: () => new Uint8Array() };
  await applyChanges(join(folder, manifests), planChanges(desired, empty, { folder: manifests }), { shown: manifests });
  if (git === undefined || commit === undefined || drift === undefined || driftSize(drift) === 0) return undefined;
  const tree = await treeWithChanges(git, commit, `${prefix}${manifests}`, drift.changes);
  await writePatch(git, commit, tree, join(folder, patchName));
  return { file: patchName, commit };
}

/** At most so many of them are shown beside sources: GitHub shows ten of a step. */
const sourcesShown = 5;

async function sourcesToShow(
  base: string | undefined,
  { git, prefix }: CheckedRepository,
  sources: FileTree,
  count: number,
  remedy: string,
): Promise<readonly Diagnostic[]> {
  const before = git && base ? (await readGitTree(git, base, { prefix, folder: 'policies' })).value : undefined;
  const changed = before === undefined ? [] : changedSources(before, sources);
  return changed.slice(0, sourcesShown).map(({ path, line }) => sourceNotRendered(path, line, count, remedy));
}

async function orNothing(work: () => Promise<string>): Promise<string | undefined> {
  try {
    return await work();
  } catch (error) {
    if (refusalOf(error) === undefined) throw error;
    return undefined;
  }
}
