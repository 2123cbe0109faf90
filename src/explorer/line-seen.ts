import type { SeenPort } from '../connectivity/connectivity.ts';
import { seenWords } from '../report/connectivity/seen-words.ts';

/** Facts of records about the connections of a line. */
export interface LineSeen {
  /** perhaps: no record is surely about these connections. */
  readonly state: 'seen' | 'perhaps' | 'never';
  /** `seen 20,160 times on 9100/TCP, last 2024-05-28`, `allowed and never seen`. */
  readonly words: string;
  /** The records may be about other pods than those of the line: pods that no policy tells apart from them. */
  readonly isOfAlike: boolean;
}

/** Says what was seen of the connections of a line. `marks`: those on its ports. */
export function lineSeen(
  marks: readonly SeenPort[],
  { verdict, isOfAlike }: { readonly verdict: SeenPort['verdict']; readonly isOfAlike: boolean },
): LineSeen {
  const passed = marks.filter(({ forwarded }) => forwarded.flows > 0);
  const state = passed.length === 0 ? 'never' : passed.every(({ uncertain }) => uncertain) ? 'perhaps' : 'seen';
  const never = verdict === 'allowed' ? 'allowed and never seen' : 'never seen';
  return { state, words: seenWords(marks, never), isOfAlike: isOfAlike && state !== 'never' };
}
