import { compareText } from '../diagnostics/compare.ts';
import { grouped } from '../model/grouped.ts';
import type { Json } from '../model/json.ts';
import type { DraftParameter, Subject } from './draft.ts';
import { canonical } from './pattern.ts';

/** Where the values of a parameter are written: each at the outermost place from which most namespaces share it. */
export interface PlacedValues {
  /** Absent where no value is most common: then each namespace or cluster sets its own. */
  readonly default?: Json;
  /** By cluster. */
  readonly clusters: ReadonlyMap<string, Json>;
  /** By the key of the subject. */
  readonly namespaces: ReadonlyMap<string, Json>;
}

/**
 * Places the values of a parameter. `readers`: every namespace that needs some value, because a template of it reads the
 * parameter, even if the value does not matter there.
 */
export function placeValues({ values, type }: DraftParameter, readers: readonly Subject[]): PlacedValues {
  const common = mostCommon([...values.values()]);
  const isSwitch = type.kind === 'scalar' && type.value === 'boolean';
  const fallback = common ?? (isSwitch ? false : emptyIfAllowed(type));
  const clusters = new Map<string, Json>();
  const namespaces = new Map<string, Json>();
  const byCluster = grouped(readers, ({ cluster }) => cluster);
  const [anyValue = null] = values.values();
  for (const [cluster, subjects] of byCluster) {
    const known = subjects.flatMap(({ key }) => (values.has(key) ? [values.get(key) ?? null] : []));
    const ofCluster = mostCommon(known);
    const isOwn = ofCluster !== undefined && (fallback === undefined || canonical(ofCluster) !== canonical(fallback));
    // A value of one namespace is its own.
    const isShared = isOwn && (known.length > 1 || subjects.length === 1 || fallback === undefined);
    if (isShared) clusters.set(cluster, ofCluster);
    const inherited = isShared ? ofCluster : fallback;
    for (const { key } of subjects) {
      const value = values.get(key);
      if (value === undefined && inherited !== undefined) continue;
      const needed = value ?? anyValue;
      if (inherited === undefined || canonical(needed) !== canonical(inherited)) namespaces.set(key, needed);
    }
  }
  // A fact of every cluster: a new cluster must state it, too.
  const isFact = common === undefined && byCluster.size > 1 && clusters.size === byCluster.size;
  return { ...(fallback === undefined || isFact ? {} : { default: fallback }), clusters, namespaces };
}

/** An empty list opens nothing, so a namespace that says nothing has it. */
function emptyIfAllowed(type: DraftParameter['type']): Json | undefined {
  if (type.kind === 'scalar' || (type.kind === 'list' && type.needed)) return undefined;
  return [];
}

/** The value that more than half have; nothing without one. */
function mostCommon(values: readonly Json[]): Json | undefined {
  const counts = new Map<string, { readonly value: Json; count: number }>();
  for (const value of values) {
    const text = canonical(value);
    const known = counts.get(text);
    if (known === undefined) counts.set(text, { value, count: 1 });
    else known.count++;
  }
  const [best] = [...counts].sort(([a, x], [b, y]) => y.count - x.count || compareText(a, b));
  return best !== undefined && 2 * best[1].count > values.length ? best[1].value : undefined;
}
