import { type Event, parseEvents, YAMLException } from 'js-yaml';
import { maxDepth } from './problems.ts';

/** The parser's result: events, or js-yaml's reason and the offset of the first thing that is not YAML. */
export type Attempt =
  | { readonly events: readonly Event[] }
  | { readonly events: undefined; readonly reason: string; readonly position: number };

export function attemptToParse(text: string): Attempt {
  try {
    // The parser counts some levels twice, and only has to stop before the stack ends; `buildTree` counts exactly.
    return { events: parseEvents(text, { maxDepth: 2 * maxDepth }) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { events: undefined, reason: error.reason, position: error.mark?.position ?? 0 };
  }
}
