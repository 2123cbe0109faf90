import { invariant } from '../diagnostics/invariant.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { Draft, DraftExpression, DraftParameter } from './draft.ts';

/** Returns a drafted document with the names of its parameters. */
export function finalDocument(draft: Draft, names: ReadonlyMap<DraftParameter, string>): Json {
  if (typeof draft !== 'object' || draft === null) return draft;
  if (!('kind' in draft)) return draft.map((item) => finalDocument(item, names));
  if (draft.kind === 'expression') return expressionText(draft, names);
  return Object.fromEntries(
    draft.entries.flatMap(([key, value], _, entries): readonly (readonly [string, Json])[] => {
      const final = finalDocument(value, names);
      // What the API server would add is left out, as a person does.
      const isDefault =
        (key === 'protocol' && final === 'TCP' && entries.some(([other]) => other === 'port')) ||
        (key === 'except' && isEmpty(final));
      return isDefault ? [] : [[key, final]];
    }),
  ) satisfies JsonObject;
}

function isEmpty(value: Json): boolean {
  return Array.isArray(value) && value.length === 0;
}

function expressionText({ before, reference, after }: DraftExpression, names: ReadonlyMap<DraftParameter, string>) {
  return `${before}{{${nameOf(reference, names)}}}${after}`;
}

function nameOf(reference: DraftExpression['reference'], names: ReadonlyMap<DraftParameter, string>): string {
  switch (reference.kind) {
    case 'context':
      return reference.text;
    case 'parameter': {
      const name = names.get(reference.parameter);
      invariant(name !== undefined, 'each parameter has a name');
      return reference.negated ? `not values.${name}` : `values.${name}`;
    }
    case 'field': {
      const { run, field } = reference;
      return run.fields.length === 1 ? run.element : `${run.element}.${field.name}`;
    }
  }
}
