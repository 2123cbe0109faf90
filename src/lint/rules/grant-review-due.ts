import { locationOf } from '../../source/node.ts';
import type { LintContext } from '../context.ts';
import type { Found } from '../rule.ts';

interface GrantReviewDue {
  readonly tenant: string;
  readonly grant: string;
  readonly owners: readonly string[];
  /** YYYY-MM-DD. */
  readonly reviewBy: string;
}

/**
 * Rule: the day in `reviewBy` of a grant is not over.
 *
 * Reason: a grant does not expire, because that would cut a connection on a day on which no one works on it. So its
 * owners look at it from time to time.
 *
 * Breaks it: a day in the past. Keeps it: today.
 */
export function* grantReviewDue({ landscape, asOf }: LintContext): Generator<Found<GrantReviewDue>> {
  for (const { name, owners, grants } of landscape?.tenants.values() ?? []) {
    for (const { name: grant, reviewBy, reviewByNode } of grants) {
      if (reviewBy >= asOf) continue;
      yield {
        data: { tenant: name, grant, owners, reviewBy },
        at: { kind: 'source', location: locationOf(reviewByNode) },
        places: [],
      };
    }
  }
}
