import type { Edit } from '../explorer/what-if/edit.ts';
import { formatEdits, parseEdits } from '../explorer/what-if/edit-link.ts';

/** A link that is longer is cut off by many programs. */
const mostInLink = 6000;
const keptMark = 'not-in-link-';

/** Edits that are too long for a link, by the word that the link has for them. */
const kept = new Map<string, readonly Edit[]>();

/** The edits that an address names. */
export interface ReadEdits {
  readonly edits: readonly Edit[];
  /** False: the link does not have them, so that only this page shows them. */
  readonly isInLink: boolean;
  /** Why the edits of the link are not shown. */
  readonly problem?: string;
}

/** Returns what an address has for edits; undefined if there are none. */
export function editsInAddress(edits: readonly Edit[]): string | undefined {
  if (edits.length === 0) return undefined;
  const text = formatEdits(edits);
  if (encodeURIComponent(text).length <= mostInLink) return text;
  const word = [...kept].find(([, known]) => formatEdits(known) === text)?.[0] ?? `${keptMark}${kept.size + 1}`;
  kept.set(word, edits);
  return word;
}

/** Reads the edits of an address. */
export function readEdits(text: string | undefined): ReadEdits {
  if (text === undefined) return { edits: [], isInLink: true };
  if (text.startsWith(keptMark)) {
    const known = kept.get(text);
    if (known !== undefined) return { edits: known, isInLink: false };
    return {
      edits: [],
      isInLink: false,
      problem: 'The edits of this link were too long for it, so the link does not have them.',
    };
  }
  const edits = parseEdits(text);
  if (edits !== undefined) return { edits, isInLink: true };
  return { edits: [], isInLink: true, problem: 'The edits of this link cannot be read. It may be cut off.' };
}
