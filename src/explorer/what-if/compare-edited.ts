import { clusterKey } from '../../clusters/cluster-key.ts';
import type { ClusterState, KnownPolicy, NamespaceState } from '../../clusters/cluster-state.ts';
import type { PolicyPlaces } from '../../clusters/policy-places.ts';
import { invariant } from '../../diagnostics/invariant.ts';
import { diffLandscapes } from '../../diff/diff-landscapes.ts';
import type { Review } from '../../diff/review.ts';
import { reviewOf } from '../../diff/review-of.ts';
import type { SourceGuardrails } from '../../diff/source-guardrails.ts';
import type { PolicyPath } from '../../policy/violation.ts';
import type { DiffPlaces } from '../../report/diff/places.ts';
import type { PageHead, PageIndex } from '../page-data.ts';
import { knownState } from './known-states.ts';
import { addressesIn, exceptionsIn, type LandscapeFacts } from './landscape-facts.ts';

/** Both states of the clusters of a page. */
export interface EditedStates {
  readonly before: readonly ClusterState[];
  /** In the same order. */
  readonly after: readonly ClusterState[];
  /** The keys of clusters that edits change. */
  readonly touched: ReadonlySet<string>;
}

/** Compares the states as `ringfence diff` does, in the clusters that edits change. */
export function compareEdited(
  index: Pick<PageIndex, 'head' | 'leftOut'>,
  { before, after, touched }: EditedStates,
  facts: LandscapeFacts,
): Review {
  const [was, is] = [knownState(index, before, facts), knownState(index, after, facts)];
  const guardrails: SourceGuardrails = {
    guardrails: facts.guardrails,
    unread: [],
    // An edit changes no value.
    nameValues: false,
    landscape: () => undefined,
    addressesOfValue: addressesIn(facts),
  };
  const { value: diff } = diffLandscapes(was, is, {
    clusters: touched,
    ...(facts.guardrails.length === 0 ? {} : { guardrails: { before: guardrails, after: guardrails } }),
  });
  invariant(diff !== undefined, 'clusters of a page were understood when it was made');
  return reviewOf(diff, {
    compared: editedWords(index.head),
    exceptions: exceptionsIn(facts),
    states: { before: was, after: is },
    asOf: index.head.made,
  });
}

/** Says in a page of two states which of them edits begin with. */
export const onTopWords =
  'Edits come on top of the state after this change: before is that state, and after is the same with your edits.';

/** The words for the state that edits begin with, and for the edited one. */
function editedWords({ compares }: Pick<PageHead, 'compares'>): Review['compared'] {
  return {
    before: compares === true ? 'the state after this change' : 'this page',
    after: compares === true ? 'your edits on top of it' : 'your edits',
  };
}

/** Finds the sources of policies by their lines in manifests. */
export function editedPlaces(clusters: readonly ClusterState[], { template }: PolicyPlaces): DiffPlaces {
  if (template === undefined) return {};
  const known = new Map<string, { readonly policy: KnownPolicy; readonly namespace: NamespaceState }>();
  for (const { namespaces } of clusters) {
    for (const namespace of namespaces.values()) {
      for (const policy of namespace.policies) known.set(`${policy.path}:${policy.line}`, { policy, namespace });
    }
  }
  return {
    source({ path, line }, _state, inside) {
      const found = known.get(`${path}:${line}`);
      if (found === undefined) return undefined;
      const { policy, namespace } = found;
      const all: readonly PolicyPath[] =
        inside === undefined
          ? [
              ['spec', 'ingress'],
              ['spec', 'egress'],
            ]
          : [inside];
      return all.map((one) => template(policy, namespace, one)).find((place) => place !== undefined);
    },
  };
}

/** The keys of the clusters that differ. */
export function touchedKeys(before: readonly ClusterState[], after: readonly ClusterState[]): ReadonlySet<string> {
  return new Set(after.flatMap((cluster, index) => (cluster === before[index] ? [] : [clusterKey(cluster)])));
}
