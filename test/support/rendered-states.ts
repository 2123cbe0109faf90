import type { ClusterState } from '../../src/clusters/cluster-state.ts';
import type { KnownLandscape } from '../../src/clusters/known-landscape.ts';
import { renderedLandscape } from '../../src/clusters/rendered-landscape.ts';
import { renderAll } from '../../src/delivery/render-all.ts';
import type { Landscape } from '../../src/landscape/landscape.ts';
import { loadManifestTree } from '../../src/manifests/load-manifest-tree.ts';
import { memoryTree } from '../../src/model/file-tree.ts';
import { describe, load } from './landscape.ts';

export interface RenderedStates {
  readonly landscape: Landscape;
  readonly known: KnownLandscape;
  /** By name. */
  readonly states: ReadonlyMap<string, ClusterState>;
}

/** A sound landscape, rendered and read back. */
export function renderedStates(files: Record<string, string>): RenderedStates {
  const { landscape, diagnostics } = load(files);
  if (landscape === undefined) throw new Error(describe(diagnostics).join('\n'));
  const rendering = renderAll(landscape);
  if (rendering.value === undefined) throw new Error(describe(rendering.diagnostics).join('\n'));
  const manifests = memoryTree(Object.fromEntries(rendering.value.files));
  const { value: known, diagnostics: unread } = renderedLandscape(
    loadManifestTree(manifests, { folder: 'manifests' }),
    'manifests',
  );
  if (known === undefined) throw new Error(describe(unread).join('\n'));
  const states = [...known.clusters].flatMap(([name, cluster]): readonly (readonly [string, ClusterState])[] => {
    const { value } = cluster.load();
    return value === undefined ? [] : [[name, value]];
  });
  return { landscape, known, states: new Map(states) };
}
