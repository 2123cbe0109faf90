import { fitsPattern } from '../../model/name-pattern.ts';

/** Paths that a pattern could match. */
export interface OwnedPaths {
  /** Folders and files from the top of the git repository, as segments. Everything below them counts. */
  readonly roots: readonly (readonly string[])[];
  /** Names of files and folders among them, for patterns that name no folder. */
  readonly names: ReadonlySet<string>;
}

/**
 * Reports whether a pattern of CODEOWNERS can match one of the paths, or one below them that could be added. Rather yes
 * than no: a pattern that looks into a folder counts although no file fits it yet.
 */
export function canMatch(pattern: string, { roots, names }: OwnedPaths): boolean {
  const trimmed = pattern.replace(/\/+$/, '');
  // As in .gitignore: a pattern with a slash in front of its end starts at the top; another matches at any depth.
  const segments = trimmed.replace(/^\//, '').split('/');
  if (!trimmed.includes('/')) return trimmed === '' || [...names].some((name) => fits(name, trimmed));
  return roots.some((root) => {
    for (const [index, segment] of root.entries()) {
      const wanted = segments[index];
      if (wanted === undefined || wanted.includes('**')) return true;
      if (!fits(segment, wanted)) return false;
    }
    return true;
  });
}

/** `*` stands for any characters; so does here what could mean several things. */
function fits(name: string, pattern: string): boolean {
  return fitsPattern(name, pattern.replace(/[?[\]\\!]/g, '*'));
}
