import { counted } from '../diagnostics/counted.ts';

const day = 24 * 60 * 60;

/** Age of a commit as a sentence. `time` is in seconds since 1970. */
export function ageWords(time: number, now = Date.now() / 1000): string {
  const days = Math.floor((now - time) / day);
  if (days < 0) return 'The commit is of a day to come; a clock is wrong.';
  return days === 0 ? 'The commit is less than a day old.' : `The commit is ${counted(days, 'day')} old.`;
}

/** How many days are left until the end of a day, YYYY-MM-DD; negative if it is over. */
export function daysUntil(until: string, now = Date.now()): number {
  return Math.floor((Date.parse(`${until}T23:59:59Z`) - now) / (day * 1000));
}

/** Returns the day, in UTC, as YYYY-MM-DD. */
export function today(now = Date.now()): string {
  return new Date(now).toISOString().slice(0, 10);
}
