import type { Basis } from '../clusters/basis.ts';
import type { Location } from '../diagnostics/diagnostic.ts';
import type { Direction } from '../model/network-policy.ts';
import type { Verdict } from '../verdicts/verdicts.ts';
import type { JudgedConnection } from './judge-pair.ts';

/** Results of connectivity tests. */
export interface TestRun {
  /** In the order of the files, and of the cases in them. */
  readonly results: readonly CaseResult[];
  /** How many cases are about clusters that were not asked, and so were not judged. */
  readonly leftOut: number;
  readonly basis: Basis;
}

export interface CaseResult {
  /** The name of the file's test. */
  readonly test: string;
  readonly name: string;
  readonly location: Location;
  readonly expect: Verdict;
  /** The only side whose policies were judged. */
  readonly side?: Direction;
  readonly verdict: CaseVerdict;
  /** Exactly when the verdict is the one expected, and nothing kept a pair from being judged. */
  readonly passed: boolean;
  /** The names of the clusters that have pairs, in code-unit order; empty for plain manifests. */
  readonly clusters: readonly string[];
  /** How many pairs there are, and how many of them do not have the expected verdict. */
  readonly pairs: number;
  readonly failedPairs: number;
  /** Why pairs could not be judged. */
  readonly obstacle?: Obstacle;
  /** The first connection that has another verdict than expected. */
  readonly counterexample?: JudgedConnection;
}

/** Over all pairs and ports: the one verdict that they all have, else mixed; none where no pair was judged. */
export type CaseVerdict = Verdict | 'mixed' | 'none';

/**
 * no-such-cluster: the landscape does not have it · no-such-peer: no cluster has such a pair · no-such-port: pods lack
 * the port's name.
 */
export interface Obstacle {
  readonly kind: 'no-such-cluster' | 'no-such-peer' | 'no-such-port';
  /** One or more whole sentences. */
  readonly message: string;
  readonly hint?: string;
}

/** Returns whether every case passed and there was at least one: a run without cases proves nothing. */
export function hasPassed({ results }: TestRun): boolean {
  return results.length > 0 && results.every(({ passed }) => passed);
}

/** How many cases passed and how many failed. */
export function countResults({ results }: TestRun): { readonly passed: number; readonly failed: number } {
  const passed = results.filter((result) => result.passed).length;
  return { passed, failed: results.length - passed };
}
