import type { ArrowPorts, BoxKind } from '../../report/connectivity/drawn-cluster.ts';
import type { LineChange } from '../../report/connectivity/line-change.ts';
import type { FocusState } from '../view-state.ts';

/**
 * A graph as data: columns that are read from left to right, with boxes and words of ports in turn. Lines are only between
 * neighbouring columns, so that none crosses a box or a word.
 */
export interface Graph {
  /** Sentences about what the graph folds and omits, and what its signs mean. */
  readonly caption: readonly string[];
  readonly columns: readonly GraphColumn[];
  /** From left to right, by the ids of nodes. */
  readonly lines: readonly GraphLine[];
  readonly rows: readonly GraphRow[];
}

export interface GraphColumn {
  /** A word above the column. */
  readonly title: string;
  readonly frames: readonly GraphFrame[];
}

/** Nodes of a column, below each other. */
export interface GraphFrame {
  readonly id: string;
  /** Absent: the frame itself is not drawn. */
  readonly title?: string;
  /** Marks that all boxes in the frame share. */
  readonly marks: readonly string[];
  readonly nodes: readonly GraphNode[];
  readonly frames: readonly GraphFrame[];
}

export interface GraphNode {
  /** Unique in the graph. */
  readonly id: string;
  /** pods, addresses, undeclared: a box · ports: words where lines meet · frame: a mark that means all boxes of its frame. */
  readonly kind: BoxKind | 'ports' | 'frame';
  /** Boxes of the same pods or addresses in several columns are one thing. */
  readonly thing: string;
  readonly label: string;
  /** Ports that are open to everyone outside, and on which it reaches everyone, in words. */
  readonly marks: readonly string[];
  /** Connections that pods of the box have among themselves, in words. */
  readonly notes: readonly string[];
  /** Open to every address outside of the cluster. */
  readonly isOpen: boolean;
  /** The graph is about this box. */
  readonly isSubject: boolean;
  /** Only ports have one. */
  readonly state?: ArrowPorts['state'];
  /** Only in a graph of two states, as that of lines. */
  readonly change?: LineChange;
  /** As that of lines. */
  readonly seen?: ArrowPorts['seen'];
  readonly focus?: FocusState;
}

export interface GraphLine {
  readonly from: string;
  readonly to: string;
  readonly state: ArrowPorts['state'];
  readonly change?: LineChange;
  /** Facts of records about connections of all lines that meet at the same ports. */
  readonly seen?: ArrowPorts['seen'];
  /** The line ends at a box that is reached. */
  readonly hasHead: boolean;
}

/** Connections with the same ports, as a row of a table. */
export interface GraphRow extends ArrowPorts {
  readonly from: readonly GraphEnd[];
  readonly to: readonly GraphEnd[];
  /** Between the pods of one box. */
  readonly isAmong?: true;
}

export interface GraphEnd {
  readonly words: string;
  readonly focus?: FocusState;
}
