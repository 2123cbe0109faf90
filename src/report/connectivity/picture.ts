import type { ClusterConnectivity, Connectivity } from '../../connectivity/connectivity.ts';
import { counted, listed } from '../../diagnostics/counted.ts';
import { hasNoPorts, unitePorts } from '../../model/port-set.ts';
import { refusedPolicies } from '../words/format-basis.ts';
import { placeWords, workloadNames } from './group-words.ts';
import { type ConnectionRow, connectionRows, type RowEnd } from './rows.ts';
import { portsWords } from './verdict-words.ts';

/** A picture as data: boxes in frames, and arrows between them. Texts are as they are; each format escapes them. */
export interface Picture {
  /** Sentences about what the picture folds or omits, and what the answer ignores. Can be empty. */
  readonly caption: string;
  readonly frames: readonly Frame[];
  readonly edges: readonly Edge[];
}

interface Frame {
  readonly id: string;
  readonly title: string;
  readonly nodes: readonly PictureNode[];
}

export interface PictureNode {
  /** Letters and digits only. */
  readonly id: string;
  readonly label: string;
  readonly kind: 'pods' | 'addresses' | 'undeclared';
}

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly conditional: boolean;
}

/** A picture with more arrows than these is not readable. */
export const mostEdges = 60;

const mostNames = 5;
const mostPorts = 3;

/** How much is drawn as one. */
type Level = 'groups' | 'types' | 'inside' | 'clusters';

/**
 * Draws everything, or, where that has more than `mostEdges` arrows, each namespace type as one box, at last each
 * cluster.
 */
export function pictureOf({ clusters, basis }: Connectivity): Picture {
  const picture = readable(clusters);
  // A picture may travel without the text around it.
  return { ...picture, caption: [picture.caption, ...refusedPolicies(basis)].filter((text) => text !== '').join(' ') };
}

function readable(clusters: readonly ClusterConnectivity[]): Picture {
  for (const level of ['groups', 'types', 'inside'] as const) {
    const picture = drawn(clusters, level);
    if (picture.edges.length <= mostEdges) return picture;
  }
  return drawn(clusters, 'clusters');
}

const captions: Readonly<Record<Level, string>> = {
  groups: '',
  types: 'Each box is all workloads of a namespace type, or of a namespace without a type',
  inside:
    'Each box is all workloads of a namespace type, or of a namespace without a type; addresses and undeclared ' +
    'namespaces are not shown',
  clusters: 'Each box is all workloads of clusters with the same connections',
};

interface DrawnEdge {
  readonly from: string;
  readonly to: string;
  readonly rows: ConnectionRow[];
  /** Relation of pods that are in several namespaces. */
  readonly relations: Set<ConnectionRow['relation']>;
}

function drawn(clusters: readonly ClusterConnectivity[], level: Level): Picture {
  const frames = new Map<string, { readonly title: string; readonly nodes: Map<string, PictureNode> }>();
  const edges = new Map<string, DrawnEdge>();
  let rows = 0;
  let unconnected = 0;
  for (const [number, cluster] of clusters.entries()) {
    const artist = new Artist(cluster, number, level, clusters.length > 1);
    const connected = new Set<number>();
    for (const row of connectionRows(cluster)) {
      for (const end of [row.from, row.to]) if (end.kind === 'group') connected.add(end.group);
      if (level === 'inside' && (row.from.kind !== 'group' || row.to.kind !== 'group')) continue;
      rows++;
      const from = artist.place(frames, row.from);
      const to = artist.place(frames, row.to);
      const key = `${from} ${to}`;
      const edge = edges.get(key) ?? { from, to, rows: [], relations: new Set() };
      edges.set(key, edge);
      edge.rows.push(row);
      if (isAmbiguous(cluster, row)) edge.relations.add(row.relation);
    }
    unconnected += cluster.groups.length - connected.size;
  }
  const folded =
    level === 'groups'
      ? []
      : [`${captions[level]}: ${counted(rows, 'connection')} in ${counted(edges.size, 'arrow')}.`];
  const missing =
    unconnected === 0
      ? []
      : [`${counted(unconnected, 'other group')} of pods ${unconnected === 1 ? 'has' : 'have'} no such connection.`];
  return {
    caption: [...folded, ...missing].join(' '),
    frames: [...frames].map(([id, { title, nodes }]) => ({ id, title, nodes: [...nodes.values()] })),
    edges: [...edges.values()].map(edgeOf),
  };
}

/** Returns whether the label must name the relation of the namespaces of a row. */
function isAmbiguous({ groups }: ClusterConnectivity, { from, to }: ConnectionRow): boolean {
  return [from, to].every((end) => end.kind === 'group' && (groups[end.group]?.namespaces.length ?? 0) > 1);
}

function edgeOf({ from, to, rows, relations }: DrawnEdge): Edge {
  const numbers = unitePorts(...rows.map((row) => row.ports));
  const names = [...new Set(rows.flatMap((row) => row.namedPorts))].sort();
  const ports = [...(hasNoPorts(numbers) ? [] : portsWords(numbers).split(', ')), ...names];
  const [relation = 'any', another] = relations;
  const words = { same: '\nsame namespace', other: '\nother namespaces', any: '' }[relation];
  const suffix = another === undefined ? words : '';
  const label = `${listed(ports, mostPorts)}${suffix}`;
  return { from, to, label, conditional: rows.every(({ verdict }) => verdict === 'conditional') };
}

class Artist {
  readonly #cluster: ClusterConnectivity;
  readonly #prefix: string;
  readonly #title: string;
  readonly #level: Level;
  readonly #ids = new Map<string, string>();

  constructor(cluster: ClusterConnectivity, number: number, level: Level, several: boolean) {
    this.#cluster = cluster;
    this.#prefix = `c${number}`;
    this.#level = level;
    this.#title = several ? listed(cluster.clusters, 2) : '';
  }

  /** Puts an end where it belongs, once, and answers the id of its box. */
  place(
    frames: Map<string, { readonly title: string; readonly nodes: Map<string, PictureNode> }>,
    end: RowEnd,
  ): string {
    const { frame, title, key, label, kind } = this.#boxOf(end);
    const frameId = this.#id(`frame ${frame}`);
    const nodeId = this.#id(`node ${frame} ${key}`);
    const found = frames.get(frameId) ?? { title, nodes: new Map<string, PictureNode>() };
    frames.set(frameId, found);
    if (!found.nodes.has(nodeId)) found.nodes.set(nodeId, { id: nodeId, label, kind });
    return nodeId;
  }

  #boxOf(end: RowEnd): { frame: string; title: string; key: string; label: string; kind: PictureNode['kind'] } {
    if (end.kind === 'addresses') {
      const label =
        this.#level === 'groups' ? end.words : end.words.startsWith('the ') ? end.words : 'addresses outside';
      return { frame: 'addresses', title: this.#titled('addresses'), key: label, label, kind: 'addresses' };
    }
    if (end.kind === 'undeclared-pods') {
      const label = 'undeclared pods of declared namespaces';
      return { frame: 'undeclared', title: this.#titled('elsewhere'), key: label, label, kind: 'undeclared' };
    }
    if (end.kind === 'undeclared') {
      const label = 'undeclared namespaces';
      return { frame: 'undeclared', title: this.#titled('elsewhere'), key: label, label, kind: 'undeclared' };
    }
    const group = this.#cluster.groups[end.group];
    const place = group === undefined ? '' : placeWords(group, { expand: false });
    if (this.#level === 'clusters') {
      const label = `all workloads${this.#title === '' ? '' : ` of ${this.#title}`}`;
      return { frame: 'cluster', title: this.#titled('pods'), key: label, label, kind: 'pods' };
    }
    if (this.#level === 'types' || this.#level === 'inside') {
      const type = group?.namespaceType ?? place;
      return { frame: 'types', title: this.#titled('pods'), key: type, label: type, kind: 'pods' };
    }
    const label = group === undefined ? '' : listed(workloadNames(group), mostNames);
    return { frame: place, title: this.#titled(place), key: String(end.group), label, kind: 'pods' };
  }

  #titled(place: string): string {
    return [this.#title, place].filter((part) => part !== '').join(': ');
  }

  #id(key: string): string {
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = `${this.#prefix}n${this.#ids.size}`;
    this.#ids.set(key, id);
    return id;
  }
}
