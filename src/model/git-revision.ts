/** A revision of a git repository: a branch, a tag or any other ref by its full name, or one commit. */
export type GitRevision =
  | { readonly kind: 'branch' | 'tag'; readonly name: string }
  /** `name` is whole: `refs/…`. */
  | { readonly kind: 'ref'; readonly name: string }
  /** `id` has 40 hexadecimal digits. */
  | { readonly kind: 'commit'; readonly id: string };

/**
 * Reads a revision as people write it: a branch by its name, any ref by its full name, or a whole commit id. A tag
 * needs its full name, since a branch of the same name would otherwise be taken for it.
 */
export function parseRevision(text: string): GitRevision {
  if (/^[0-9a-f]{40}$/.test(text)) return { kind: 'commit', id: text };
  if (text.startsWith('refs/heads/')) return { kind: 'branch', name: text.slice('refs/heads/'.length) };
  if (text.startsWith('refs/tags/')) return { kind: 'tag', name: text.slice('refs/tags/'.length) };
  return text.startsWith('refs/') ? { kind: 'ref', name: text } : { kind: 'branch', name: text };
}

/** The revision with nothing left to guess: the full name of the ref, or the commit id. */
export function fullRevision(revision: GitRevision): string {
  if (revision.kind === 'commit') return revision.id;
  if (revision.kind === 'ref') return revision.name;
  return `${revision.kind === 'branch' ? 'refs/heads/' : 'refs/tags/'}${revision.name}`;
}

/**
 * Returns what is wrong with a revision, as a clause that can follow a colon: the rules of `git check-ref-format`, and
 * no braces, which a tool could take for a template of its own.
 */
export function revisionProblem(text: string): string | undefined {
  if (text.startsWith('-')) return 'it begins with "-", so git would read it as an option';
  if (text === 'HEAD' || text === '@') return 'it means a different revision in every clone';
  const foreign = [...text].find((character) => /[\p{Cc} ~^:?*[\\{}]/u.test(character));
  if (foreign !== undefined) return `it contains ${JSON.stringify(foreign)}, which a ref cannot contain`;
  if (text.includes('..')) return 'it contains "..", which git reads as a range';
  if (/^refs(\/(heads|tags)?)?$/.test(text.replace(/\/$/, ''))) return 'it is only the beginning of a name';
  const parts = text.split('/');
  if (parts.includes('')) return 'it has an empty part before, between or after its slashes';
  if (parts.some((part) => part.startsWith('.') || part.endsWith('.lock')) || text.endsWith('.')) {
    return 'a part of it begins with "." or ends in "." or ".lock"';
  }
  return undefined;
}
