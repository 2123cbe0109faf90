import type { HalfOpening } from '../../diff/landscape-diff.ts';
import { otherDirection } from '../../model/directions.ts';
import { changedPortsWords, conditionsWords, endsWords } from './connection-words.ts';
import type { Writing } from './writing.ts';

/**
 * Returns what one side of connections opens, as a sentence: `Egress from web in shop to store in data is opened on
 * 5432/TCP; ingress at the other end is still closed.`
 */
export function halfOpeningSentence(half: HalfOpening, writing: Writing): string {
  const [from, to] = [endsWords(half, 'from', writing), endsWords(half, 'to', writing)].map((ends) =>
    ends.join(', and '),
  );
  const on = changedPortsWords(half, writing);
  const depends = half.after === 'conditional' ? `, depending on ${conditionsWords(half.conditions)}` : '';
  const closed = otherDirection(half.opens).toLowerCase();
  return `${half.opens} from ${from} to ${to} is opened on ${on}${depends}; ${closed} at the other end is still closed.`;
}
