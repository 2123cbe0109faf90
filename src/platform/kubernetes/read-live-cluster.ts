import { type ListedKind, listedKinds, namedConfigMaps } from '../../clusters/dump/listed-kinds.ts';
import type { Diagnostic, Outcome } from '../../diagnostics/diagnostic.ts';
import { type FileTree, memoryTree } from '../../model/file-tree.ts';
import { connect, type LiveCluster } from './kubeconfig.ts';
import { type Failure, Reader } from './lists.ts';
import * as problems from './problems.ts';

/**
 * Reads a live cluster into files like those of a dump: for each kind one list, or several if the server sends it in
 * parts. Paths start with `folder`. Only GET requests are sent, and only to the server of the context. A value exactly
 * when every kind that answers depend on was read to its end.
 */
export async function readLiveCluster(
  asked: LiveCluster & { readonly as: string; readonly wait: (milliseconds: number) => Promise<void> },
): Promise<Outcome<FileTree>> {
  const { context, as } = asked;
  const { value: connection, diagnostics } = await connect(asked);
  if (connection === undefined) return { diagnostics };
  const reader = new Reader(connection, asked.wait);
  const files = new Map<string, string>();
  const missing: problems.MissingRight[] = [];
  const unread: problems.MissingRight[] = [];
  let user: string | undefined;
  const versions = new Map<string, ReadonlyMap<string, string>>();
  for (const kind of listedKinds) {
    const found = await apiVersionOf(kind, reader, versions);
    if (typeof found !== 'string') {
      if (found !== undefined) return { diagnostics: [diagnosticOf(found, kind.resource)] };
      continue;
    }
    const read = await reader.list(found, kind);
    if (read.kind === 'pages') {
      for (const [index, text] of read.pages.entries()) files.set(pathOf(as, kind, index), text);
    } else if (read.kind === 'forbidden') {
      (kind.use === 'meaning' ? missing : unread).push({ group: kind.group, resource: kind.resource, verb: 'list' });
      user ??= read.user;
    } else if (read.kind === 'absent' && kind.use === 'meaning') {
      const reason = 'The server does not know this kind.';
      return { diagnostics: [problems.clusterListFailed(context, kind.resource, reason)] };
    } else if (read.kind !== 'absent') {
      return { diagnostics: [diagnosticOf(read, kind.resource)] };
    }
  }
  if (missing.length > 0) return { diagnostics: [problems.rightsMissing(context, missing, user)] };
  for (const { namespace, name } of namedConfigMaps) {
    const read = await reader.configMap(namespace, name);
    if (read.kind === 'object') files.set(`${as}/configmaps/${namespace}/${name}.json`, read.text);
    else if (read.kind === 'forbidden') unread.push({ group: '', resource: 'configmaps', verb: 'get' });
    else if (read.kind !== 'absent') return { diagnostics: [diagnosticOf(read, 'configmaps')] };
  }
  const notes = unread.length === 0 ? [] : [problems.factsNotRead(context, distinct(unread))];
  return { value: memoryTree(files), diagnostics: notes };

  function diagnosticOf(failure: Failure, resource: string): Diagnostic {
    if (failure.kind === 'unauthorized') return problems.credentialsRefused(context, failure.reason);
    return failure.isFirst && connection !== undefined
      ? problems.clusterUnreachable(context, connection.server, failure.reason)
      : problems.clusterListFailed(context, resource, failure.reason);
  }
}

/** Returns the apiVersion in which the server serves a kind; nothing if it does not serve it. */
async function apiVersionOf(
  { group, version, resource, use }: ListedKind,
  reader: Reader,
  known: Map<string, ReadonlyMap<string, string>>,
): Promise<string | Failure | undefined> {
  const fixed = group === '' ? version : `${group}/${version}`;
  // Every server serves these, and one that does not is not to be trusted about policies.
  if (use === 'meaning' || group === '') return fixed;
  let versions = known.get(group);
  if (versions === undefined) {
    const found = await reader.versionsOf(group);
    if (!(found instanceof Map)) return found === 'unknown' ? fixed : (found as Failure);
    versions = found;
    known.set(group, versions);
  }
  return versions.get(resource);
}

function pathOf(folder: string, { group, resource }: ListedKind, index: number): string {
  const part = index === 0 ? '' : `-${index + 1}`;
  return `${folder}/${group === '' ? resource : `${resource}.${group}`}${part}.json`;
}

function distinct(rights: readonly problems.MissingRight[]): readonly problems.MissingRight[] {
  return [...new Map(rights.map((right) => [`${right.group} ${right.resource} ${right.verb}`, right])).values()];
}
