import { join, resolve } from 'node:path';
import { renderAll } from '../delivery/render-all.ts';
import { arrange } from '../diagnostics/arrange.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import type { Landscape } from '../landscape/landscape.ts';
import { applyChanges } from '../platform/apply-changes.ts';
import { foreignFilesApplied } from '../platform/foreign-files.ts';
import { heedingInterruption } from '../platform/interruption.ts';
import { readManifestFolder } from '../platform/manifest-folder.ts';
import { markManifestsCurrent } from '../platform/newer-sources.ts';
import type { Surroundings } from '../platform/surroundings.ts';
import type { ExistingTree } from '../render/existing-tree.ts';
import { goneClusters, outOfDate, planChanges, type TreeChanges } from '../render/tree-changes.ts';
import { type FileDifference, formatCheckDiff } from '../report/render/check-diff.ts';
import { type Conclusion, conclude } from './conclude.ts';
import { exitStatus, statusOf } from './exit-status.ts';
import type { RenderCommandOptions } from './program.ts';
import { loadSources, mistakesInGuardrails, pathInside } from './sources.ts';
import { stepOf } from './step.ts';
import { palettes, progressOf } from './terminal.ts';

/** How much of what differs is shown by `--check`. */
const mostFilesShown = 20;
const mostLinesShown = 60;

/** Renders the sources and brings the folder of manifests up to date, or says what differs. Answers the exit status. */
export async function renderCommand(options: RenderCommandOptions, surroundings: Surroundings): Promise<number> {
  const sources = loadSources(options.root, surroundings);
  const { root, landscape } = sources;
  const folder = folderOf(options, root, surroundings);
  const mistake = mistakeIn(options, landscape, root, folder);
  if (mistake !== undefined) {
    surroundings.stderr.write(`error: ${mistake}\n`);
    return exitStatus.usage;
  }

  const rendered = landscape === undefined ? undefined : render(landscape, options.cluster, surroundings);
  const existing = folder && readManifestFolder(folder.path, { shown: folder.shown, mustBeOurs: folder.mustBeOurs });
  const diagnostics = [
    ...sources.diagnostics,
    ...mistakesInGuardrails(sources),
    ...(rendered?.diagnostics ?? []),
    ...(existing?.diagnostics ?? []),
  ];
  const finish = (more: readonly Diagnostic[], rest: Partial<Conclusion> = {}): number => {
    const all = arrange([...diagnostics, ...more]);
    const shows = ({ severity }: Diagnostic): boolean => severity !== 'note';
    conclude(
      { output: options.output, sources, diagnostics: all, shows, rendered: rendered?.value, ...rest },
      surroundings,
    );
    return statusOf(all);
  };
  if (folder === undefined || rendered?.value === undefined || existing?.value === undefined) return finish([]);

  const changes = planChanges(rendered.value.files, existing.value, {
    folder: folder.shown,
    clusters: options.cluster,
  });
  if (landscape !== undefined) diagnostics.push(...goneClusters(changes, landscape, folder.shown));
  if (hasErrors(diagnostics) || changes.blocked.length > 0) return finish(changes.blocked);
  const step = stepOf(changes, existing.value, folder.shown);
  if (options.check === true) {
    const whole = options.cluster === undefined || landscape === undefined ? rendered : renderAll(landscape);
    if (whole.value === undefined) return finish(whole.diagnostics.filter(({ severity }) => severity === 'error'));
    diagnostics.push(
      ...(await foreignFilesApplied(existing.value, {
        folder: folder.path,
        shown: folder.shown,
        rendered: whole.value.files,
        stale: changes.remove,
        environment: surroundings.environment,
      })),
    );
    const differing = outOfDate(changes, existing.value, folder.shown);
    if (options.output !== 'text') return finish(differing, { step });
    const text = formatCheckDiff(differences(changes, existing.value, folder.shown), {
      palette: palettes(surroundings).stdout,
      mostFiles: mostFilesShown,
      mostLines: mostLinesShown,
    });
    // The difference says it better, so as text its diagnostics are counted only.
    const shows = ({ severity, code }: Diagnostic): boolean => severity !== 'note' && code !== 'manifest-out-of-date';
    return finish(differing, { text, shows, step });
  }
  const { write, remove, unchanged } = changes;
  const failed = await apply(folder, changes, surroundings);
  if (failed.length === 0 && write.length === 0 && options.out === undefined) markManifestsCurrent(folder.path);
  const files = { written: write.length, unchanged, removed: remove.length };
  return finish(failed, failed.length === 0 ? { files, step } : {});
}

interface OutputFolder {
  /** Absolute. */
  readonly path: string;
  /** As a person names it. */
  readonly shown: string;
  readonly mustBeOurs: boolean;
}

function folderOf(
  { out }: RenderCommandOptions,
  root: string | undefined,
  { folder }: Surroundings,
): OutputFolder | undefined {
  if (out !== undefined) {
    return { path: resolve(folder, out), shown: out.replace(/(?<=.)\/+$/, ''), mustBeOurs: true };
  }
  return root === undefined ? undefined : { path: join(root, 'manifests'), shown: 'manifests', mustBeOurs: false };
}

/** Returns a message if the options do not fit the landscape. */
function mistakeIn(
  { cluster = [], out }: RenderCommandOptions,
  landscape: Landscape | undefined,
  root: string | undefined,
  folder: OutputFolder | undefined,
): string | undefined {
  if (out === '') return "option '--out <dir>' needs the name of a folder.";
  if (root !== undefined && folder !== undefined && isIn(join(root, 'policies'), folder.path)) {
    return `option '--out <dir>': "${out}" is inside policies/, the folder of sources.`;
  }
  const names = landscape === undefined ? undefined : [...landscape.clusters.keys()];
  const unknown = names && cluster.find((name) => !names.includes(name));
  if (names === undefined || unknown === undefined) return undefined;
  const hint = didYouMean(unknown, names) ?? `Clusters: ${names.join(', ')}.`;
  return `option '--cluster <name...>': the landscape has no cluster "${unknown}". ${hint}`;
}

function isIn(outer: string, inner: string): boolean {
  return outer === inner || pathInside(outer, inner) !== '';
}

function render(landscape: Landscape, clusters: readonly string[] | undefined, surroundings: Surroundings) {
  const progress = progressOf('rendering namespace', surroundings);
  const onProgress = (done: number, total: number): void => progress.report(done, total);
  const outcome = renderAll(landscape, clusters === undefined ? { onProgress } : { clusters, onProgress });
  progress.end();
  return outcome;
}

async function apply(folder: OutputFolder, changes: TreeChanges, surroundings: Surroundings) {
  const progress = progressOf('writing file', surroundings);
  const onProgress = (done: number, total: number): void => progress.report(done, total);
  const failed = await heedingInterruption((signal) =>
    applyChanges(folder.path, changes, { shown: folder.shown, signal, onProgress }),
  );
  progress.end();
  return failed;
}

/** Returns the changes that `--check` shows, sorted by path. Old texts are read on demand. */
function* differences(changes: TreeChanges, existing: ExistingTree, folder: string): Iterable<FileDifference> {
  const before = (path: string): string => {
    const bytes = existing.read(path);
    return bytes instanceof Uint8Array ? Buffer.from(bytes).toString('utf8') : '';
  };
  const written = new Map(changes.write.map((file) => [file.path, file]));
  for (const path of [...written.keys(), ...changes.remove].sort()) {
    const file = written.get(path);
    const shown = `${folder}/${path}`;
    if (file === undefined) yield { path: shown, kind: 'stale', before: before(path) };
    else if (file.kind === 'new') yield { path: shown, kind: 'new', after: file.text };
    else yield { path: shown, kind: 'changed', before: before(path), after: file.text };
  }
}
