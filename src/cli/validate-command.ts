import { join } from 'node:path';
import { readConnectivityTests } from '../connectivity-tests/read-connectivity-tests.ts';
import { renderAll } from '../delivery/render-all.ts';
import { arrange } from '../diagnostics/arrange.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { checkExceptions } from '../landscape/load-landscape.ts';
import { roleOf } from '../landscape/source-paths.ts';
import { readManifestFolder } from '../platform/manifest-folder.ts';
import type { Surroundings } from '../platform/surroundings.ts';
import { goneClusters, planChanges } from '../render/tree-changes.ts';
import { conclude } from './conclude.ts';
import { statusOf } from './exit-status.ts';
import type { ValidateCommandOptions } from './program.ts';
import { type LoadedSources, loadSources, mistakesInGuardrails } from './sources.ts';
import { progressOf } from './terminal.ts';

/**
 * Makes every check that `render` makes, reads the connectivity tests, judges exceptions by the date, and writes
 * nothing. Answers the exit status.
 */
export function validateCommand(options: ValidateCommandOptions, surroundings: Surroundings): number {
  const { output, failOnWarnings = false } = options;
  const sources = loadSources(options.root, surroundings);
  const diagnostics = [...sources.diagnostics];
  const progress = progressOf('rendering namespace', surroundings);
  const rendered =
    sources.landscape && renderAll(sources.landscape, { onProgress: (done, total) => progress.report(done, total) });
  progress.end();
  if (sources.landscape !== undefined) {
    diagnostics.push(...checkExceptions(sources.landscape, options.asOf ?? surroundings.today()));
  }
  diagnostics.push(...mistakesInTests(sources), ...mistakesInGuardrails(sources), ...(rendered?.diagnostics ?? []));
  if (sources.root !== undefined) {
    const folder = 'manifests';
    const existing = readManifestFolder(join(sources.root, folder), { shown: folder });
    diagnostics.push(...existing.diagnostics);
    if (sources.landscape !== undefined && rendered?.value !== undefined && existing.value !== undefined) {
      const changes = planChanges(rendered.value.files, existing.value, { folder });
      diagnostics.push(...changes.blocked, ...goneClusters(changes, sources.landscape, folder));
    }
  }
  const arranged = arrange(diagnostics);
  conclude({ output, sources, diagnostics: arranged, shows: () => true, rendered: rendered?.value }, surroundings);
  return statusOf(arranged, { failOnWarnings });
}

/**
 * Reports tests that `test` would refuse to run, and names that the landscape does not have. A repository can have no
 * tests.
 */
function mistakesInTests({ files, understood: landscape, names }: LoadedSources): readonly Diagnostic[] {
  if (files === undefined) return [];
  const paths = files.paths().filter((path) => roleOf(path).kind === 'connectivity-test');
  if (paths.length === 0) return [];
  const tests = { paths: () => paths, get: (path: string) => files.get(path) };
  return readConnectivityTests(tests, { where: 'policies/tests', landscape, names }).diagnostics;
}
