import { nameOfKey } from '../../clusters/cluster-key.ts';
import type { Cause } from '../../diff/landscape-diff.ts';
import type { Json } from '../../model/json.ts';
import { causePlace } from './cause-words.ts';
import type { DiffPlaces, FoundPlace } from './places.ts';

/** Writes a cause of a change. */
export function causeJson(cause: Cause, places: DiffPlaces): Json {
  if (cause.kind === 'inventory') return { kind: cause.kind, what: cause.what };
  const { kind, change, policy, direction, selects, by, rule } = cause;
  return {
    kind,
    change,
    policy,
    ...typeJson(cause),
    direction: direction.toLowerCase(),
    selects,
    by,
    ...(rule === undefined ? {} : { rule }),
    ...foundJson(causePlace(cause, places)),
  };
}

/** Nothing for what has no type. */
export function typeJson({ namespaceType }: { readonly namespaceType?: string }): { readonly namespaceType?: string } {
  return namespaceType === undefined ? {} : { namespaceType };
}

/** Nothing for a cluster without a name. */
export function clusterJson(key: string): { readonly cluster?: string } {
  const name = nameOfKey(key);
  return name === undefined ? {} : { cluster: name };
}

/** Writes a line of a manifest, and where it comes from. */
export function foundJson({ rendered, state, source }: FoundPlace): { readonly [key: string]: Json } {
  return {
    manifest: { path: rendered.path, line: rendered.line, state },
    ...(source === undefined
      ? {}
      : { template: { path: source.path, ...(source.line === undefined ? {} : { line: source.line }) } }),
  };
}
