import { andMore } from '../../diagnostics/counted.ts';
import { markdownCode, markdownText } from '../words/markdown.ts';
import { visible } from '../words/wording.ts';

/** How a format shows what comes from outside, and how much of it. */
export interface Writing {
  /** A name, label, selector, address or place: as it is, or as code. */
  readonly name: (text: string) => string;
  /** Whole sentences that may hold names. */
  readonly prose: (text: string) => string;
  /** So many names of one kind are listed, and the rest is counted; at least 1. */
  readonly most: number;
  /** How many clusters there are in all. */
  readonly clusters: number;
}

/** For terminals, logs and JSON texts: names as they are, but that they cannot steer a terminal. */
export function plainWriting(most: number, clusters: number): Writing {
  return { name: visible, prose: visible, most, clusters };
}

/** For Markdown; texts longer than `longest` characters end in an ellipsis. */
export function markdownWriting(most: number, clusters: number, longest: number): Writing {
  return {
    name: (text) => markdownCode(clipped(text, longest)),
    prose: (text) => markdownText(clipped(text, longest)),
    most,
    clusters,
  };
}

/** At most `longest` characters, the last an ellipsis where there were more. */
export function clipped(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const characters = [...text];
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join('')}…`;
}

/** Names in a list: `a, b and 3 more`. */
export function namesWords(names: readonly string[], { name, most }: Writing): string {
  const shown = names.slice(0, most).map(name);
  return andMore(shown, names.length - shown.length);
}
