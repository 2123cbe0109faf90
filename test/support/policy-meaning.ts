import type { Json } from '../../src/model/json.ts';
import type { NetworkPolicySpec } from '../../src/model/network-policy.ts';

/**
 * Returns a text that is equal for policies that mean the same, naively: lists are sets, an empty list is none, and rules
 * in a direction that the policy is not about are nothing. It is another text for some policies that mean the same.
 */
export function meaningText(spec: NetworkPolicySpec): string {
  const { policyTypes, ingress = [], egress = [], ...rest } = spec as NetworkPolicySpec;
  const rules = {
    ingress: policyTypes.includes('Ingress') ? ingress : [],
    egress: policyTypes.includes('Egress') ? egress : [],
  };
  return JSON.stringify(normal({ ...rest, policyTypes, ...rules } as unknown as Json, ''));
}

function normal(value: Json, key: string): Json {
  if (Array.isArray(value)) {
    const texts = (value as readonly Json[]).map((item) => JSON.stringify(normal(item, key)));
    return [...new Set(texts)].sort();
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .flatMap(([field, inner]): readonly (readonly [string, Json])[] => {
        const isEmpty = Array.isArray(inner) && inner.length === 0 && field !== 'policyTypes';
        const noLabels = field === 'matchLabels' && Object.keys(inner ?? {}).length === 0;
        return isEmpty || noLabels ? [] : [[field, normal(inner, field)]];
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
