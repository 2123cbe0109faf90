import type { KnownLandscape } from '../clusters/known-landscape.ts';
import { renderedLandscape } from '../clusters/rendered-landscape.ts';
import { renderAll } from '../delivery/render-all.ts';
import type { Code } from '../diagnostics/codes.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
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

/** Codes of limits of sources and policies, which a cluster can exceed. Every other error in inferred sources is a defect. */
const limits: ReadonlySet<Code> = new Set<Code>([
  ...(['file-too-large', 'too-many-nodes', 'nested-too-deeply', 'folder-too-large'] as const),
  ...(['annotations-too-large', 'policy-too-large', 'values-too-large'] as const),
  ...(['expression-too-large', 'too-many-elements'] as const),
]);

/** Renders inferred sources, and reads the manifests back. A value unless the sources exceed a limit. */
export function renderSources(sources: readonly NewFile[], ringfenceVersion: string): Outcome<RenderedSources> {
  const files = memoryTree(new Map(sources.map(({ path, text }) => [path, text])));
  const { landscape, diagnostics } = loadLandscape(files, { ringfenceVersion });
  if (landscape === undefined) return exceeded(diagnostics);
  const rendered = renderAll(landscape);
  if (rendered.value === undefined) return exceeded(rendered.diagnostics);
  const manifests = new Map(rendered.value.files);
  const known = renderedLandscape(loadManifestTree(memoryTree(manifests), { folder: 'manifests' }), 'manifests');
  if (known.value === undefined) return exceeded(known.diagnostics);
  return { value: { manifests, known: known.value }, diagnostics: [] };
}

/** Returns errors about limits; what follows from them is left out. Any other error alone is a defect. */
function exceeded(diagnostics: readonly Diagnostic[]): Outcome<never> {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const found = errors.filter(({ code }) => limits.has(code));
  const [first] = errors;
  const place = first === undefined ? '' : `${first.location.path}:${first.location.line}: ${first.message}`;
  invariant(found.length > 0, `inferred sources are valid; ${place}`);
  return { diagnostics: found };
}
