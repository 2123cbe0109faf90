import type { Cause, ChangedEnd, ConnectionChange } from '../diff/landscape-diff.ts';
import type { Review, ReviewedHazard } from '../diff/review.ts';
import { noAddresses } from '../model/address-set.ts';
import { generalHazard } from './cut-review.ts';
import { type Redaction, withoutLabels } from './redact-page.ts';

/** Takes addresses, values of labels and texts of people out of a review. */
export function redactReview(review: Review, redaction: Redaction): Review {
  const { diff, flows: _, ...rest } = review;
  return {
    ...rest,
    notes: [],
    diff: {
      ...diff,
      connections: diff.connections.map((connection) => redactedConnection(connection, redaction)),
      halfOpenings: diff.halfOpenings.map((half) => redactedConnection(half, redaction)),
      policies: diff.policies.map((policy) => ({ ...policy, differences: [] })),
    },
    hazards: review.hazards.map((hazard) => redactedHazard(hazard, redaction)),
  };
}

function redactedHazard(hazard: ReviewedHazard, redaction: Redaction): ReviewedHazard {
  const { policies, workloads, tenants, guardrail, location } = hazard;
  return {
    ...generalHazard(hazard),
    ...{ policies, workloads: workloads.map((name) => redaction.name(name)) },
    ...(tenants === undefined ? {} : { tenants }),
    ...(location === undefined ? {} : { location }),
    ...(guardrail === undefined ? {} : { guardrail: withoutBreaches(guardrail) }),
  };
}

function withoutBreaches({ broken: _, ...guardrail }: NonNullable<ReviewedHazard['guardrail']>) {
  return guardrail;
}

function redactedConnection<Change extends ConnectionChange>(change: Change, redaction: Redaction): Change {
  const { from, to, causes, grants } = change;
  return {
    ...change,
    from: from.map((end) => redactedEnd(end, redaction)),
    to: to.map((end) => redactedEnd(end, redaction)),
    causes: causes.map(redactedCause),
    ...(grants === undefined ? {} : { grants: grants.map((grant) => ({ ...grant, reason: '' })) }),
  };
}

function redactedEnd(end: ChangedEnd, redaction: Redaction): ChangedEnd {
  switch (end.kind) {
    case 'pods':
      return {
        ...end,
        workloads: end.workloads.map((workload) => ({ ...workload, name: redaction.name(workload.name) })),
      };
    case 'addresses': {
      if (end.covers !== undefined) return { ...end, addresses: noAddresses };
      const { network } = end;
      return { kind: 'beyond', network, words: `some addresses ${placeOf[network]}` };
    }
    case 'undeclared':
      return { ...end, namespaces: withoutLabels(end.namespaces), pods: withoutLabels(end.pods) };
    case 'beyond':
      return end;
  }
}

const placeOf = {
  outside: 'outside the cluster',
  services: 'of the service network',
  nodes: 'of the node network',
} as const;

function redactedCause(cause: Cause): Cause {
  if (cause.kind === 'inventory' || cause.selects === 'none') return cause;
  return { ...cause, selects: withoutLabels(cause.selects) };
}
