import { andMore } from '../../diagnostics/counted.ts';
import type { TenantAtEnd, UsedGrant } from '../../diff/landscape-diff.ts';
import type { Writing } from './writing.ts';

/** `owners: @acme/payments (payments), @acme/checkout (checkout)`; nothing where no tenant is known. */
export function ownersWords(tenants: readonly TenantAtEnd[] | undefined, writing: Writing): readonly string[] {
  if (tenants === undefined || tenants.length === 0) return [];
  // No one has reviewed yet who owns a new tenant: its owners are named, and not called.
  const shown = tenants
    .slice(0, writing.most)
    .map(
      ({ tenant, owners, isNew }) =>
        `${andMoreOf(owners, isNew === true ? writing.name : writing.owner, writing.most)} (${writing.name(tenant)})`,
    );
  return [`owners: ${andMore(shown, tenants.length - shown.length)}`];
}

function andMoreOf(names: readonly string[], write: (name: string) => string, most: number): string {
  return andMore(names.slice(0, most).map(write), Math.max(0, names.length - most));
}

/** `granted by payments/checkout-calls-api: Checkout charges cards.`, an entry for each grant. */
export function grantsWords(grants: readonly UsedGrant[] | undefined, writing: Writing): readonly string[] {
  const shown = (grants ?? []).slice(0, writing.most);
  const more = (grants?.length ?? 0) - shown.length;
  return [
    ...shown.map(
      ({ tenant, grant, reason }) =>
        `granted by ${writing.name(`${tenant}/${grant}`)}${reason === '' ? '' : `: ${writing.prose(reason)}`}`,
    ),
    ...(more === 0 ? [] : [`and by ${more} more grants`]),
  ];
}
