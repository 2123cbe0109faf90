import { labelBox, matches } from '../labels/label-space.ts';
import type { AddressLimits } from '../landscape/tenants/tenant.ts';
import {
  type AddressSet,
  cidrSet,
  hasNoAddresses,
  intersectAddresses,
  subtractAddresses,
} from '../model/address-set.ts';
import { checkedCidr } from '../model/cidr.ts';
import { directions, fieldsOf } from '../model/directions.ts';
import type { FieldPath } from '../model/field-path.ts';
import { namespaceNameLabel } from '../model/kubernetes-names.ts';
import type { EgressRule, IngressRule, NetworkPolicy, NetworkPolicyPeer } from '../model/network-policy.ts';

/** Limits for the policies that a tenant writes for namespaces of a type. */
export interface OwnPolicyLimits {
  /** The type's name. */
  readonly type: string;
  /** The names of the type's own policies, as far as templates name them without expressions. */
  readonly taken: ReadonlySet<string>;
  /** Absent: no address block at all. */
  readonly addresses?: AddressLimits;
}

/** A part of a policy that allows more than a tenant may allow. Both texts are whole sentences. */
interface TooWide {
  readonly path: FieldPath;
  readonly problem: string;
  readonly hint: string;
}

/**
 * Reports the rules of a tenant's policy that let everyone in or out, the selectors that match namespaces that the policy
 * does not name, and the address blocks that are wider than the type's limits. `policy` has its defaults.
 */
export function tooWideIn({ spec }: NetworkPolicy, limits: OwnPolicyLimits): readonly TooWide[] {
  return directions.flatMap((direction) => {
    const { rules: rulesField, peers: peersField } = fieldsOf[direction];
    return (spec[rulesField] ?? []).flatMap((rule, index) => {
      const path = ['spec', rulesField, index];
      const peers: readonly NetworkPolicyPeer[] =
        ('from' in rule ? rule.from : 'to' in rule ? rule.to : undefined) ?? [];
      if (peers.length === 0) {
        return [
          {
            path,
            problem: `A rule without ${peersField} allows everyone; a policy of a tenant must name its peers.`,
            hint: `Add ${peersField}.`,
          },
        ];
      }
      return peers.flatMap((peer, position) => tooWidePeer(peer, [...path, peersField, position], limits));
    });
  });
}

function tooWidePeer(peer: NetworkPolicyPeer, path: FieldPath, limits: OwnPolicyLimits): readonly TooWide[] {
  const { namespaceSelector, ipBlock } = peer;
  if (namespaceSelector !== undefined && matches(labelBox(namespaceSelector), unlabelledNamespace)) {
    return [
      {
        path: [...path, 'namespaceSelector'],
        problem:
          'This selector matches namespaces that have no labels; a policy of a tenant must select namespaces by labels.',
        hint: 'Write matchLabels, or In with values. To connect to another tenant, use a grant of that tenant.',
      },
    ];
  }
  if (ipBlock === undefined) return [];
  const at = [...path, 'ipBlock', 'cidr'];
  const { addresses, type } = limits;
  if (addresses === undefined) {
    return [
      {
        path: at,
        problem: `Namespace type "${type}" sets no limits for address blocks, so a policy of a tenant cannot have one.`,
        hint: 'The platform team sets spec.tenantPolicies.addresses of the type.',
      },
    ];
  }
  const { family, prefixLength } = checkedCidr(ipBlock.cidr);
  const { ipv4, ipv6 } = addresses.minPrefixLength;
  const least = family === 'IPv4' ? ipv4 : ipv6;
  if (prefixLength >= least) return [];
  return [
    {
      path: at,
      problem: `Block ${ipBlock.cidr} is too wide; in namespaces of type "${type}", a policy of a tenant has blocks of /${least} or smaller.`,
      hint: `Write smaller blocks, or ask the platform team to change spec.tenantPolicies.addresses of the type.`,
    },
  ];
}

/**
 * Reports the address blocks of a tenant's policy that contain addresses that the type excludes. `excluded`: by the names
 * of `outside`.
 */
export function excludedIn({ spec }: NetworkPolicy, excluded: ReadonlyMap<string, AddressSet>): readonly TooWide[] {
  return directions.flatMap((direction) => {
    const { rules: rulesField, peers: peersField } = fieldsOf[direction];
    return (spec[rulesField] ?? []).flatMap((rule, index) =>
      peersOf(rule).flatMap(({ ipBlock }, position) => {
        if (ipBlock === undefined) return [];
        const addresses = subtractAddresses(cidrSet([ipBlock.cidr]), cidrSet(ipBlock.except ?? []));
        const names = [...excluded]
          .filter(([, set]) => !hasNoAddresses(intersectAddresses(addresses, set)))
          .map(([name]) => name);
        if (names.length === 0) return [];
        return [
          {
            path: ['spec', rulesField, index, peersField, position, 'ipBlock', 'cidr'],
            problem: `Block ${ipBlock.cidr} contains addresses that a policy of a tenant must leave out: ${names.join(', ')}.`,
            hint: 'Write blocks without these addresses. The platform team sets spec.tenantPolicies.addresses.outside of the type.',
          },
        ];
      }),
    );
  });
}

function peersOf(rule: IngressRule | EgressRule): readonly NetworkPolicyPeer[] {
  return ('from' in rule ? rule.from : 'to' in rule ? rule.to : undefined) ?? [];
}

/** A namespace with a name that no selector lists, and no further label. */
const unlabelledNamespace = { [namespaceNameLabel]: '\u0000' };
