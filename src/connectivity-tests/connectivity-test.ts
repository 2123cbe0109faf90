import type { Location } from '../diagnostics/diagnostic.ts';
import type { Direction } from '../model/network-policy.ts';
import type { Relation } from '../questions/pairs.ts';
import type { PortQuery } from '../questions/parse-ports.ts';
import type { PeerQuery } from '../questions/peer-query.ts';
import type { Verdict } from '../verdicts/verdicts.ts';

/** A source of kind ConnectivityTest. */
export interface ConnectivityTestFile {
  /** `<tenant>/<name>` for a test in the folder of a tenant. */
  readonly name: string;
  readonly path: string;
  /** In the order of the file. At least one. */
  readonly cases: readonly ConnectivityCase[];
}

/** Connections that are expected to have a verdict. */
export interface ConnectivityCase {
  /** A sentence. */
  readonly name: string;
  /** Where the name is written. */
  readonly location: Location;
  /** The only clusters that the case is about, `*` standing for any characters; absent: every cluster that has the peers. */
  readonly cluster?: string;
  /** One of both ends at least is no address. */
  readonly from: PeerQuery;
  readonly to: PeerQuery;
  /** Relation between the namespaces of the two ends. */
  readonly relation: Relation;
  readonly ports: PortQuery;
  /** The only side whose policies are judged, whose end is no address; absent: a connection needs both. */
  readonly side?: Direction;
  readonly expect: Verdict;
}
