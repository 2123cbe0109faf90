import { compareText } from '../diagnostics/compare.ts';
import { isJsonObject } from '../model/json.ts';
import type { CompiledItem, CompiledNode, Template } from './template.ts';

/**
 * The value of a label that a type gives its namespaces: the same in each of them; a text that holds the name of the
 * tenant; or anything else, perhaps also no label.
 */
export type LabelOfType =
  | { readonly key: string; readonly value: string }
  | { readonly key: string; readonly varies: 'Tenant' | 'Namespace' };

/** The labels of a type, as far as its template shows them. */
export interface LabelsOfType {
  /** Sorted by key. */
  readonly labels: readonly LabelOfType[];
  /** True if an expression makes further labels, whose keys only values show. */
  readonly hasMore: boolean;
}

/** Returns the labels that a template of labels makes, with any values. */
export function labelsOfTemplate({ root }: Template): LabelsOfType {
  const found = new Map<string, LabelOfType>();
  let hasMore = false;
  addItem(root, false);
  return { labels: [...found.values()].sort((a, b) => compareText(a.key, b.key)), hasMore };

  function addItem({ each, when, body }: CompiledItem, isConditional: boolean): void {
    // Where an item is left out, its labels are not there.
    addBody(body, isConditional || each !== undefined || when !== undefined);
  }

  function addBody(body: CompiledNode, isConditional: boolean): void {
    const set = (label: LabelOfType) => void found.set(label.key, isConditional ? varying(label.key) : label);
    switch (body.kind) {
      case 'constant':
        if (isJsonObject(body.value)) {
          for (const [key, value] of Object.entries(body.value)) set({ key, value: String(value) });
        }
        return;
      case 'map':
        for (const { name, value } of body.entries) set(labelOf(name, value));
        return;
      case 'list':
        for (const item of body.items) addItem(item, isConditional);
        return;
      default:
        hasMore = true;
        // It may replace each of the labels before it.
        for (const key of found.keys()) found.set(key, varying(key));
    }
  }
}

function varying(key: string): LabelOfType {
  return { key, varies: 'Namespace' };
}

function labelOf(key: string, value: CompiledNode): LabelOfType {
  if (value.kind === 'constant') return { key, value: String(value.value) };
  const parts = value.kind === 'text' ? value.parts : value.kind === 'expression' ? [value.expression] : [];
  const expressions = parts.filter((part) => typeof part !== 'string');
  // Two tenants can have equal labels and values, but not equal names.
  const ofTenant =
    expressions.length > 0 &&
    expressions.every(({ form }) => form.kind === 'path' && form.segments.join('.') === 'tenant.name');
  return ofTenant ? { key, varies: 'Tenant' } : varying(key);
}
