import type { Result } from './result.ts';

/** The two states of a repository that a person asks to compare. */
export type RevisionRange =
  /** Nothing was said: the merge base with the default branch, and the working tree. */
  | { readonly kind: 'default' }
  /** `A`: that revision, and the working tree. */
  | { readonly kind: 'since'; readonly base: string }
  /** `A..B`: both as they are. */
  | { readonly kind: 'between'; readonly base: string; readonly head: string }
  /** `A...B`: the merge base of both, and B. */
  | { readonly kind: 'branch'; readonly base: string; readonly head: string };

/**
 * Reads a range as git writes one: a side that is left out of `A..B` or `A...B` is HEAD. What is wrong is a clause that
 * can follow a colon. Whether the revisions exist is not asked.
 */
export function parseRevisionRange(text: string | undefined): Result<RevisionRange, string> {
  if (text === undefined) return { value: { kind: 'default' } };
  const [base = '', head, ...more] = text.split(/\.{2,}/);
  const dots = text.slice(base.length, text.length - (head?.length ?? 0));
  if (more.length > 0 || dots.length > 3) return { problem: 'it contains more than one range' };
  if (text.trim() === '') return { problem: 'it is empty' };
  if (dots === text) return { problem: 'it does not name a revision' };
  const option = [base, head].find((side) => side?.startsWith('-'));
  if (option !== undefined) return { problem: `"${option}" begins with "-", so git would read it as an option` };
  if (head === undefined) return { value: { kind: 'since', base } };
  const sides = { base: base || 'HEAD', head: head || 'HEAD' };
  return { value: { kind: dots === '..' ? 'between' : 'branch', ...sides } };
}
