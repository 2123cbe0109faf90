/** Facts of records about connections: some of them were seen, perhaps seen, or never seen. */
export interface SeenParts {
  readonly seen: boolean;
  readonly perhaps: boolean;
  readonly never: boolean;
}

/** Facts of records about connections that are drawn as one. */
export const arrowSeenStates = ['seen', 'perhaps', 'never', 'seen-in-part', 'perhaps-in-part'] as const;
export type ArrowSeen = (typeof arrowSeenStates)[number];

/** Returns the facts about several parts of an arrow together; nothing if there is no part. */
export function joinedSeen(parts: readonly SeenParts[]): ArrowSeen | undefined {
  if (parts.length === 0) return undefined;
  const isNever = parts.some(({ never }) => never);
  if (parts.some(({ seen }) => seen)) return isNever ? 'seen-in-part' : 'seen';
  if (parts.some(({ perhaps }) => perhaps)) return isNever ? 'perhaps-in-part' : 'perhaps';
  return 'never';
}

/** Returns the parts of what `joinedSeen` joined. */
export function partsOfSeen(seen: ArrowSeen): SeenParts {
  return {
    seen: seen.startsWith('seen'),
    perhaps: seen.startsWith('perhaps'),
    never: seen === 'never' || seen.endsWith('-in-part'),
  };
}

/** Signs of what was seen, so that it never depends on a colour. */
export const seenSigns = { seen: '✓', perhaps: '≈', never: '☐' } as const satisfies Record<keyof SeenParts, string>;

export const arrowSeenSigns: Readonly<Record<ArrowSeen, string>> = {
  ...seenSigns,
  'seen-in-part': `${seenSigns.seen}${seenSigns.never}`,
  'perhaps-in-part': `${seenSigns.perhaps}${seenSigns.never}`,
};

/** Words beside the sign. */
const arrowSeenWords: Readonly<Record<ArrowSeen, string>> = {
  ...{ seen: 'seen', perhaps: 'perhaps seen', never: 'never seen' },
  ...{ 'seen-in-part': 'some seen', 'perhaps-in-part': 'some perhaps seen' },
};

/** `☐ never seen`, whose sign stays at its word. */
export function arrowSeenLabel(seen: ArrowSeen): string {
  return `${arrowSeenSigns[seen]}\u00a0${arrowSeenWords[seen]}`;
}

/** Whole meanings, for a legend. */
export const arrowSeenMeanings: Readonly<Record<ArrowSeen, string>> = {
  ...arrowSeenWords,
  ...{ 'seen-in-part': 'some of it seen, some never', 'perhaps-in-part': 'some of it perhaps seen, some never' },
};
