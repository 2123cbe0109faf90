import { codeOf, reasonOf } from '../failures.ts';

/** Waits so many milliseconds; `reason` is a clause that says why, for people. */
export type Wait = (milliseconds: number, reason: string) => Promise<void>;

/** An answer other than what was asked for, or none at all. */
export interface Refusal {
  /** Method and path. */
  readonly request: string;
  /** For people. */
  readonly said: string;
  readonly status: number | undefined;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string | number | undefined>>;
  /** True if an answer came. */
  readonly answered: boolean;
}

interface Delay {
  readonly milliseconds: number;
  readonly reason: string;
}

/** Returns the refusal that was thrown instead of an answer. Throws defects again. */
export function refusalIn(request: string, error: unknown): Refusal {
  if (!(error instanceof Error) || error.name !== 'HttpError') throw error;
  const { status, response } = error as Error & Partial<HttpError>;
  if (response === undefined) {
    const cause = error.cause instanceof Error ? error.cause : undefined;
    const deeper = cause?.cause ?? cause;
    const said = `nothing. ${reasonOf(deeper) ?? codeOf(deeper) ?? error.message}`;
    return { request, said, status: undefined, headers: {}, answered: false };
  }
  const message = (response.data as { readonly message?: unknown } | undefined)?.message;
  const said = typeof message === 'string' ? `${message} (${status})` : `status ${status}.`;
  return { request, said, status, headers: response.headers ?? {}, answered: true };
}

interface HttpError {
  readonly status: number;
  readonly response: { readonly data: unknown; readonly headers?: Refusal['headers'] };
}

/** The time that one command waits for GitHub in all, in milliseconds. */
const mostWaiting = 120_000;
/** After answers that a healthy server does not give, or none: so long each time, in milliseconds. */
const pauses: readonly number[] = [1_000, 4_000, 16_000];
/** The wait, in milliseconds, after GitHub limits requests and does not say for how long. */
const unsaidLimit = 60_000;

/**
 * How long to wait before asking again; a text for people where it makes no sense to, or would take too long.
 * `attempt` counts from 1; `spent` is what was waited already.
 */
export function retryAfter(
  refusal: Refusal,
  { method, attempt, spent }: { readonly method: string; readonly attempt: number; readonly spent: number },
): Delay | string {
  const { said, status } = refusal;
  const limit = limitIn(refusal);
  if (limit !== undefined) {
    const seconds = Math.ceil(limit / 1000);
    if (spent + limit <= mostWaiting && attempt <= pauses.length) {
      return { milliseconds: limit, reason: `GitHub limits requests for ${seconds} s` };
    }
    const lasting = spent + limit > mostWaiting ? `, but Ringfence waits at most ${mostWaiting / 1000} s` : '';
    return `${said} GitHub asks to wait for ${seconds} s${lasting}.`;
  }
  // Without an answer it is not known whether something new was made.
  const isSafe = method !== 'POST';
  const mayPass = !refusal.answered || (status !== undefined && status >= 500);
  const pause = pauses[attempt - 1];
  if (!isSafe || !mayPass || pause === undefined || spent + pause > mostWaiting) return said;
  return { milliseconds: pause, reason: `GitHub says ${said.replace(/\.$/, '')}` };
}

/** For how long GitHub limits whom it answers so, in milliseconds; nothing where it does not. */
function limitIn({ status, headers, said }: Refusal): number | undefined {
  if (status !== 403 && status !== 429) return undefined;
  const after = Number(headers['retry-after'] ?? Number.NaN);
  if (Number.isInteger(after) && after >= 0) return after * 1000;
  if (String(headers['x-ratelimit-remaining']) === '0') {
    // Both moments are by GitHub's clock; the local clock does not matter.
    const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN) * 1000;
    const now = Date.parse(String(headers.date));
    return Number.isFinite(reset - now) ? Math.max(reset - now, 0) + 1000 : unsaidLimit;
  }
  return status === 429 || /rate limit/i.test(said) ? unsaidLimit : undefined;
}
