/** Why GitOps tools cannot be given a URL, as a clause that can follow a colon, and the URL that was meant. */
export interface RepositoryProblem {
  readonly kind: 'credentials' | 'invalid';
  readonly reason: string;
  readonly hint?: string;
}

/**
 * Returns what is wrong with the URL of a git repository: Argo CD and Flux both take https, http and ssh. A user's name
 * belongs to an ssh URL. A password or token belongs to no URL, since everyone who reads the repository would read it.
 */
export function repositoryProblem(text: string): RepositoryProblem | undefined {
  const short = /^([A-Za-z0-9._-]+@[A-Za-z0-9.-]+):(?!\/\/)(.+)$/.exec(text);
  if (short !== null) {
    const hint = `Write ssh://${short[1]}/${short[2]?.replace(/^\//, '')}.`;
    return { kind: 'invalid', reason: 'it is the short form of an SSH address, which Flux does not accept', hint };
  }
  if (!URL.canParse(text)) return { kind: 'invalid', reason: 'it is not a URL', hint: example };
  const { protocol, username, password, hostname, pathname, search, hash } = new URL(text);
  if (password !== '' || (username !== '' && protocol !== 'ssh:')) {
    return { kind: 'credentials', reason: 'it contains credentials' };
  }
  if (!['https:', 'http:', 'ssh:'].includes(protocol)) {
    return { kind: 'invalid', reason: `it begins with "${protocol}"; it must begin with https:, http: or ssh:` };
  }
  if (hostname === '' || pathname === '' || pathname === '/') {
    return { kind: 'invalid', reason: 'it does not name a repository on a host', hint: example };
  }
  if (search !== '') return { kind: 'credentials', reason: 'it has a query string, which often contains a token' };
  if (hash !== '') return { kind: 'invalid', reason: 'it has a fragment, which git does not support' };
  // Projects of Argo CD take "*" for a pattern and "!" for its opposite.
  if (/[\s{}*!]/.test(text)) return { kind: 'invalid', reason: 'it contains a space, a brace, "*" or "!"' };
  return undefined;
}

const example = 'For example: https://git.example.org/platform/isolation.git.';
