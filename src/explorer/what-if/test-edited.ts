import { clusterKey } from '../../clusters/cluster-key.ts';
import type { ClusterState } from '../../clusters/cluster-state.ts';
import { runTests } from '../../connectivity-tests/run-tests.ts';
import type { CaseResult } from '../../connectivity-tests/test-run.ts';
import type { PageIndex } from '../page-data.ts';
import type { EditedStates } from './compare-edited.ts';
import { knownState } from './known-states.ts';
import type { LandscapeFacts } from './landscape-facts.ts';

/** A case of a test in the clusters that edits change, before and after. */
export interface EditedTest {
  readonly test: string;
  readonly name: string;
  readonly expect: CaseResult['expect'];
  readonly before: TestedSide;
  readonly after: TestedSide;
}

type TestedSide = Pick<CaseResult, 'passed' | 'verdict' | 'pairs'>;

/** Runs the tests as `ringfence test --cluster` does, in the clusters that edits change. */
export function testEdited(
  index: Pick<PageIndex, 'head' | 'leftOut'>,
  { before, after, touched }: EditedStates,
  facts: LandscapeFacts,
): readonly EditedTest[] {
  if (facts.tests.length === 0) return [];
  const resultsOf = (all: readonly ClusterState[]): readonly CaseResult[] => {
    const clusters = all.filter((cluster) => touched.has(clusterKey(cluster)));
    return runTests({ landscape: knownState(index, all, facts), clusters }, facts.tests).results;
  };
  const old = resultsOf(before);
  return resultsOf(after).flatMap((result, place): readonly EditedTest[] => {
    const was = old[place];
    // A case without pairs here is about other clusters.
    if (was === undefined || (was.pairs === 0 && result.pairs === 0)) return [];
    const { test, name, expect } = result;
    return [{ test, name, expect, before: sideOf(was), after: sideOf(result) }];
  });
}

function sideOf({ passed, verdict, pairs }: CaseResult): TestedSide {
  return { passed, verdict, pairs };
}
