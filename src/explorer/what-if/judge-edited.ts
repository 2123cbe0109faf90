import { clusterKey } from '../../clusters/cluster-key.ts';
import type { ClusterState } from '../../clusters/cluster-state.ts';
import { isForeignPolicyKind } from '../../clusters/plain/object-kinds.ts';
import type { PolicyPlaces } from '../../clusters/policy-places.ts';
import { factsOfSome } from '../../guardrails/facts-of-some.ts';
import { guardrailFacts } from '../../guardrails/guardrail-facts.ts';
import { judgeResults } from '../../guardrails/judge-clusters.ts';
import type { GuardrailOutcome } from '../../guardrails/judged-guardrail.ts';
import { Prover } from '../../guardrails/prove-guardrails.ts';
import { describeGuardrail } from '../../report/guardrails/describe-guardrail.ts';
import { reasonPlaces } from '../../report/guardrails/rule-places.ts';
import { paletteOf } from '../../report/words/palette.ts';
import type { PageIndex } from '../page-data.ts';
import type { EditedStates } from './compare-edited.ts';
import { knownState } from './known-states.ts';
import { addressesIn, exceptionsIn, type LandscapeFacts } from './landscape-facts.ts';

/** A guardrail in the clusters that edits change, before and after. */
export interface EditedGuardrail {
  readonly name: string;
  readonly description: string;
  readonly before: GuardrailOutcome;
  readonly after: GuardrailOutcome;
  /** After the edits, as `GuardrailAnswer`. */
  readonly answer: string;
  /** As `ringfence guardrails` shows it after the edits. */
  readonly lines: readonly string[];
}

/** Judges guardrails as `ringfence guardrails --cluster` does, in the clusters that edits change. */
export function judgeEdited(
  index: Pick<PageIndex, 'head' | 'leftOut' | 'clusters'>,
  { before, after, touched }: EditedStates,
  facts: LandscapeFacts,
  places: PolicyPlaces,
): readonly EditedGuardrail[] {
  if (facts.guardrails.length === 0) return [];
  const ofTouched = (clusters: readonly ClusterState[]) => clusters.filter((one) => touched.has(clusterKey(one)));
  const [was, is] = [ofTouched(before), ofTouched(after)];
  const others = index.clusters.filter((one) => !touched.has(clusterKey(one)));
  const elsewhere = new Set(others.flatMap(({ namespaces }) => namespaces.flatMap(({ type }) => type ?? [])));
  const proofFacts = factsOfSome(
    { ...guardrailFacts(knownState(index, before, facts)), addressesOfValue: addressesIn(facts) },
    is,
    elsewhere,
  );
  const unreadPolicies = index.leftOut.kinds.map(([kind]) => kind).filter(isForeignPolicyKind);
  const prover = new Prover(proofFacts, { unreadPolicies });
  const exceptions = exceptionsIn(facts);
  const judged = (clusters: readonly ClusterState[]) =>
    judgeResults(prover.prove(clusters, facts.guardrails), clusters, { exceptions, asOf: index.head.made }).judged;
  const [old, now] = [judged(was), judged(is)];
  const texts = {
    protectedLabels: proofFacts.protectedLabels,
    locate: reasonPlaces(is, places),
    palette: paletteOf({ coloured: false }),
  };
  return now.map((one, place): EditedGuardrail => {
    const { name, description } = one.result.guardrail;
    return {
      ...{ name, description, before: old[place]?.outcome ?? one.outcome, after: one.outcome },
      answer: one.result.answer,
      lines: describeGuardrail(one, texts),
    };
  });
}
