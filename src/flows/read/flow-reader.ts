import type { JsonObject } from '../../model/json.ts';
import type { Protocol } from '../../model/network-policy.ts';
import type { Completeness, FlowEnd, FlowFormat, FlowVerdict, LeftOutReason } from '../flow.ts';
import type { EndTable, KnownEnd } from './end-table.ts';

/** One record of a connection, as a reader understands it. */
export interface SeenFlow {
  /** The cluster that the record names. */
  readonly cluster?: string | undefined;
  readonly from: KnownEnd;
  readonly to: KnownEnd;
  readonly protocol: Protocol;
  readonly port: number;
  readonly verdict: FlowVerdict;
  readonly count: number;
  readonly firstSeen?: number | undefined;
  readonly lastSeen?: number | undefined;
}

/** The first line of a summary, about all the others. */
export interface SummaryHead {
  readonly cluster: string | undefined;
  readonly completeness: Completeness;
  readonly expires: string | undefined;
  readonly firstSeen: number | undefined;
  readonly lastSeen: number | undefined;
  /** The formats from which it was made. */
  readonly recorded: readonly FlowFormat[];
  readonly leftOut: ReadonlyMap<LeftOutReason, number>;
  /** How many lines follow. */
  readonly flows: number | undefined;
}

export interface LeftOutRecords {
  /** How many; by default one. */
  readonly count?: number;
  /** The cluster that the record names. */
  readonly cluster?: string | undefined;
}

/** A packet, as far as a record shows it. */
export interface PacketRecord {
  /** assumed: it opens a connection, if no connection in the other direction was seen. */
  readonly direction: 'opening' | 'assumed' | 'reply' | 'unclear';
  /** true: it is the first packet of a connection. */
  readonly opens: boolean;
  /** true: the end that is connected to reports it. */
  readonly atDestination: boolean;
  /** Text for addresses, ports and protocol, from the end that sent the packet; absent where the record has not all of them. */
  readonly key?: string;
  /** The same from the end that gets the packet. */
  readonly mirrored?: string;
}

/** Takes what a reader makes of the lines of one file. */
export interface FlowSink {
  readonly ends: EndTable;
  flow(seen: SeenFlow): void;
  /** Takes a record of one connection, which other records may be about, too. */
  connection(seen: SeenFlow, record: PacketRecord): void;
  /** Counts what is no flow. */
  leaveOut(reason: LeftOutReason, more?: LeftOutRecords): void;
  /** Counts events that the plugin could not record. */
  lost(count: number): void;
  head(head: SummaryHead): void;
  /** `problem` is one or more whole sentences; `field` is the name of the field, by which its column is found. */
  problem(problem: string, field?: string): void;
}

/** Reads the lines of one file of one format. */
export interface FlowReader {
  /** Returns false where the line is none of the format's. `record`: the line as JSON, where it is an object. */
  read(text: string, record: JsonObject | undefined): boolean;
  /** Called after the last line. */
  end?(): void;
}

/** Returns what is wrong with an end, or the end. */
export type ReadEnd = { readonly end: FlowEnd; readonly problem?: undefined } | EndProblem;

interface EndProblem {
  readonly problem: string;
  readonly field: string;
}
