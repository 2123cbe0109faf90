import { locationOf } from '../../source/node.ts';
import type { LintContext } from '../context.ts';
import type { Found } from '../rule.ts';

interface GrantUnused {
  readonly tenant: string;
  readonly grant: string;
  /** The tenants that it lets in. */
  readonly consumers: readonly string[];
}

/**
 * Rule: a namespace uses every grant.
 *
 * Reason: a grant that is left over opens a connection as soon as another tenant uses it, and no one of the granting
 * tenant looks at it then.
 *
 * Breaks it: a grant that no `uses` names. Keeps it: one that a namespace uses.
 */
export function* grantUnused({ landscape }: LintContext): Generator<Found<GrantUnused>> {
  if (landscape === undefined) return;
  const namespaces = [...landscape.clusters.values()].flatMap((cluster) => cluster.namespaces);
  const used = new Set(namespaces.flatMap(({ uses }) => uses.map(({ grant }) => grant)));
  for (const { grants } of landscape.tenants.values()) {
    for (const grant of grants) {
      if (used.has(grant)) continue;
      const { name, tenant, from, nameNode } = grant;
      yield {
        data: { tenant, grant: name, consumers: from.tenants },
        at: { kind: 'source', location: locationOf(nameNode) },
        places: [],
      };
    }
  }
}
