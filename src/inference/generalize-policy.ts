import { fieldsOf } from '../model/directions.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { Direction, NetworkPolicy } from '../model/network-policy.ts';
import { haveDistinctSkeletons, rulesPattern } from './align-rules.ts';
import { generalize } from './generalize.ts';
import { canonical, type Pattern } from './pattern.ts';
import { skeletonOf } from './skeleton.ts';

/** The common parts of the policies of a row. Their pod selectors have one skeleton, and their directions are equal. */
export interface PolicyPattern {
  readonly podSelector: Pattern;
  readonly policyTypes: readonly Direction[];
  /** Absent where no policy has rules in the direction. */
  readonly ingress?: Pattern;
  readonly egress?: Pattern;
}

/**
 * Returns a text that is equal for policies of which one pattern can be made. A rule that allows everything has no field
 * that a switch could keep, so that policies with one and without one are not alike.
 */
export function patternKey({ spec }: NetworkPolicy): string {
  const open = [rulesOf(spec.ingress), rulesOf(spec.egress)].map((rules) =>
    rules.some((rule) => Object.keys(rule).length === 0),
  );
  return canonical([skeletonOf(spec.podSelector), spec.policyTypes.slice().sort(), open]);
}

/** Returns the pattern of policies with one `patternKey`. */
export function generalizePolicies(policies: readonly NetworkPolicy[]): PolicyPattern {
  const specs = policies.map(({ spec }) => spec);
  const ingress = specs.map((spec) => rulesOf(spec.ingress));
  const egress = specs.map((spec) => rulesOf(spec.egress));
  return {
    podSelector: generalize(specs.map(({ podSelector }) => podSelector as Json)),
    policyTypes: (['Ingress', 'Egress'] as const).filter((direction) => specs[0]?.policyTypes.includes(direction)),
    ...(ingress.some(({ length }) => length > 0) ? { ingress: rulesPattern(ingress, fieldsOf.Ingress.peers) } : {}),
    ...(egress.some(({ length }) => length > 0) ? { egress: rulesPattern(egress, fieldsOf.Egress.peers) } : {}),
  };
}

/** Reports whether each rule of a policy has its counterpart in the policies that are alike. */
export function hasDistinctRules({ spec }: NetworkPolicy): boolean {
  return (
    haveDistinctSkeletons(rulesOf(spec.ingress), fieldsOf.Ingress.peers) &&
    haveDistinctSkeletons(rulesOf(spec.egress), fieldsOf.Egress.peers)
  );
}

/** Returns rules whose lists are sets: without what is there twice, and without empty lists, which mean the same as none. */
function rulesOf(rules: readonly object[] = []): readonly JsonObject[] {
  return rules.map((rule) =>
    Object.fromEntries(
      Object.entries(rule as JsonObject).flatMap(([field, items]) => {
        if (!Array.isArray(items) || items.length === 0) return [];
        return [
          [
            field,
            [...new Map((items as Json[]).map((item) => [canonical(setsSorted(item)), setsSorted(item)])).values()],
          ],
        ];
      }),
    ),
  );
}

/** Returns a value whose lists of texts are sorted: their order has no meaning in a policy. */
function setsSorted(value: Json): Json {
  if (Array.isArray(value)) {
    const items = (value as readonly Json[]).map(setsSorted);
    return items.every((item) => typeof item === 'string') ? [...new Set(items)].sort() : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, setsSorted(inner)]));
}
