import { type RepositoryAddress, repositoryAddress } from '../model/repository-address.ts';
import { askingGit } from './git.ts';
import { type GitRepository, openRepository } from './git-repository.ts';

/** The commit of a working tree. */
export interface ShownCommit {
  readonly id: string;
  /** In seconds since 1970. */
  readonly time: number;
  /** Files in the folder differ from the commit. */
  readonly changed: boolean;
  /** Absent: the remote `origin` is on no site whose addresses are known. Never with credentials. */
  readonly repository?: RepositoryAddress & { readonly folder: string };
}

/** Reads the commit that a folder shows; undefined outside of git, and in a repository without commits. */
export async function shownCommit(
  folder: string,
  { environment }: { readonly environment: Readonly<Record<string, string | undefined>> },
): Promise<ShownCommit | undefined> {
  const { value: repository } = await openRepository(folder, { environment });
  if (repository?.top === undefined) return undefined;
  const { git, prefix } = repository;
  const outcome = await askingGit<ShownCommit>(async () => {
    const [id = '', time = ''] = (await git.run(['log', '-1', '--format=%H %ct'])).trim().split(' ');
    const status = await git.run([
      'status',
      '--porcelain',
      '--untracked-files=normal',
      '--',
      prefix === '' ? '.' : prefix,
    ]);
    const remote = await git.run(['config', '--get', 'remote.origin.url']).catch(() => '');
    const address = repositoryAddress(remote);
    const repository = address === undefined ? {} : { repository: { ...address, folder: prefix } };
    return { value: { id, time: Number(time), changed: status.trim() !== '', ...repository }, diagnostics: [] };
  });
  return outcome.value;
}

/** Reads when a commit of a repository was made; undefined if git cannot tell. */
export async function shownRevision({ git }: GitRepository, id: string): Promise<ShownCommit | undefined> {
  const outcome = await askingGit<ShownCommit>(async () => {
    const time = await git.run(['log', '-1', '--format=%ct', id]);
    return { value: { id, time: Number(time.trim()), changed: false }, diagnostics: [] };
  });
  return outcome.value;
}
