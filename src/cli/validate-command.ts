import { join } from 'node:path';
import { renderAll } from '../delivery/render-all.ts';
import { arrange } from '../diagnostics/arrange.ts';
import { checkExceptions } from '../landscape/load-landscape.ts';
import { readManifestFolder } from '../platform/manifest-folder.ts';
import type { Surroundings } from '../platform/surroundings.ts';
import { goneClusters, planChanges } from '../render/tree-changes.ts';
import { conclude } from './conclude.ts';
import { statusOf } from './exit-status.ts';
import type { ValidateOptions } from './program.ts';
import { loadSources } from './sources.ts';
import { progressOf } from './terminal.ts';

/** Makes every check that `render` makes, judges exceptions by the date, and writes nothing. Answers the exit status. */
export function validateCommand(options: ValidateOptions, surroundings: Surroundings): number {
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
  diagnostics.push(...(rendered?.diagnostics ?? []));
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
