import type { Json } from '../model/json.ts';
import type { DraftParameter, Subject } from './draft.ts';
import { sameType } from './parameter-drafts.ts';
import { canonical } from './pattern.ts';

/**
 * Finds parameters of several types that are one fact of the cluster: in each cluster they have one value, the same for
 * all of them, and it differs between clusters. Returns the parameter that stands for each, with the values of all.
 */
export function sharedParameters(
  ofTypes: readonly (readonly DraftParameter[])[],
  subjects: ReadonlyMap<string, Subject>,
): ReadonlyMap<DraftParameter, DraftParameter> {
  const facts: {
    readonly type: number;
    readonly parameter: DraftParameter;
    readonly byCluster: Map<string, string>;
  }[] = [];
  for (const [type, parameters] of ofTypes.entries()) {
    for (const parameter of parameters) {
      const byCluster = valuesOfClusters(parameter.values, subjects);
      if (byCluster !== undefined && byCluster.size > 1) facts.push({ type, parameter, byCluster });
    }
  }
  const standsFor = new Map<DraftParameter, DraftParameter>();
  for (const [index, first] of facts.entries()) {
    if (standsFor.has(first.parameter)) continue;
    const others = facts
      .slice(index + 1)
      .filter(
        (other) =>
          other.type !== first.type &&
          !standsFor.has(other.parameter) &&
          sameType(other.parameter.type, first.parameter.type) &&
          agree(first.byCluster, other.byCluster),
      );
    if (others.length === 0) continue;
    const shared: DraftParameter = {
      type: first.parameter.type,
      values: new Map(first.parameter.values),
      names: [...first.parameter.names],
      readBy: new Set(first.parameter.readBy),
    };
    for (const { parameter } of [first, ...others]) {
      standsFor.set(parameter, shared);
      for (const [key, value] of parameter.values) shared.values.set(key, value);
      for (const template of parameter.readBy) shared.readBy.add(template);
    }
  }
  return standsFor;
}

/** The value in each cluster as text; nothing if a cluster has two. */
function valuesOfClusters(
  values: ReadonlyMap<string, Json>,
  subjects: ReadonlyMap<string, Subject>,
): Map<string, string> | undefined {
  const byCluster = new Map<string, string>();
  for (const [key, value] of values) {
    const cluster = subjects.get(key)?.cluster ?? '';
    const text = canonical(value);
    if ((byCluster.get(cluster) ?? text) !== text) return undefined;
    byCluster.set(cluster, text);
  }
  return byCluster;
}

/** Reports whether two facts agree in two clusters or more, with different values, and differ in none. */
function agree(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  const common = [...a].filter(([cluster]) => b.has(cluster));
  return new Set(common.map(([, text]) => text)).size > 1 && common.every(([cluster, text]) => b.get(cluster) === text);
}
