import { compareText } from '../diagnostics/compare.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { TextMap } from '../model/network-policy.ts';
import { nodeAt, type SourceNode, toJson } from '../source/node.ts';
import { checkLayer } from './check-layer.ts';
import { type InheritedFacts, readClusterFacts, unknownFacts } from './cluster-facts.ts';
import { checkDelivery, mergeDelivery } from './delivery.ts';
import { addLayer, type LayeredMap, type Layers, noLayers, noValues } from './layers.ts';
import type { Parameter } from './parameter.ts';
import { noPins, type Pins, readPins } from './pins.ts';
import { itemsAt, type Sources } from './read-sources.ts';
import { checkLabels } from './tenants/load-tenants.ts';

/** Reads layers of values and of delivery settings; each layer is checked where it is written, and once. */
export class LayerReader {
  readonly diagnostics: Diagnostic[] = [];
  /** Names that no parameter declares are not reported where the type that declares them could not be read. */
  readonly #forgivesUnknownNames: boolean;

  constructor(sources: Sources) {
    this.#forgivesUnknownNames = sources.broken.some((role) => role.kind === 'namespace-type');
  }

  /** The layers with the values at `node` on top. `declarations` are the parameters whose values the layer may set. */
  values(node: SourceNode | undefined, outer: Layers, declarations: readonly Parameter[], observing = false): Layers {
    if (node?.kind !== 'mapping') return outer;
    this.diagnostics.push(...checkLayer(node, declarations, observing, this.#forgivesUnknownNames));
    return addLayer(outer, node);
  }

  /** Labels of clusters over those of the groups around them. */
  labels(node: SourceNode | undefined, outer: TextMap): TextMap {
    if (node?.kind !== 'mapping') return outer;
    this.diagnostics.push(...checkLabels(node));
    return { ...outer, ...(toJson(node) as TextMap) };
  }

  /** The pins of a landscape, group or cluster beside those of the layers around it. */
  pins(root: SourceNode | undefined, outer: Pins, declarations: readonly Parameter[]): Pins {
    const { pins, diagnostics } = readPins(root, outer, declarations, this.#forgivesUnknownNames);
    this.diagnostics.push(...diagnostics);
    return pins;
  }

  /** The delivery settings of a landscape, group or cluster over those of the layers around it. */
  delivery(root: SourceNode | undefined, outer: LayeredMap): LayeredMap {
    const node = nodeAt(root, ['spec', 'delivery']);
    this.diagnostics.push(...checkDelivery(node));
    return mergeDelivery(outer, node);
  }
}

/** The settings that a folder of clusters takes from the landscape and its groups. */
interface FolderLayer {
  readonly values: Layers;
  readonly facts: InheritedFacts;
  readonly delivery: LayeredMap;
  readonly pins: Pins;
  /** `spec.clusterLabels` of its groups, an inner one over an outer one. */
  readonly labels: TextMap;
  /** The items of `spec.namespaces` of its groups, from the outside in. */
  readonly namespaces: readonly SourceNode[];
}

/** The layers of each folder below `policies/clusters/`: the landscape, then each group from the outside in. */
export class FolderLayers {
  readonly #groups: Sources['groups'];
  readonly #declarations: readonly Parameter[];
  readonly #reader: LayerReader;
  readonly #known: Map<string, FolderLayer>;

  /** Reads the landscape and every group, those without a cluster included. */
  constructor({ landscape, groups }: Sources, declarations: readonly Parameter[], reader: LayerReader) {
    this.#groups = groups;
    this.#declarations = declarations;
    this.#reader = reader;
    const outermost = {
      values: noLayers,
      facts: unknownFacts,
      delivery: noValues,
      labels: {},
      namespaces: [],
      pins: noPins,
    };
    this.#known = new Map([['', this.#layer(landscape, outermost)]]);
    for (const folder of [...groups.keys()].sort(compareText)) this.at(folder);
  }

  /** The layer of a folder, `''` for the outermost one. */
  at(folder: string): FolderLayer {
    const known = this.#known.get(folder);
    if (known !== undefined) return known;
    const outer = this.at(folder.slice(0, Math.max(0, folder.lastIndexOf('/'))));
    const group = this.#groups.get(folder);
    const layer = group === undefined ? outer : this.#layer(group, outer);
    this.#known.set(folder, layer);
    return layer;
  }

  /** The items of `spec.namespaces` of every group. */
  namespaces(): readonly SourceNode[] {
    return [...this.#groups.values()].flatMap((root) => itemsAt(root, ['spec', 'namespaces']));
  }

  #layer(root: SourceNode | undefined, outer: FolderLayer): FolderLayer {
    return {
      values: this.#reader.values(nodeAt(root, ['spec', 'values']), outer.values, this.#declarations),
      facts: readClusterFacts(root, outer.facts),
      delivery: this.#reader.delivery(root, outer.delivery),
      pins: this.#reader.pins(root, outer.pins, this.#declarations),
      labels: this.#reader.labels(nodeAt(root, ['spec', 'clusterLabels']), outer.labels),
      namespaces: [...outer.namespaces, ...itemsAt(root, ['spec', 'namespaces'])],
    };
  }
}
