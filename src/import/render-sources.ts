import type { KnownLandscape } from '../clusters/known-landscape.ts';
import { renderedLandscape } from '../clusters/rendered-landscape.ts';
import { renderAll } from '../delivery/render-all.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { invariant } from '../diagnostics/invariant.ts';
import { loadLandscape } from '../landscape/load-landscape.ts';
import { loadManifestTree } from '../manifests/load-manifest-tree.ts';
import { memoryTree } from '../model/file-tree.ts';
import type { NewFile } from '../source/new-source.ts';

interface RenderedSources {
  /** By path inside the folder of manifests. Sorted. */
  readonly manifests: ReadonlyMap<string, string>;
  /** The manifests, read back. */
  readonly known: KnownLandscape;
}

/** Renders inferred sources, and reads the manifests back. An error in them is a defect. */
export function renderSources(sources: readonly NewFile[], ringfenceVersion: string): RenderedSources {
  const files = memoryTree(new Map(sources.map(({ path, text }) => [path, text])));
  const { landscape, diagnostics } = loadLandscape(files, { ringfenceVersion });
  invariant(landscape !== undefined, `inferred sources can be loaded; ${firstOf(diagnostics)}`);
  const rendered = renderAll(landscape);
  invariant(rendered.value !== undefined, `inferred sources render; ${firstOf(rendered.diagnostics)}`);
  const manifests = new Map(rendered.value.files);
  const known = renderedLandscape(loadManifestTree(memoryTree(manifests), { folder: 'manifests' }), 'manifests');
  invariant(known.value !== undefined, `rendered manifests can be read; ${firstOf(known.diagnostics)}`);
  return { manifests, known: known.value };
}

function firstOf(diagnostics: readonly Diagnostic[]): string {
  const error = diagnostics.find(({ severity }) => severity === 'error');
  return error === undefined ? '' : `${error.location.path}:${error.location.line}: ${error.message}`;
}
