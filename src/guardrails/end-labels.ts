import type { KeyStates, LabelBox } from '../labels/label-space.ts';
import type { TextMap } from '../model/network-policy.ts';

/**
 * Labels of both ends of a connection, and of their namespaces, as one set of labels: each key has a prefix for whose
 * label it is. One question about labels is therefore a question about both ends at once.
 */
export interface EndLabels<Labels> {
  readonly from?: Labels | undefined;
  readonly fromNamespace?: Labels | undefined;
  readonly to?: Labels | undefined;
  readonly toNamespace?: Labels | undefined;
  /** The address of a pod, where it matters, as the value of the empty key. */
  readonly fromAddress?: Labels | undefined;
  readonly toAddress?: Labels | undefined;
}

// In code-unit order, as the keys of a box are.
const prefixes = {
  from: 'from ',
  fromAddress: 'from-address ',
  fromNamespace: 'from-namespace ',
  to: 'to ',
  toAddress: 'to-address ',
  toNamespace: 'to-namespace ',
} as const;

/** Returns the box of these parts; an absent part is free. */
export function endBox(parts: EndLabels<LabelBox>): LabelBox {
  return {
    keys: new Map([
      ...prefixed(prefixes.from, parts.from),
      ...prefixed(prefixes.fromAddress, parts.fromAddress),
      ...prefixed(prefixes.fromNamespace, parts.fromNamespace),
      ...prefixed(prefixes.to, parts.to),
      ...prefixed(prefixes.toAddress, parts.toAddress),
      ...prefixed(prefixes.toNamespace, parts.toNamespace),
    ]),
  };
}

/** Takes the labels of one connection apart again. */
export function partedEnds(labels: TextMap): Record<keyof EndLabels<TextMap>, TextMap> {
  const of = (prefix: string): TextMap =>
    Object.fromEntries(
      Object.entries(labels).flatMap(([key, value]) =>
        key.startsWith(prefix) ? [[key.slice(prefix.length), value]] : [],
      ),
    );
  return {
    from: of(prefixes.from),
    fromNamespace: of(prefixes.fromNamespace),
    to: of(prefixes.to),
    toNamespace: of(prefixes.toNamespace),
    fromAddress: of(prefixes.fromAddress),
    toAddress: of(prefixes.toAddress),
  };
}

/** Takes a box of both ends apart again. */
export function partedBox({ keys }: LabelBox): Record<keyof EndLabels<LabelBox>, LabelBox> {
  const of = (prefix: string): LabelBox => ({
    keys: new Map(
      [...keys].flatMap(([key, states]) => (key.startsWith(prefix) ? [[key.slice(prefix.length), states]] : [])),
    ),
  });
  return {
    from: of(prefixes.from),
    fromNamespace: of(prefixes.fromNamespace),
    to: of(prefixes.to),
    toNamespace: of(prefixes.toNamespace),
    fromAddress: of(prefixes.fromAddress),
    toAddress: of(prefixes.toAddress),
  };
}

function prefixed(prefix: string, box: LabelBox | undefined): readonly (readonly [string, KeyStates])[] {
  return box === undefined ? [] : [...box.keys].map(([key, states]) => [`${prefix}${key}`, states]);
}
