import { compareText } from '../diagnostics/compare.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { dnsLabelProblem } from '../model/kubernetes-names.ts';
import type { TextMap } from '../model/network-policy.ts';
import * as schemaProblems from '../schema/problems.ts';
import { nodeAt, type SourceNode, type SourceScalar } from '../source/node.ts';
import type { FolderLayers, LayerReader } from './folder-layers.ts';
import type { Layers } from './layers.ts';
import type { Parameter } from './parameter.ts';
import type { Pins } from './pins.ts';
import * as problems from './problems.ts';
import { nameNodeOf, type Sources, scalarAt } from './read-sources.ts';

/** One cluster file, before clusters are linked to each other. */
export interface ClusterDraft {
  readonly name: string;
  readonly nameNode: SourceScalar;
  readonly root: SourceNode;
  readonly folder: string;
  /** Its own over those of its groups. Sorted by key. */
  readonly labels: TextMap;
  /** The items of `spec.namespaces` of its groups, from the outside in. */
  readonly ofGroups: readonly SourceNode[];
  /** Landscape ← groups ← cluster: what is set for any type, without defaults. */
  readonly layers: Layers;
  /** Those of the landscape, of its groups and its own. */
  readonly pins: Pins;
  /** The values that a machine wrote, which have passed their checks. */
  readonly observed?: SourceNode;
  /** Another cluster runs its control plane. */
  readonly isHosted: boolean;
  /** Where another cluster runs the control plane of this one. */
  readonly host?: { readonly node: SourceNode; readonly clusterNode: SourceScalar };
}

/** Draft of every cluster file, by name in the order of the files. Of two with one name the second is reported only. */
export function readClusterDrafts(
  sources: Sources,
  folders: FolderLayers,
  reader: LayerReader,
  declarations: readonly Parameter[],
): { readonly drafts: ReadonlyMap<string, ClusterDraft>; readonly diagnostics: readonly Diagnostic[] } {
  const drafts = new Map<string, ClusterDraft>();
  const diagnostics: Diagnostic[] = [];
  for (const { folder, root } of sources.clusters) {
    const nameNode = nameNodeOf(root);
    const name = nameNode.text;
    const first = drafts.get(name);
    const rule = dnsLabelProblem(name);
    if (rule !== undefined) diagnostics.push(problems.badName(nameNode, 'Cluster', name, rule));
    if (first !== undefined) {
      diagnostics.push(schemaProblems.duplicate(nameNode, 'Cluster', name, first.nameNode));
      continue;
    }
    const outer = folders.at(folder);
    const layers = reader.values(nodeAt(root, ['spec', 'values']), outer.values, declarations);
    const observed = nodeAt(sources.observed.get(name), ['spec', 'values']);
    reader.values(observed, layers, declarations, true);
    const labels = reader.labels(nodeAt(root, ['metadata', 'labels']), outer.labels);
    const host = nodeAt(root, ['spec', 'controlPlane']);
    drafts.set(name, {
      name,
      nameNode,
      root,
      folder,
      labels: Object.fromEntries(Object.entries(labels).sort(([a], [b]) => compareText(a, b))),
      ofGroups: outer.namespaces,
      layers,
      pins: reader.pins(root, outer.pins, declarations),
      ...(observed === undefined ? {} : { observed }),
      isHosted: host !== undefined,
      ...(host === undefined ? {} : { host: { node: host, clusterNode: scalarAt(host, 'cluster') } }),
    });
  }
  return { drafts, diagnostics };
}
