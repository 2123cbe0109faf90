import { type Github, GithubRefusal } from './api.ts';

/** A pull request in a merge queue. */
interface QueuedPull {
  readonly pullRequest: number;
  /** Its own head commit, in full. */
  readonly commit: string;
  /** The commit that would become the tip of the base once it and those before it are merged. */
  readonly merged: string;
}

/** The name of the branch that a group of a merge queue goes into; nothing where the name is none of a queue. */
export function baseOfGroup(branch: string): string | undefined {
  return /^gh-readonly-queue\/(.+)\/pr-\d+-[0-9a-f]+$/.exec(branch)?.[1];
}

const query = `query ($owner: String!, $repo: String!, $branch: String!, $after: String) {
  repository(owner: $owner, name: $repo) {
    mergeQueue(branch: $branch) {
      entries(first: 100, after: $after) {
        nodes { headCommit { oid } pullRequest { number headRefOid } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`;

/** A queue that is longer has gone wrong. */
const mostPages = 20;

/** The pull requests in the merge queue of a branch, as GitHub itself lists them. */
export async function queuedPulls(github: Github, branch: string): Promise<readonly QueuedPull[]> {
  const found: QueuedPull[] = [];
  let after: string | undefined;
  for (let page = 1; page <= mostPages; page++) {
    const answer = (await github.query(query, { branch, ...(after === undefined ? {} : { after }) })) as QueueAnswer;
    const entries = answer?.repository?.mergeQueue?.entries;
    if (!Array.isArray(entries?.nodes)) throw new GithubRefusal('POST graphql', `no merge queue for "${branch}".`);
    for (const node of entries.nodes) {
      const { headCommit, pullRequest } = node ?? {};
      const [merged, number, commit] = [headCommit?.oid, pullRequest?.number, pullRequest?.headRefOid];
      // An entry that GitHub has not merged yet is in no group.
      if (!isCommit(merged) || typeof number !== 'number' || !isCommit(commit)) continue;
      found.push({ pullRequest: number, commit, merged });
    }
    const { hasNextPage, endCursor } = entries.pageInfo ?? {};
    if (hasNextPage !== true || typeof endCursor !== 'string') return found;
    after = endCursor;
  }
  throw new GithubRefusal('POST graphql', `more than ${mostPages * 100} entries of a merge queue.`);
}

interface QueueAnswer {
  readonly repository?: {
    readonly mergeQueue?: {
      readonly entries?: {
        readonly nodes?: readonly ({
          readonly headCommit?: { readonly oid?: unknown } | null;
          readonly pullRequest?: { readonly number?: unknown; readonly headRefOid?: unknown } | null;
        } | null)[];
        readonly pageInfo?: { readonly hasNextPage?: unknown; readonly endCursor?: unknown };
      };
    } | null;
  } | null;
}

function isCommit(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(value);
}
