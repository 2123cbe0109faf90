import { arrange } from '../diagnostics/arrange.ts';
import { compareText } from '../diagnostics/compare.ts';
import { hasErrors, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Landscape } from '../landscape/landscape.ts';
import { TextsOnDemand } from '../model/texts-on-demand.ts';
import type { RenderedFile } from '../render/inventory.ts';
import { type Rendering, type RenderOptions, renderLandscape } from '../render/render-landscape.ts';
import { argocdFiles } from './objects/argocd.ts';
import { checkClusters, checkRevisions, checkUnits } from './objects/check-delivery.ts';
import { deliveredCluster, fluxHomes } from './objects/delivered.ts';
import { fluxFiles, fluxHomeFiles } from './objects/flux.ts';

/**
 * Renders everything that `manifests/` holds: policies, inventory and, where clusters are delivered by Argo CD or Flux,
 * the objects of these tools. Pure.
 */
export function renderAll(landscape: Landscape, options: RenderOptions = {}): Outcome<Rendering> {
  const rendered = renderLandscape(landscape, options);
  const diagnostics = [...rendered.diagnostics, ...checkClusters(landscape), ...checkRevisions(landscape)];
  const { value } = rendered;
  if (value === undefined || hasErrors(diagnostics)) return { diagnostics: arrange(diagnostics) };
  const clusters = value.clusterNames.flatMap((name) => landscape.clusters.get(name) ?? []);
  const delivered = clusters.flatMap((cluster) => deliveredCluster(cluster, value.policyCounts) ?? []);
  diagnostics.push(...delivered.flatMap(checkUnits));
  const arranged = arrange(diagnostics);
  if (hasErrors(arranged)) return { diagnostics: arranged };
  const homes = fluxHomes(landscape);
  const files = delivered.flatMap((each) =>
    each.tool === 'argocd'
      ? argocdFiles(each, landscape)
      : [...(homes.has(each.cluster) ? fluxHomeFiles(each) : []), ...fluxFiles(each)],
  );
  return { value: files.length === 0 ? value : withFiles(value, files), diagnostics: arranged };
}

function withFiles(rendering: Rendering, added: readonly RenderedFile[]): Rendering {
  const { files } = rendering;
  const makers = new Map<string, () => string>();
  for (const path of files.keys()) makers.set(path, () => files.get(path) ?? '');
  for (const { path, text } of added) makers.set(path, text);
  const sorted = new Map([...makers].sort(([a], [b]) => compareText(a, b)));
  return { ...rendering, files: new TextsOnDemand(sorted) };
}
