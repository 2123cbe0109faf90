import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { IdAlgorithm } from '../model/content-hash.ts';
import { askingGit, type Git, openGit } from './git.ts';
import type { RootPrefix } from './git-tree.ts';
import { noGitRepository } from './problems.ts';

/** The git repository that some folder lies in. */
export interface GitRepository {
  /** Runs in the uppermost folder of the working tree; in the repository itself where there is none. */
  readonly git: Git;
  /** The uppermost folder of the working tree, absolute. Absent without one, as in a bare repository. */
  readonly top?: string;
  /** Where the folder lies below it. */
  readonly prefix: RootPrefix;
  /** Only a part of the history is here. */
  readonly isShallow: boolean;
  /** The hash with which the ids of its blobs are made. */
  readonly algorithm: IdAlgorithm;
}

export async function openRepository(
  folder: string,
  { environment }: { readonly environment: Readonly<Record<string, string | undefined>> },
): Promise<Outcome<GitRepository>> {
  const outcome = await askingGit<GitRepository>(async () => {
    const git = openGit(folder, { environment });
    const [[isWorkTree, isShallow, format], place] = await Promise.all([
      answers(git, ['--is-inside-work-tree', '--is-shallow-repository', '--show-object-format']),
      // Without a working tree git refuses these; then they are not needed.
      answers(git, ['--show-toplevel', '--show-prefix']).catch((refusal: unknown) => refusal),
    ]);
    const known = {
      isShallow: isShallow === 'true',
      algorithm: format === 'sha256' ? ('sha256' as const) : ('sha1' as const),
    };
    if (isWorkTree !== 'true') return { value: { git, prefix: '' as const, ...known }, diagnostics: [] };
    if (!Array.isArray(place)) throw place;
    const [top = '', prefix = ''] = place as readonly string[];
    const value = { git: openGit(top, { environment }), top, prefix: prefix as RootPrefix, ...known };
    return { value, diagnostics: [] };
  });
  const isNone = outcome.diagnostics.some(({ message }) => message.includes('not a git repository'));
  return isNone ? { diagnostics: [noGitRepository()] } : outcome;
}

/** Returns the answers of `git rev-parse` to the questions, a line each. */
async function answers(git: Git, questions: readonly string[]): Promise<readonly string[]> {
  return (await git.run(['rev-parse', ...questions])).split('\n');
}
