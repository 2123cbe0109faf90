import { ownCopy } from './own-copy.ts';

const minutes = new Map<string, number>();
/** Recorded lines are mostly in order, so few minutes are in use at a time. */
const mostMinutes = 4096;
let lastMinute = '';
let lastTime = 0;

/**
 * Parses an RFC 3339 time with a zone (`2026-11-21T08:00:00.123456789Z`, `…+01:00`) to milliseconds since 1970; what is
 * finer is cut off. Returns nothing for any other text, and for days and hours that do not exist.
 */
export function parseTimestamp(text: string): number | undefined {
  const length = text.length;
  if (length < 20 || length > 40) return undefined;
  // Without a copy of the text: this is asked twice for each line.
  if (!text.startsWith(lastMinute) || lastMinute === '') {
    const prefix = text.slice(0, 17);
    const time = minuteOf(prefix);
    if (time === undefined) return undefined;
    lastMinute = prefix;
    lastTime = time;
  }
  const minute = lastTime;
  const tens = text.charCodeAt(17) - 48;
  const ones = text.charCodeAt(18) - 48;
  // A leap second is the second before it: two reports of one connection stay together.
  if (!(tens >= 0 && tens <= 6 && ones >= 0 && ones <= 9 && (tens < 6 || ones === 0))) return undefined;
  const seconds = Math.min(tens * 10 + ones, 59);
  if (length === 20 && isZ(text.charCodeAt(19))) return minute + seconds * 1000;
  const fraction3 = length === 24 && text.charCodeAt(19) === 46 && isZ(text.charCodeAt(23)) ? thousandths(text) : -1;
  if (fraction3 >= 0) return minute + seconds * 1000 + fraction3;
  const rest = /^(?:\.([0-9]{1,9}))?(?:[Zz]|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))$/.exec(text.slice(19));
  if (rest === null) return undefined;
  const [, fraction = '', sign, hours = '0', zoneMinutes = '0'] = rest;
  const offset = (Number(hours) * 60 + Number(zoneMinutes)) * 60_000 * (sign === '-' ? -1 : 1);
  return minute + seconds * 1000 + Number(fraction.slice(0, 3).padEnd(3, '0')) - offset;
}

/** Returns the milliseconds of `….123Z`; -1 where these are no digits. */
function thousandths(text: string): number {
  let value = 0;
  for (let at = 20; at < 23; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

function isZ(code: number): boolean {
  return code === 90 || code === 122;
}

/** Returns the beginning of a minute, from `2026-11-21T08:00:`. */
function minuteOf(prefix: string): number | undefined {
  const known = minutes.get(prefix);
  if (known !== undefined) return known;
  const match = /^([0-9]{4})-([0-9]{2})-([0-9]{2})[Tt ]([0-9]{2}):([0-9]{2}):$/.exec(prefix);
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match.slice(1).map(Number);
  const time = Date.UTC(year, month - 1, day, hour, minute);
  const date = new Date(time);
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!exists || hour > 23 || minute > 59) return undefined;
  if (minutes.size >= mostMinutes) minutes.clear();
  minutes.set(ownCopy(prefix), time);
  return time;
}

/** `2026-11-21T08:00:00Z`, with milliseconds only where there are some. */
export function formatTimestamp(time: number): string {
  return new Date(time).toISOString().replace('.000Z', 'Z');
}
