import { basisOf } from '../clusters/basis.ts';
import { clusterKey, namesOfKeys } from '../clusters/cluster-key.ts';
import type { ClusterState } from '../clusters/cluster-state.ts';
import type { KnownLandscape } from '../clusters/known-landscape.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import { fitsPattern } from '../model/name-pattern.ts';
import { endClasses } from '../verdicts/end-classes.ts';
import type { ConnectivityCase, ConnectivityTestFile } from './connectivity-test.ts';
import { type AskedPairs, findPairs } from './find-pairs.ts';
import { type JudgedConnection, judgePair } from './judge-pair.ts';
import type { CaseResult, CaseVerdict, Obstacle, TestRun } from './test-run.ts';

/** Input of a test run. */
export interface TestedClusters {
  readonly landscape: KnownLandscape;
  /** Those that are asked, by name in code-unit order. A case about another cluster of the landscape is left out. */
  readonly clusters: readonly ClusterState[];
}

/**
 * Judges every case. A case holds for all pairs within one cluster; without `cluster` in every cluster that has pairs,
 * and in at least one. It passes exactly when every pair has the expected verdict on every port.
 */
export function runTests({ landscape, clusters }: TestedClusters, files: readonly ConnectivityTestFile[]): TestRun {
  const asked = clusters.map((cluster) => ({ cluster, classes: endClasses(cluster) }));
  const results = files.flatMap(({ name: test, cases }) =>
    cases.flatMap((one): CaseResult | readonly [] => {
      const about = one.cluster;
      if (about !== undefined && ![...landscape.clusters.values()].some(({ name }) => isAbout(one, name))) {
        return failure(one, test, noSuchCluster(about, landscape));
      }
      const concerned = asked.filter(({ cluster }) => isAbout(one, cluster.name));
      return concerned.length === 0 ? [] : judgeCase(one, test, findPairs(one, concerned));
    }),
  );
  const all = files.reduce((sum, { cases }) => sum + cases.length, 0);
  return { results, leftOut: all - results.length, basis: basisOf(clusters, landscape.leftOut) };
}

/** Reports whether a case is about a cluster of this name. */
export function isAbout({ cluster }: Pick<ConnectivityCase, 'cluster'>, name: string | undefined): boolean {
  return cluster === undefined || (name !== undefined && fitsPattern(name, cluster));
}

function judgeCase(one: ConnectivityCase, test: string, { found, obstacle }: AskedPairs): CaseResult {
  const clusters = new Set<string>();
  const verdicts = new Set<CaseVerdict>();
  let pairs = 0;
  let failedPairs = 0;
  let counterexample: JudgedConnection | undefined;
  for (const { from, to, ports, pairs: alike } of found) {
    const connections = ports === undefined ? [] : judgePair(from, to, ports, one.side);
    if (ports === undefined) verdicts.add('none');
    const differing = connections.find(({ verdict }) => verdict !== one.expect);
    for (const { verdict } of connections) verdicts.add(verdict);
    clusters.add(clusterKey(from.cluster));
    pairs += alike;
    if (ports === undefined || differing !== undefined) failedPairs += alike;
    counterexample ??= differing;
  }
  const [verdict = 'none', another] = verdicts;
  return {
    ...identity(one, test),
    verdict: another === undefined ? verdict : 'mixed',
    passed: pairs > 0 && failedPairs === 0 && obstacle === undefined,
    clusters: namesOfKeys(clusters),
    pairs,
    failedPairs,
    ...(obstacle === undefined ? {} : { obstacle }),
    ...(counterexample === undefined ? {} : { counterexample }),
  };
}

function failure(one: ConnectivityCase, test: string, obstacle: Obstacle): CaseResult {
  return {
    ...identity(one, test),
    ...{ verdict: 'none', passed: false, clusters: [], pairs: 0, failedPairs: 0, obstacle },
  };
}

function identity({ name, location, expect, side }: ConnectivityCase, test: string) {
  return { test, name, location, expect, ...(side === undefined ? {} : { side }) };
}

function noSuchCluster(name: string, { clusters }: KnownLandscape): Obstacle {
  const names = namesOfKeys(clusters.keys());
  return {
    kind: 'no-such-cluster',
    message: name.includes('*') ? `No cluster fits "${name}".` : `There is no cluster "${name}".`,
    hint:
      didYouMean(name, names) ??
      (names.length === 0
        ? 'Plain manifests are one cluster without a name: leave cluster out.'
        : `There ${names.length === 1 ? 'is' : 'are'}: ${names.join(', ')}.`),
  };
}
