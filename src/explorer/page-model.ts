import { clusterKey } from '../clusters/cluster-key.ts';
import type { SeenBeyond } from '../connectivity/connectivity.ts';
import { directions, directionsOnTheWay } from '../model/directions.ts';
import { remembered } from '../model/interned.ts';
import type { Direction } from '../model/network-policy.ts';
import { beyondOf } from './beyond-of.ts';
import { GroupTable } from './connection-table.ts';
import type { Graph } from './graph/graph.ts';
import { graphInput } from './graph/graph-input.ts';
import { makeGraph } from './graph/make-graph.ts';
import { MatrixCells } from './matrix.ts';
import { namespaceKey } from './pack-policies.ts';
import { unpackConnectivity } from './packed-connectivity.ts';
import { unpackSeen } from './packed-seen.ts';
import type { PageChunk, PageCluster, PageIndex, PageNamespace } from './page-data.ts';
import { isMarked } from './page-flows.ts';
import { type PeerLine, peerLines } from './peer-lines.ts';
import { SearchIndex } from './search.ts';
import { type SubjectPart, subjectParts } from './subject.ts';
import type { FocusState, GraphState } from './view-state.ts';
import { Why } from './why.ts';

/** Reads a chunk of a page; undefined if the page does not have it whole. */
export type ReadChunk = (chunk: number) => Promise<PageChunk | undefined>;

/** Content of a focus. */
interface FocusAnswer {
  readonly parts: readonly SubjectPart[];
  /** Connections, by the clusters that share them. */
  readonly lines: readonly FocusLines[];
}

interface SeenBeyondRows {
  readonly rows: readonly SeenBeyond[];
  /** How many more there are, which the page does not have. */
  readonly more: number;
}

interface UsedRule {
  readonly direction: Direction;
  /** Its place among the rules of the direction. */
  readonly index: number;
}

interface FocusLines {
  readonly clusters: readonly string[];
  readonly lines: readonly PeerLine[];
  /** Seen connections of these pods that no line shows. */
  readonly beyond: readonly SeenBeyond[];
  /** How many more of them the clusters have, of any pods, which the page does not have. */
  readonly moreBeyond: number;
}

/** A page in memory: its index, and the chunks that views needed so far. */
export class PageModel {
  readonly index: PageIndex;
  readonly why: Why;
  readonly cells: MatrixCells;
  readonly #read: ReadChunk;
  readonly #tables = new Map<number, GroupTable>();
  #search: SearchIndex | undefined;

  constructor(index: PageIndex, read: ReadChunk) {
    this.index = index;
    this.#read = read;
    this.why = new Why(index, async (chunk) => {
      const found = await read(chunk);
      return found?.kind === 'policies' ? found : undefined;
    });
    this.cells = new MatrixCells(index, (chunk) => this.#table(chunk));
    this.cells.know(index.first);
  }

  get search(): SearchIndex {
    this.#search ??= new SearchIndex(this.index);
    return this.#search;
  }

  /** Reads connections of clusters; all by default. Returns false if the page does not have them whole. */
  async readConnections(
    chunks: Iterable<number> = this.index.clusters.map((one) => one.connectivity),
  ): Promise<boolean> {
    const missing = [...new Set(chunks)].filter((chunk) => !this.#tables.has(chunk));
    const read = await Promise.all(missing.map(async (chunk) => [chunk, await this.#read(chunk)] as const));
    for (const [chunk, found] of read) {
      if (found?.kind !== 'connectivity') return false;
      const connectivity = unpackConnectivity(found.connectivity);
      const seen = isMarked(this.index) && found.seen !== undefined ? unpackSeen(connectivity, found.seen) : undefined;
      this.#tables.set(chunk, new GroupTable(connectivity, seen));
    }
    return true;
  }

  /** Returns connections that were read; undefined if they were not. */
  tableOf(chunk: number): GroupTable | undefined {
    return this.#tables.get(chunk);
  }

  #table(chunk: number): GroupTable {
    const table = this.#tables.get(chunk);
    if (table === undefined) throw new Error(`The connections in chunk ${chunk} were not read.`);
    return table;
  }

  /** The chunks with connections of a cluster; of all clusters without one. */
  chunksOf(cluster: string | undefined): readonly number[] {
    const clusters = this.index.clusters.filter(({ name }) => cluster === undefined || name === cluster);
    return clusters.map(({ connectivity }) => connectivity);
  }

  /** Reads the connections of all clusters; undefined if the page does not have them whole. */
  async allConnections(): Promise<readonly GroupTable[] | undefined> {
    return (await this.readConnections()) ? [...this.#tables.values()] : undefined;
  }

  /** Returns the seen connections that no row names; undefined if the page does not have the connections whole. */
  async seenBeyond(): Promise<SeenBeyondRows | undefined> {
    if (!(await this.readConnections())) return undefined;
    const all = [...this.#tables.values()].flatMap(({ seen }) => seen ?? []);
    return { rows: all.flatMap(({ beyond }) => beyond), more: all.reduce((sum, { more = 0 }) => sum + more, 0) };
  }

  /**
   * Returns the rules of a policy that recorded flows passed, surely or perhaps; undefined without records of the cluster. `policy`: its
   * place in the namespace.
   */
  async usedRules(
    cluster: PageCluster,
    namespace: PageNamespace,
    policy: number,
  ): Promise<readonly UsedRule[] | undefined> {
    if (!isMarked(this.index) || namespace.policies === undefined) return undefined;
    const chunk = await this.#read(namespace.policies);
    const used = chunk?.kind === 'policies' ? chunk.used?.[namespaceKey(cluster, namespace)] : undefined;
    return used?.flatMap(([place, side, index]) => {
      const direction = directions[side];
      return place === policy && direction !== undefined ? [{ direction, index }] : [];
    });
  }

  /** Draws a graph; undefined if the page has no such focus. */
  async graph(state: GraphState): Promise<Graph | 'cut-off' | undefined> {
    if (!(await this.readConnections(this.chunksOf(state.cluster)))) return 'cut-off';
    return makeGraph(
      graphInput(this.index, ({ connectivity: chunk }) => {
        const { connectivity, seen } = this.#table(chunk);
        return { connectivity, seen };
      }),
      state,
    );
  }

  /** Finds the connections of what a focus is about; undefined if the page does not have them whole. */
  async focus(state: FocusState): Promise<FocusAnswer | undefined> {
    const parts = subjectParts(this.index, state);
    if (!(await this.readConnections(parts.map(({ cluster }) => cluster.connectivity)))) return undefined;
    const byCluster = new Map<number, SubjectPart[]>();
    for (const part of parts) remembered(byCluster, part.place, () => []).push(part);
    const alike = new Map<string, FocusLines & { readonly clusters: string[] }>();
    for (const some of byCluster.values()) {
      const [first] = some;
      const table = first && this.#tables.get(first.cluster.connectivity);
      if (table === undefined) continue;
      const lines = directionsOnTheWay.flatMap((direction) => peerLines(table, some, direction));
      const beyond = beyondOf(table, some);
      const { more: moreBeyond = 0 } = table.seen ?? {};
      const text = JSON.stringify([lines.map(({ example: _, ...line }) => line), beyond, moreBeyond]);
      remembered(alike, text, () => ({ clusters: [], lines, beyond, moreBeyond })).clusters.push(
        clusterKey(first?.cluster ?? {}),
      );
    }
    return { parts, lines: [...alike.values()] };
  }
}
