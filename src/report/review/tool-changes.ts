/** A part of a repository by which its own pull requests are checked, and how many of its files a change touches. */
export interface ToolChange {
  /** A folder with a slash at its end, or a file. */
  readonly part: string;
  readonly files: number;
}

/**
 * The parts of a repository that decide how its pull requests are checked: the tool and what builds it, the schemas,
 * the workflows, and what says which libraries are installed. At the top of the repository, where the workflows build
 * it.
 */
const parts: readonly string[] = [
  'src/',
  'schemas/',
  'scripts/',
  'node_modules/',
  '.github/',
  'package.json',
  'package-lock.json',
  'npm-shrinkwrap.json',
  'pnpm-lock.yaml',
  'yarn.lock',
  '.npmrc',
  'tsconfig.json',
];

/** The parts that a change touches, in a fixed order. `paths` are those that it adds, removes or changes. */
export function toolChanges(paths: readonly string[]): readonly ToolChange[] {
  return parts.flatMap((part) => {
    // A file or a link in the place of a folder changes the folder.
    const isIn = (path: string): boolean => path === part || (part.endsWith('/') && `${path}/`.startsWith(part));
    const files = new Set(paths.filter(isIn)).size;
    return files === 0 ? [] : [{ part, files }];
  });
}
