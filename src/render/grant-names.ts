/** A grant by its tenant's name, which has no dot, and its own. */
interface GrantOfTenant {
  readonly tenant: string;
  readonly name: string;
}

/** The name of the policy that lets consumers in, in the namespaces of the granting tenant. */
export function targetHalfName({ name }: Pick<GrantOfTenant, 'name'>): string {
  return `grant-${name}`;
}

/** The name of the policy that lets a consumer out. */
export function useHalfName({ tenant, name }: GrantOfTenant): string {
  return `use-${tenant}.${name}`;
}

/** The name of the grant of which a policy is the half that lets in, if the policy is one. */
export function grantOfTargetHalf(policy: string): string | undefined {
  return /^grant-(.+)$/.exec(policy)?.[1];
}

/** The grant of which a policy is the half that lets out, if the policy is one. */
export function grantOfUseHalf(policy: string): GrantOfTenant | undefined {
  const [, tenant, name] = /^use-([^.]+)\.(.+)$/.exec(policy) ?? [];
  return tenant === undefined || name === undefined ? undefined : { tenant, name };
}
