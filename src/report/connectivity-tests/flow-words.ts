import { counted, grouped } from '../../diagnostics/counted.ts';
import type {
  CheckedFlows,
  DifferenceReasonKind,
  FlowDifference,
  FlowDifferenceKind,
} from '../../diff/checked-flows.ts';
import { dayOf } from '../../diff/flow-problems.ts';
import { unmappedSentence } from '../words/flow-words.ts';

/** The answer about recorded flows, in whole sentences of words and numbers only. The first is the most important. */
export function checkedFlowSentences(checked: CheckedFlows): readonly string[] {
  const { evidence, seen, agreeing, undecided, differences, unmapped } = checked;
  const times = (kind: FlowDifferenceKind): number =>
    differences.reduce((sum, one) => sum + (one.difference === kind ? one.seen.connections : 0), 0);
  const [passed, dropped] = [times('passed'), times('dropped')];
  const all = seen.forwarded.connections + seen.dropped.connections;
  const judged = passed + dropped + agreeing.forwarded.connections + agreeing.dropped.connections;
  const maybe = undecided.forwarded.connections + undecided.dropped.connections;
  const since = evidence.flatMap(({ window }) => window?.first ?? []);
  const sinceWords = since.length === 0 ? '' : ` since ${dayOf(Math.min(...since))}`;
  const ofSeen = `${counted(all, 'recorded connection')}${sinceWords}`;
  const only = `The only recorded connection${sinceWords}`;
  const differs = [
    ...(passed === 0 ? [] : [`${grouped(passed)} passed that these deny`]),
    ...(dropped === 0 ? [] : [`${grouped(dropped)} ${dropped === 1 ? 'was' : 'were'} dropped that these allow`]),
  ];
  const first =
    judged === 0
      ? all === 1
        ? `${only} could not be held against the manifests.`
        : `None of ${ofSeen} could be held against the manifests.`
      : differs.length > 0
        ? `Of ${ofSeen}, ${grouped(passed + dropped)} ${passed + dropped === 1 ? 'differs' : 'differ'} from the manifests: ${differs.join(', and ')}.`
        : judged === all
          ? all === 1
            ? `${only} is as the manifests say.`
            : `All of ${ofSeen} are as the manifests say.`
          : `Of ${ofSeen}, ${grouped(judged)} are as the manifests say, and none differs.`;
  return [
    first,
    ...(maybe === 0 ? [] : [`On ${counted(maybe, 'connection')} the manifests have no certain verdict.`]),
    ...unmappedSentence(unmapped),
  ];
}

/** Titles of kinds of differences. */
export const differenceWords: Readonly<Record<FlowDifferenceKind, string>> = {
  passed: 'passed, though the manifests deny it',
  dropped: 'dropped, though the manifests allow it',
};

/** The reasons why a record differs from the manifests, in whole sentences: those that are shown, and all others. */
export function reasonWords({ reasons }: Pick<FlowDifference, 'reasons'>): {
  readonly shown: readonly string[];
  readonly possible: readonly string[];
} {
  const of = (wanted: boolean): readonly string[] =>
    reasons.flatMap(({ reason, shown }) =>
      shown === wanted ? [reasonSentences[reason][shown ? 'shown' : 'possible']] : [],
    );
  return { shown: of(true), possible: of(false) };
}

const reasonSentences: Readonly<Record<DifferenceReasonKind, { readonly shown: string; readonly possible: string }>> = {
  audit: {
    shown: 'The plugin only watched the policies (audit mode).',
    possible: 'The plugin only watched the policies (audit mode).',
  },
  'not-applied': {
    shown: 'The manifests changed after this was last seen, or have changes that are not committed.',
    possible: 'The manifests were not applied at that time.',
  },
  'node-probe': {
    shown:
      'It is from an address of a node: it can be a probe of the node on which the pod runs, which no policy stops.',
    possible: 'It can be a probe of the node on which the pod runs, which no policy stops.',
  },
  'host-network': {
    shown: 'An end is in the host network, which plugins police in different ways.',
    possible: 'An end may be in the host network.',
  },
  'unknown-end': {
    shown: 'The manifests do not declare a pod or a namespace of it, so Ringfence knows only the labels in the record.',
    possible: 'The manifests may not declare a pod of it.',
  },
  'other-policies': {
    shown: 'There are policies that were not read: of another kind, or refused.',
    possible: 'A policy of another kind, or of another program, decides as well.',
  },
  'older-connection': {
    shown: 'The connection is older than the policy.',
    possible: 'The connection is older than the policy: many plugins do not cut connections that exist.',
  },
  drift: {
    shown: 'The cluster has drifted from the manifests.',
    possible: 'The cluster has drifted from the manifests.',
  },
};
