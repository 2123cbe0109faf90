import { compareText } from '../diagnostics/compare.ts';
import { directions } from '../model/directions.ts';
import type { TextMap } from '../model/network-policy.ts';
import { isDefaultDeny } from '../policy/default-deny.ts';
import { contextExpression } from './context-expression.ts';
import type { Subject } from './draft.ts';
import type { InferredParameter, InferredTemplate, InferredType, InferredWorkload } from './inferred-landscape.ts';
import type { TemplateDraft } from './template-drafts.ts';
import type { NamespaceTypeGroup } from './type-group.ts';

interface TypeParts {
  /** Its own templates. */
  readonly templates: readonly InferredTemplate[];
  /** Its own templates and shared ones that the type lists. */
  readonly listed: readonly { readonly draft: TemplateDraft }[];
  readonly parameters: readonly InferredParameter[];
  readonly external: readonly string[];
  readonly workloads: readonly InferredWorkload[];
}

export function inferredType({ name, namespaces }: NamespaceTypeGroup, parts: TypeParts): InferredType {
  const subjects = namespaces.map(({ subject }) => subject);
  const isDeny = ({ draft }: { readonly draft: TemplateDraft }): boolean =>
    draft.plan.instances.every(({ policy }) => directions.some((direction) => isDefaultDeny(policy, direction)));
  const listed = [...parts.listed].sort(
    (a, b) => Number(isDeny(b)) - Number(isDeny(a)) || compareText(a.draft.name, b.draft.name),
  );
  return {
    name,
    namespaces: namespaces.length,
    labels: typeLabels(subjects),
    policies: listed.map(({ draft }) => draft.name),
    templates: [...parts.templates].sort((a, b) => compareText(a.name, b.name)),
    parameters: parts.parameters,
    externalPolicies: parts.external,
    workloads: parts.workloads,
    defaultDeny: new Set(
      directions.filter((direction) =>
        namespaces.every(({ own }) => own.some(({ policy }) => isDefaultDeny(policy, direction))),
      ),
    ),
  };
}

/** Returns labels that all namespaces have: with one value, or with the name of their tenant, namespace or cluster. */
function typeLabels(subjects: readonly Subject[]): TextMap {
  const [first] = subjects;
  const plain = subjects.map((subject) => ({ ...subject, labels: {} }));
  return Object.fromEntries(
    Object.keys(first?.labels ?? {})
      .sort()
      .flatMap((key): readonly (readonly [string, string])[] => {
        const values = subjects.flatMap(({ labels }) => (Object.hasOwn(labels, key) ? [labels[key] ?? ''] : []));
        if (values.length < subjects.length) return [];
        const [value = ''] = values;
        if (values.every((other) => other === value)) return [[key, value]];
        const found = contextExpression(values, plain);
        if (found?.reference.kind !== 'context') return [];
        return [[key, `${found.before}{{${found.reference.text}}}${found.after}`]];
      }),
  );
}
