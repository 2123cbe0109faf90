import type { Code } from '../diagnostics/codes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { RepositoryProblem } from '../model/repository-url.ts';
import { locationOf, type SourceNode } from '../source/node.ts';

function error(code: Code, node: SourceNode, message: string, hint: string): Diagnostic {
  return { code, severity: 'error', message, location: locationOf(node), hint };
}

/** `what`: whose URL it is. The text is not repeated, since it may hold a password. */
export function credentialsInUrl(node: SourceNode, what: string, reason: string): Diagnostic {
  return error(
    'credentials-in-url',
    node,
    `The URL of the ${what} is not allowed: ${reason}, and anyone who can read this file could use them.`,
    'Remove the credentials and revoke them. Argo CD keeps credentials in its own secrets; for Flux, name a secret in repositorySecret.',
  );
}

export function badRepository(node: SourceNode, { kind, reason, hint }: RepositoryProblem): Diagnostic {
  if (kind === 'credentials') return credentialsInUrl(node, 'repository', reason);
  return error(
    'invalid-repository',
    node,
    `Argo CD and Flux do not accept the URL of the repository: ${reason}.`,
    hint ?? 'Write a URL that begins with https:// or ssh://.',
  );
}

export function invalidRevision(node: SourceNode, text: string, reason: string): Diagnostic {
  return error(
    'invalid-revision',
    node,
    `"${text}" is not a revision that can be delivered: ${reason}.`,
    'Write the name of a branch, the full name of a ref such as refs/tags/v1.4.0, or a full commit id.',
  );
}

export function invalidDefaultBranch(node: SourceNode, text: string, reason: string): Diagnostic {
  return error(
    'invalid-revision',
    node,
    `"${text}" is not a valid default branch: ${reason}.`,
    'Write the short name of the branch that pull requests are merged into, such as main.',
  );
}

export function invalidDuration(node: SourceNode, text: string): Diagnostic {
  return error(
    'invalid-delivery-setting',
    node,
    `"${text}" is not a duration: a duration has hours, minutes and seconds, and is at least one second.`,
    'For example: 90s, 5m or 1h30m.',
  );
}

/** `what`: which setting it is. */
export function invalidSetting(node: SourceNode, what: string, reason: string): Diagnostic {
  const text = node.kind === 'scalar' ? ` "${node.text}"` : '';
  return error(
    'invalid-delivery-setting',
    node,
    `${what}${text} is not valid: ${reason}.`,
    'docs/argocd.md and docs/flux.md describe each setting.',
  );
}

export function repositoryMissing(node: SourceNode, tool: string, cluster: string): Diagnostic {
  return error(
    'repository-missing',
    node,
    `Cluster "${cluster}" is delivered by ${tool}, but no layer sets the repository.`,
    'Set delivery.repository in landscape.yaml. If something else applies the manifests, set tool: none.',
  );
}
