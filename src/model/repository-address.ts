/** A repository on a site whose addresses of files are known. It never has credentials. */
export interface RepositoryAddress {
  readonly site: 'github' | 'gitlab';
  /** Such as `https://github.com/acme/isolation`. */
  readonly url: string;
}

/** https, ssh and git addresses, and `git@host:path`. A user and a password before the host are matched and left out. */
const addresses = [
  /^(?<scheme>https):\/\/(?:[^/\s]*@)?(?<host>[^/:@\s]+)(?::(?<port>\d{1,5}))?\/(?<path>[^\s]*)$/i,
  /^(?:ssh|git|git\+ssh):\/\/(?:[^/\s]*@)?(?<host>[^/:@\s]+)(?::\d{1,5})?\/(?<path>[^\s]*)$/i,
  /^(?:[^/@:\s]+@)?(?<host>[^/:@\s]+):(?!\/)(?<path>[^\s]*)$/,
];

/** Reads the address of a remote of git. Undefined: its site is not known, or a part is not plain. */
export function repositoryAddress(remote: string): RepositoryAddress | undefined {
  const groups = addresses.map((form) => form.exec(remote.trim())?.groups).find((found) => found !== undefined);
  if (groups === undefined) return undefined;
  const { scheme, port, path = '' } = groups;
  const host = (groups.host ?? '').toLowerCase();
  const site = siteOf(host);
  const segments = path
    .replace(/\/+$/, '')
    .replace(/\.git$/, '')
    .split('/');
  // A segment that is not plain could be a query, a fragment, or a secret that is not where one is expected.
  const isPlain = segments.every((segment) => /^[A-Za-z0-9_.-]+$/.test(segment) && !/^\.+$/.test(segment));
  const isFull = site === 'github' ? segments.length === 2 : segments.length >= 2;
  if (site === undefined || !isPlain || !isFull) return undefined;
  const at = scheme === undefined || port === undefined || port === '443' ? '' : `:${port}`;
  return { site, url: `https://${host}${at}/${segments.join('/')}` };
}

function siteOf(host: string): RepositoryAddress['site'] | undefined {
  if (!/^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/.test(host)) return undefined;
  if (host === 'github.com' || host.startsWith('github.')) return 'github';
  return host === 'gitlab.com' || host.startsWith('gitlab.') ? 'gitlab' : undefined;
}

/** Returns the address of a line of a file in a commit. */
export function lineAddress(
  { site, url }: RepositoryAddress,
  { commit, path, line }: { readonly commit: string; readonly path: string; readonly line: number },
): string {
  const file = path.split('/').map(encodeURIComponent).join('/');
  return `${url}/${site === 'gitlab' ? '-/' : ''}blob/${commit}/${file}#L${line}`;
}
