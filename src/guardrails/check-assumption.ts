import { withoutTenant } from '../model/tenant-name.ts';
import { isOfTenants, type Relation } from '../questions/pairs.ts';
import type { Guardrail, OtherWriters, PeerPattern, PodPattern, Statement } from './guardrail.ts';

/** Why a statement cannot hold, as a whole sentence, and the way out. */
interface Impossible {
  readonly reason: string;
  readonly hint: string;
}

/** The guardrail around a statement. */
type Assumed = Pick<Guardrail, 'otherWriters' | 'grants' | 'except'>;

/**
 * Returns why a statement cannot hold under its assumption, as far as its patterns alone show it for certain: other
 * writers may add policies that allow each of the connections that it forbids. Nothing where it could hold.
 */
export function impossibleUnder(
  statement: Statement,
  { otherWriters, grants, except }: Assumed,
): Impossible | undefined {
  // An agreed path might be all that is left.
  if (otherWriters === 'None' || except.length > 0 || grants === 'Allowed') return undefined;
  const who = writers[otherWriters];
  if (statement.kind === 'never') {
    const { from, to, relation } = statement;
    if (!isOpen([from, to], relation, otherWriters)) return undefined;
    return { reason: `${who} may add policies that allow these connections, so this can never hold.`, hint };
  }
  if (statement.kind === 'only') {
    const { subject, peers } = statement;
    // Of addresses, only the subject's side decides.
    if (!isOpenSide(subject, otherWriters) || peers.some(({ peer }) => peer.kind === 'network')) return undefined;
    return {
      reason: `${who} may add policies that allow these pods connections with any address, so this can never hold.`,
      hint,
    };
  }
  return undefined;
}

const hint =
  'Assume fewer writers, and make sure that they cannot add policies. Or protect the pods at an end where these writers add nothing.';

const writers = {
  OneTenant: 'The writers of one tenant',
  AllTenants: 'The writers of all tenants together',
  Anyone: 'Other writers',
} as const satisfies Record<Exclude<OtherWriters, 'None'>, string>;

/** Reports whether other writers can certainly open every side that decides about a connection between these ends. */
function isOpen(ends: readonly PeerPattern[], relation: Relation, otherWriters: OtherWriters): boolean {
  const sides = ends.flatMap((end) => (end.kind === 'pods' ? [end] : []));
  const [one, other] = sides;
  // Both ends have a tenant, or one namespace is both ends.
  const open = isOfTenants(relation) || (relation === 'same' && sides.some((side) => isOpenSide(side, otherWriters)));
  if (!open && !sides.every((side) => isOpenSide(side, otherWriters))) return false;
  if (otherWriters !== 'OneTenant' || one === undefined || other === undefined) return true;
  return relation === 'same' || relation === 'same-tenant' || (isOneTenant(one) && one.tenant === other.tenant);
}

function isOpenSide(side: PodPattern, otherWriters: OtherWriters): boolean {
  return otherWriters === 'Anyone' || (otherWriters !== 'None' && hasTenant(side));
}

function hasTenant({ tenant }: PodPattern): boolean {
  return tenant !== undefined && tenant !== withoutTenant;
}

function isOneTenant({ tenant }: PodPattern): boolean {
  return tenant !== undefined && tenant !== withoutTenant && !tenant.includes('*');
}
