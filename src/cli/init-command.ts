import { basename, join, relative, resolve } from 'node:path';
import { renderAll } from '../delivery/render-all.ts';
import { arrange } from '../diagnostics/arrange.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { loadLandscape } from '../landscape/load-landscape.ts';
import { joinedTrees, memoryTree } from '../model/file-tree.ts';
import { dnsLabelProblem } from '../model/kubernetes-names.ts';
import { repositoryProblem } from '../model/repository-url.ts';
import { readDiskTree } from '../platform/disk-tree.ts';
import { findRoot, isFolder, isThere } from '../platform/find-root.ts';
import { filesInTheWay, writeNewFiles } from '../platform/new-files.ts';
import { ownVersion, type Surroundings } from '../platform/surroundings.ts';
import { readText } from '../platform/text-files.ts';
import { formatDiagnostics } from '../report/diagnostics/formats.ts';
import type { NewFile } from '../source/new-source.ts';
import { type Asker, askerOn, isCancelled } from './ask.ts';
import { exitStatus, statusOf } from './exit-status.ts';
import { packageSpec } from './release.ts';
import type { InitCommandOptions } from './setup-commands.ts';
import { sourceTextOf } from './source-text.ts';
import { nameFrom } from './starter/name-from.ts';
import { formatNextSteps } from './starter/next-steps.ts';
import { type Pipeline, pipelineFiles } from './starter/pipelines.ts';
import { commitHook, packageFile, sharedFiles } from './starter/repository-files.ts';
import { type GitopsTool, ownerProblem, type StarterAnswers, starterLandscape } from './starter/starter-landscape.ts';
import { palettes } from './terminal.ts';

/** How long the open namespace kube-system of a new landscape is accepted. */
const acceptedDays = 180;

/** Writes a new policy repository, or the first landscape of a repository. Answers the exit status. */
export async function initCommand(
  named: string | undefined,
  options: InitCommandOptions,
  surroundings: Surroundings,
): Promise<number> {
  const root = resolve(surroundings.folder, named ?? '.');
  const refuse = (message: string): number => {
    surroundings.stderr.write(`error: ${message}\n`);
    return exitStatus.usage;
  };
  if (isThere(root) && !isFolder(root)) return refuse(`"${named}" is a file; init needs a folder.`);
  const above = findRoot(root).value;
  const owned = above === undefined ? undefined : /^(?:policies|manifests)(?=[\\/]|$)/.exec(relative(above, root))?.[0];
  if (owned !== undefined) {
    return refuse(
      `This folder is in ${owned}/ of the policy repository ${above}, where no other landscape can be. Choose a folder outside ${owned}/.`,
    );
  }
  if (named === undefined && above !== undefined && above !== root && isThere(join(above, 'policies/landscape.yaml'))) {
    return refuse(
      `This folder is inside the policy repository ${above}. To create a separate one here, name the folder: ringfence init .`,
    );
  }
  const first = filesInTheWay(root, ['policies/landscape.yaml']);
  if (first.length > 0) return report(first, surroundings);

  let answers: Answers;
  try {
    answers = await completeAnswers(basename(root), options, surroundings);
  } catch (error) {
    if (!isCancelled(error)) throw error;
    surroundings.stderr.write('Nothing was written.\n');
    return exitStatus.failure;
  }
  const { ci, ...starter } = answers;
  if (starter.gitops !== 'none' && starter.repository === undefined) {
    return refuse(`option '--gitops ${starter.gitops}' also needs --repository, the address of this repository.`);
  }
  const collects = options.flows === true;
  if (collects && ci === 'none') {
    return refuse(
      "option '--flows' also needs --ci github or --ci gitlab: the job that collects recorded flows is part of it.",
    );
  }
  const sources = starterLandscape(starter);
  const spec = options.package ?? packageSpec(starter.ringfenceVersion);
  const shared = sharedFiles.filter(({ path }) => !isThere(join(root, path)));
  const described = isThere(join(root, 'package.json'));
  const files: readonly NewFile[] = [
    ...sources,
    ...pipelineFiles(ci, collects ? starter.cluster : undefined),
    ...(options.hook === true ? [commitHook] : []),
    ...shared.map(({ path, text }) => ({ path, text })),
    ...(described ? [] : [packageFile(starter.name, spec)]),
  ];
  const inTheWay = filesInTheWay(
    root,
    files.map(({ path }) => path),
  );
  if (inTheWay.length > 0) return report(inTheWay, surroundings);
  const mistakes = mistakesWith(root, sources);
  if (mistakes.diagnostics.length > 0) return report(mistakes.diagnostics, surroundings, mistakes.sourceText);
  const failed = writeNewFiles(root, files);
  if (failed.length > 0) return report(failed, surroundings);
  surroundings.stdout.write(
    formatNextSteps({
      folder: root === surroundings.folder ? undefined : named,
      files: files.length,
      ci,
      collectsFlows: collects,
      gitops: starter.gitops,
      hook: options.hook === true,
      toInstall: described && !installsRingfence(root) ? spec : undefined,
      missingPackage: missingPackage(root, spec, described),
      toAdd: linesToAdd(root, shared),
    }),
  );
  return exitStatus.clean;
}

interface Answers extends StarterAnswers {
  readonly ci: Pipeline;
}

async function completeAnswers(
  folder: string,
  options: InitCommandOptions,
  { terminal, today, environment }: Surroundings,
): Promise<Answers> {
  const asks = terminal !== undefined && options.yes !== true && (environment.CI ?? '') === '';
  const asker = asks ? await askerOn(terminal) : undefined;
  const text = async (given: string | undefined, preset: string, message: string, problemOf = dnsLabelProblem) =>
    given ?? (asker === undefined ? preset : await asker.text({ message, preset, problemOf }));
  const name = await text(options.name, landscapeName(folder), 'Name of the landscape');
  const cluster = await text(options.cluster, 'eu1', 'Name of the first cluster');
  const tenant = await text(options.tenant, 'team-a', 'Name of the first tenant, a team or a customer');
  const owner = await text(options.owner, `@example/${tenant}`, 'Owner of the tenant, as in CODEOWNERS', ownerProblem);
  const ci = options.ci ?? (await asker?.choice(forgeQuestion)) ?? 'none';
  const gitops = options.gitops ?? (await asker?.choice(toolQuestion)) ?? 'none';
  const repository = options.repository ?? (await repositoryFor(gitops, asker));
  const acceptedUntil = dayAfter(today(), acceptedDays);
  return { name, cluster, tenant, owner, ci, gitops, repository, acceptedUntil, ringfenceVersion: ownVersion() };
}

const forgeQuestion = {
  message: 'Pipelines that check each change',
  choices: [
    { value: 'none', name: 'none' },
    { value: 'github', name: 'GitHub Actions' },
    { value: 'gitlab', name: 'GitLab CI' },
  ],
} as const;

const toolQuestion = {
  message: 'Tool that applies the manifests',
  choices: [
    { value: 'none', name: 'none, or another one' },
    { value: 'argocd', name: 'Argo CD' },
    { value: 'flux', name: 'Flux' },
  ],
} as const;

async function repositoryFor(gitops: GitopsTool, asker: Asker | undefined): Promise<string | undefined> {
  if (gitops === 'none' || asker === undefined) return undefined;
  return asker.text({
    message: 'Address of this repository: https or ssh, without credentials',
    preset: '',
    problemOf: (answer) => repositoryProblem(answer)?.reason,
  });
}

/** Returns a name for a landscape that is as near to the folder's as names can be. */
function landscapeName(folder: string): string {
  return nameFrom(folder) || 'company';
}

function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Reports mistakes of the landscape as it will be, with the sources that are there already. */
function mistakesWith(root: string, sources: readonly NewFile[]) {
  const existing = isFolder(join(root, 'policies')) ? readDiskTree(root, 'policies') : undefined;
  const written = memoryTree(Object.fromEntries(sources.map(({ path, text }) => [path, text])));
  const files = joinedTrees([...(existing?.value === undefined ? [] : [existing.value]), written]);
  const loaded = loadLandscape(files, { ringfenceVersion: ownVersion() });
  const rendered = loaded.landscape === undefined ? [] : renderAll(loaded.landscape).diagnostics;
  const diagnostics = arrange([...(existing?.diagnostics ?? []), ...loaded.diagnostics, ...rendered]);
  return { diagnostics: hasErrors(diagnostics) ? diagnostics : [], sourceText: sourceTextOf(files) };
}

function report(
  diagnostics: readonly Diagnostic[],
  surroundings: Surroundings,
  sourceText: ReturnType<typeof sourceTextOf> = () => undefined,
): number {
  const palette = palettes(surroundings).stdout;
  surroundings.stdout.write(formatDiagnostics(diagnostics, 'text', { sourceText, palette, rootInCheckout: '' }));
  surroundings.stderr.write('Nothing was written.\n');
  return statusOf(diagnostics);
}

function installsRingfence(root: string): boolean {
  return /"ringfence"\s*:/.test(textIn(root, 'package.json'));
}

/** Returns the file that npm would install, if package.json is new and the file is not there. */
function missingPackage(root: string, spec: string, described: boolean): string | undefined {
  const file = /^\.{1,2}\//.test(spec) ? spec.replace(/^\.\//, '') : undefined;
  return file === undefined || (described && installsRingfence(root)) || isThere(join(root, file)) ? undefined : file;
}

/** Returns the lines that shared files lack which were there before. */
function linesToAdd(root: string, written: readonly NewFile[]): ReadonlyMap<string, readonly string[]> {
  const lacking = new Map<string, readonly string[]>();
  for (const { path, lines } of sharedFiles) {
    if (written.some((file) => file.path === path)) continue;
    const present = textIn(root, path).split(/\r?\n/);
    const missing = lines.filter((line) => !present.includes(line));
    if (missing.length > 0) lacking.set(path, missing);
  }
  return lacking;
}

/** Returns the text of a file; of one that cannot be read, nothing. */
function textIn(root: string, path: string): string {
  return readText(join(root, path), { shown: path }).value ?? '';
}
