import type { LabelSelector, Protocol, TextMap } from '../../model/network-policy.ts';
import type { SourceNode, SourceScalar } from '../../source/node.ts';

/** A team, customer or project that has a folder in `policies/tenants/`. */
export interface Tenant {
  readonly name: string;
  /** The `metadata.name` scalar of its `tenant.yaml`. */
  readonly nameNode: SourceNode;
  readonly labels: TextMap;
  /** As CODEOWNERS names them; at least one. */
  readonly owners: readonly string[];
  readonly contact?: string;
  /** By name, in code-unit order. */
  readonly grants: readonly AccessGrant[];
}

/** A tenant's consent that other tenants may connect to its pods. */
export interface AccessGrant {
  readonly name: string;
  /** Whose consent it is. */
  readonly tenant: string;
  /** The whole source. */
  readonly node: SourceNode;
  readonly nameNode: SourceNode;
  readonly reason: string;
  /** The day after which its owners look at it again: YYYY-MM-DD, UTC. */
  readonly reviewBy: string;
  readonly reviewByNode: SourceNode;
  readonly from: {
    readonly tenants: readonly string[];
    readonly namespaceTypes: readonly string[];
    /** Absent: every pod of those namespaces. */
    readonly podSelector?: LabelSelector;
  };
  readonly to: { readonly namespaceType: string; readonly podSelector: LabelSelector };
  /** At least one. */
  readonly ports: readonly GrantedPort[];
}

/** A grant, as a namespace says that it uses it. */
export interface GrantUse {
  readonly grant: AccessGrant;
  /** The item of its `uses`. */
  readonly node: SourceScalar;
}

interface GrantedPort {
  /** A number, or the name of a container port. */
  readonly port: number | string;
  readonly endPort?: number;
  readonly protocol: Protocol;
}

/** The namespaces that a type admits from the files of tenants, and what these may add to them. */
export interface TenantRules {
  /** Tenants whose files may declare namespaces of the type. */
  readonly admits: 'None' | 'Any' | ReadonlySet<string>;
  /** Keys of labels that a tenant's file may set. */
  readonly labels: ReadonlySet<string>;
  readonly policies: TenantPolicyRules;
}

interface TenantPolicyRules {
  readonly from: 'None' | 'Offered' | 'Own';
  /** Names of templates of `shared/` or the type. */
  readonly offered: readonly string[];
  /** Limits for address blocks of own templates; absent: they can have none. */
  readonly addresses?: AddressLimits;
}

export interface AddressLimits {
  readonly minPrefixLength: { readonly ipv4: number; readonly ipv6: number };
  /** `metadata`, `clusterNetworks`, or names of parameters that are lists of CIDRs. */
  readonly outside: readonly string[];
}
