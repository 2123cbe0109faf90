import type { SeenPort } from '../connectivity/connectivity.ts';
import { isSeen } from '../connectivity/seen-rows.ts';
import { formatPorts, hasNoPorts, noPorts, type PortSet, portRange, unitePorts } from '../model/port-set.ts';
import type { Verdicts } from '../verdicts/verdicts.ts';

/**
 * allowed: each workload of the row reaches each of the column, on some port · conditional: no pair is sure to connect, and some
 * may · mixed: some pairs connect, others do not · denied: none · unknown: no workload is known on one side.
 */
export type CellState = 'allowed' | 'mixed' | 'conditional' | 'denied' | 'unknown';

/** Connections from everything in a row to everything in a column of a matrix. */
export interface MatrixCell {
  readonly state: CellState;
  /** Pairs of workloads; with addresses, workloads. */
  readonly pairs: number;
  /** Pairs that connect on some port, and pairs that only may. */
  readonly allowed: number;
  readonly conditional: number;
  /** Ports that some pair is sure to have, in words: `443/TCP, named metrics/TCP`; empty: none. */
  readonly ports: string;
  /** Ports that depend on something unknown. */
  readonly conditionalPorts: string;
  /** Facts of records about these connections; absent without records of a cluster in which some connect. */
  readonly flows?: CellFlows;
}

/** Facts of records about the pairs of a cell that connect, or may. */
export interface CellFlows {
  /** Pairs of which pods, or pods that no policy tells apart from them, were seen. */
  readonly seen: number;
  /** Pairs of which no record is sure. */
  readonly perhaps: number;
  readonly never: number;
  /** Ports of what was seen, in words; empty: none. */
  readonly ports: string;
}

/** Facts about pairs that a cell counts. */
interface PairFacts {
  readonly isPartly?: boolean;
  readonly names?: readonly CellNames[];
  readonly marks?: readonly SeenPort[] | undefined;
}

/** Names of ports that only pods declare which nothing declares, as `metrics/TCP`. */
export interface CellNames {
  readonly allowed: readonly string[];
  /** It depends whether the ports that they stand for are allowed. */
  readonly conditional: readonly string[];
}

/** Adds up pairs. */
export class CellSum {
  #pairs = 0;
  #allowed = 0;
  #conditional = 0;
  #ports: PortSet = noPorts;
  #maybe: PortSet = noPorts;
  #isPartly = false;
  readonly #names = new Set<string>();
  readonly #maybeNames = new Set<string>();
  readonly #seen = new Set<Verdicts>();
  #flows: { seen: number; perhaps: number; never: number; ports: PortSet } | undefined;

  /**
   * Counts pairs, of which all have all of these verdicts. `isPartly`: with a part of the other end only. `marks`: absent without
   * records.
   */
  add(count: number, verdicts: readonly Verdicts[], { isPartly = false, names = [], marks }: PairFacts = {}): void {
    this.#pairs += count;
    if (verdicts.length === 0 || count === 0) return;
    if (marks !== undefined) this.#addMarks(count, marks);
    for (const { allowed, conditional } of names) {
      for (const name of allowed) this.#names.add(name);
      for (const name of conditional) this.#maybeNames.add(name);
    }
    const isNamed = names.some(({ allowed }) => allowed.length > 0);
    if (isNamed || verdicts.some(({ allowed }) => !hasNoPorts(allowed))) {
      this.#allowed += count;
      this.#isPartly ||= isPartly;
    } else this.#conditional += count;
    for (const one of verdicts) {
      if (this.#seen.has(one)) continue;
      this.#seen.add(one);
      this.#ports = unitePorts(this.#ports, one.allowed);
      this.#maybe = unitePorts(this.#maybe, ...one.conditional.map(({ ports }) => ports));
    }
  }

  #addMarks(count: number, marks: readonly SeenPort[]): void {
    this.#flows ??= { seen: 0, perhaps: 0, never: 0, ports: noPorts };
    const passed = marks.filter((one) => isSeen([one]));
    const state = passed.length === 0 ? 'never' : passed.every(({ uncertain }) => uncertain) ? 'perhaps' : 'seen';
    this.#flows[state] += count;
    if (passed.length === 0) return;
    const ports = passed.map(({ protocol, port }) => portRange(protocol, port));
    this.#flows.ports = unitePorts(this.#flows.ports, ...ports);
  }

  cell(): MatrixCell {
    const [pairs, allowed, conditional] = [this.#pairs, this.#allowed, this.#conditional];
    return {
      state: stateOf({ pairs, allowed, conditional, isPartly: this.#isPartly }),
      pairs,
      allowed,
      conditional,
      ports: portTexts(this.#ports, this.#names),
      conditionalPorts: portTexts(this.#maybe, this.#maybeNames),
      ...(this.#flows === undefined ? {} : { flows: { ...this.#flows, ports: portTexts(this.#flows.ports, noNames) } }),
    };
  }
}

const noNames: ReadonlySet<string> = new Set();

function portTexts(ports: PortSet, names: ReadonlySet<string>): string {
  const numbers = hasNoPorts(ports) ? [] : [formatPorts(ports)];
  if (numbers[0] === 'all') return 'all';
  const named = [...names].sort().map((name) => `named ${name}`);
  return [...numbers, ...named].join(', ');
}

function stateOf(
  counts: Pick<MatrixCell, 'pairs' | 'allowed' | 'conditional'> & { readonly isPartly: boolean },
): CellState {
  const { pairs, allowed, conditional, isPartly } = counts;
  if (pairs === 0) return 'unknown';
  if (allowed === pairs && !isPartly) return 'allowed';
  if (allowed > 0) return 'mixed';
  return conditional > 0 ? 'conditional' : 'denied';
}
