import { compareText } from '../diagnostics/compare.ts';
import type { TextMap } from '../model/network-policy.ts';
import { type LabelKeys, labelKeysOf } from '../policy/label-keys.ts';
import type { NamespaceState } from './cluster-state.ts';

/** Returns the keys of labels that the policies of namespaces read. */
export function keysReadIn(namespaces: Iterable<NamespaceState>): LabelKeys {
  return labelKeysOf([...namespaces].flatMap(({ policies }) => policies.map(({ policy }) => policy)));
}

/** A label that a cluster and the sources have with different values; a value is absent where there is no such label. */
export interface LabelDifference {
  readonly key: string;
  /** In the cluster. */
  readonly found?: string;
  /** In the sources, or in what they render. */
  readonly declared?: string;
}

/** Compares the labels with these keys. By key. */
export function labelDifferences(
  { found, declared }: { readonly found: TextMap; readonly declared: TextMap },
  keys: ReadonlySet<string>,
): readonly LabelDifference[] {
  return [...keys].sort(compareText).flatMap((key) => {
    const [a, b] = [labelOf(found, key), labelOf(declared, key)];
    if (a === b) return [];
    return [{ key, ...(a === undefined ? {} : { found: a }), ...(b === undefined ? {} : { declared: b }) }];
  });
}

function labelOf(labels: TextMap, key: string): string | undefined {
  return Object.hasOwn(labels, key) ? labels[key] : undefined;
}
