import { fitsPattern } from '../model/name-pattern.ts';
import { withoutTenant } from '../model/tenant-name.ts';
import type { GrantSummary, GuardrailSummary, Overview } from './page-data.ts';

/** Agreements about the connections from one row to another. */
interface AgreedCell {
  /** The guardrail that proves that no pod of the row ever reaches one of the column. */
  readonly never?: GuardrailSummary;
  /** Grants by which the tenant of the column lets that of the row in. */
  readonly grants: readonly GrantSummary[];
}

/** Finds proofs and grants for the cells of a matrix of types or tenants. */
export function agreedCell({ guardrails, grants }: Overview, from: string, to: string): AgreedCell {
  const [source, target] = [tenantOf(from), tenantOf(to)];
  const agreed =
    source === undefined || target === undefined
      ? []
      : grants.filter((grant) => grant.tenant === target && grant.from.some((name) => fitsPattern(source, name)));
  // A guardrail may allow what tenants agreed on.
  const proof =
    guardrails.kind !== 'judged' || agreed.length > 0
      ? undefined
      : guardrails.results.find(({ never }) =>
          never.some((rows) => rows.from.includes(from) && rows.to.includes(to) && !(rows.different && from === to)),
        );
  return { ...(proof === undefined ? {} : { never: proof }), grants: agreed };
}

function tenantOf(key: string): string | undefined {
  const [, tenant] = /^tenant:(.*)$/s.exec(key) ?? [];
  return tenant === withoutTenant ? undefined : tenant;
}
