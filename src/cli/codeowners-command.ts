import { posix } from 'node:path';
import { arrange } from '../diagnostics/arrange.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { readFolderOwners } from '../landscape/codeowners/owners.ts';
import { type CodeownersFile, planCodeowners } from '../landscape/codeowners/plan-codeowners.ts';
import * as problems from '../landscape/codeowners/problems.ts';
import { readSources } from '../landscape/read-sources.ts';
import { readCodeownersFiles, repositoryTop, writeCodeowners } from '../platform/codeowners-files.ts';
import type { Surroundings } from '../platform/surroundings.ts';
import { formatFileDiff } from '../report/render/check-diff.ts';
import { badUsage } from './analysis-input.ts';
import { conclude } from './conclude.ts';
import { statusOf } from './exit-status.ts';
import type { CodeownersCommandOptions } from './program.ts';
import { loadSources, pathInside } from './sources.ts';
import { palettes } from './terminal.ts';

/** How many lines of the difference are shown by `--check`. */
const mostLinesShown = 60;

/** Keeps the block of CODEOWNERS in step with the owners in the sources, or reports the difference. */
export function codeownersCommand(options: CodeownersCommandOptions, surroundings: Surroundings): number {
  const { check = false, write = false, output } = options;
  if (check === write) return badUsage("write one of the options '--check' and '--write'.", surroundings).status;
  const sources = loadSources(options.root, surroundings);
  const { root, files, landscape } = sources;
  const errors = sources.diagnostics.filter(({ severity }) => severity === 'error');
  const finish = (found: readonly Diagnostic[], file?: CodeownersFile, text = ''): number => {
    const all = arrange(found);
    const sourceText = (path: string) =>
      file !== undefined && path === file.path ? decoded(file.text) : sources.sourceText(path);
    // The difference says it better than the first line of the file.
    const shows = ({ code }: Diagnostic): boolean => text === '' || code !== 'codeowners-out-of-date';
    conclude({ output, sources: { ...sources, sourceText }, diagnostics: all, shows, text }, surroundings);
    return statusOf(all);
  };
  if (root === undefined || files === undefined || landscape === undefined) return finish(errors);
  const { owners, diagnostics } = readFolderOwners(readSources(files));
  const top = repositoryTop(root);
  const folder = pathInside(top, root);
  if (/[^A-Za-z0-9._/-]/.test(folder)) {
    const message = `the path of the landscape in its git repository, "${folder}", has characters that mean something else in CODEOWNERS.`;
    return badUsage(message, surroundings).status;
  }
  const found = readCodeownersFiles(top);
  // Diagnostics name paths from the folder of the landscape.
  const named = (path: string) => posix.join(folder === '' ? '' : posix.relative(folder, ''), path);
  const place = (diagnostic: Diagnostic): Diagnostic => ({
    ...diagnostic,
    location: { ...diagnostic.location, path: named(diagnostic.location.path) },
  });
  if (owners === undefined || found.value === undefined)
    return finish([...diagnostics, ...found.diagnostics.map(place)]);
  const planned = planCodeowners(found.value, owners, {
    folder: folder === '' ? '' : `${folder}/`,
    sources: files.paths(),
  });
  const { plan } = planned;
  const placed = planned.diagnostics.map(place);
  if (plan === undefined) return finish(placed);
  const shownFile = { path: named(plan.path), text: plan.after };
  const isCurrent = plan.before === plan.after;
  if (check) {
    const difference = {
      path: shownFile.path,
      ...(plan.before === undefined ? {} : { before: decoded(plan.before) }),
      after: decoded(plan.after),
    };
    const text =
      isCurrent || output !== 'text'
        ? ''
        : `${formatFileDiff(difference, { palette: palettes(surroundings).stdout, mostLines: mostLinesShown })}\n`;
    const stale = isCurrent ? [] : [problems.outOfDate(shownFile.path)];
    // Lines are counted in the file as it will be.
    return finish([...placed, ...stale], shownFile, text);
  }
  const isTooLarge = placed.some(({ code }) => code === 'codeowners-too-large');
  const failed = isCurrent || isTooLarge ? [] : writeCodeowners(top, { path: plan.path, text: plan.after });
  if (failed.length === 0 && !isTooLarge) {
    surroundings.stderr.write(`${shownFile.path} ${isCurrent ? 'is up to date' : 'is written'}.\n`);
  }
  return finish([...placed, ...failed.map(place)], shownFile);
}

/** Shows bytes as text. */
function decoded(bytes: string): string {
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
