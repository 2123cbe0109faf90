import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import { also, described, error } from '../schema/wording.ts';
import { locationOf, type SourceNode, type SourceScalar } from '../source/node.ts';
import type { Exception } from './landscape.ts';

// --- structure of sources -----------------------------------------------------------------------------------------

export function notASource(node: SourceNode, expected: string): Diagnostic {
  return error(
    'wrong-type',
    node,
    `A source is a map with apiVersion, kind, metadata and spec; this is ${described(node)}.`,
    {
      hint: `By its path, this file holds a source of kind ${expected}.`,
    },
  );
}

export function wrongKind(node: SourceScalar, expected: string, kinds: readonly string[]): Diagnostic {
  const known = kinds.includes(node.text);
  return error(
    'wrong-kind',
    node,
    known
      ? `Kind "${node.text}" does not belong here; by its path, this file holds a source of kind ${expected}.`
      : `Kind "${node.text}" is not one that Ringfence knows; by its path, this file holds a source of kind ${expected}.`,
    {
      hint: known
        ? 'Move the file, or change its kind.'
        : (didYouMean(node.text, kinds) ?? `Write kind: ${expected}, or move the file out of policies/.`),
    },
  );
}

export function unexpectedFile(node: { path: string }, known: string): Diagnostic {
  return {
    code: 'unexpected-file',
    severity: 'error',
    message: `No source belongs at ${node.path}, so nothing would read it.`,
    location: { path: node.path, line: 1, column: 1 },
    hint: known,
  };
}

export function noLandscape(hint: string): Diagnostic {
  return {
    code: 'no-landscape',
    severity: 'error',
    message: 'There is no policies/landscape.yaml, which every landscape begins with.',
    location: { path: 'policies/landscape.yaml', line: 1, column: 1 },
    hint,
  };
}

export function versionMismatch(node: SourceNode, pinned: string, running: string): Diagnostic {
  if (!/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/.test(pinned)) {
    return error('version-mismatch', node, `"${pinned}" is not one version; a landscape is pinned to exactly one.`, {
      hint: `Write ${running}, the version that runs here.`,
    });
  }
  return error(
    'version-mismatch',
    node,
    `This landscape is pinned to Ringfence ${pinned}; this is Ringfence ${running}. Another version might render other bytes, so it does nothing.`,
    // Not "npx ringfence@…": that would run any package that a registry has under the name.
    {
      hint: `Run "npm ci" for the release that the lockfile of this repository names, or pin ${running} here and review what "ringfence render" changes.`,
    },
  );
}

// --- names --------------------------------------------------------------------------------------------------------

export function badName(node: SourceNode, what: string, name: string, law: string): Diagnostic {
  return error('invalid-name', node, `${what} "${name}" is not valid: ${law}.`);
}

/** `what`: of what the name is. */
export function nameIsNotPath(node: SourceNode, what: string, name: string, expected: string): Diagnostic {
  return error(
    'name-differs-from-path',
    node,
    `The name of ${what} is "${name}" here, but the path of this file says "${expected}".`,
    { hint: `Write ${expected}, or move the file.` },
  );
}

export function policyByPath(node: SourceNode, text: string, name: string): Diagnostic {
  return error('unknown-reference', node, `Policies are listed by their names, and "${text}" is a file's.`, {
    hint: `Write ${name}.`,
  });
}

export function ambiguousPolicy(node: SourceNode, name: string, paths: readonly string[]): Diagnostic {
  return error('ambiguous-policy', node, `Policy "${name}" could be ${paths.join(' or ')}.`, {
    hint: 'Rename one of them.',
  });
}

/** A file of a namespace type whose folder has no `namespace-type.yaml`. */
export function typeMissing(path: string, type: string, known: Iterable<string>): Diagnostic {
  return {
    code: 'unexpected-file',
    severity: 'error',
    message: `There is no namespace type "${type}", since its folder has no namespace-type.yaml; so nothing reads this file.`,
    location: { path, line: 1, column: 1 },
    hint: didYouMean(type, known) ?? `Write policies/namespace-types/${type}/namespace-type.yaml, or move the file.`,
  };
}

export function unlistedTemplate(path: string, what: string): Diagnostic {
  return {
    code: 'unlisted-template',
    severity: 'warning',
    message: `No ${what} lists this template, so it renders nothing.`,
    location: { path, line: 1, column: 1 },
    hint: `List it, or delete the file.`,
  };
}

export function nameOffPattern(node: SourceNode, name: string, type: string, pattern: string): Diagnostic {
  return error(
    'name-off-pattern',
    node,
    `Namespace "${name}" does not fit the name pattern "${pattern}" of its type "${type}".`,
    { hint: 'Rename it, name another type, or widen namePattern in the type; * stands for any characters.' },
  );
}

// --- hosting ------------------------------------------------------------------------------------------------------

/** `names` in the order of hosting, the first once more at the end; `others` are the places of the further links. */
export function hostingCycle(node: SourceNode, names: readonly string[], others: readonly SourceNode[]): Diagnostic {
  const [first = ''] = names;
  return error(
    'hosting-cycle',
    node,
    names.length === 2
      ? `Cluster "${first}" would host its own control plane.`
      : `These clusters would host each other's control planes in a circle: ${names.join(' → ')}.`,
    {
      hint: 'The control plane of some cluster must run outside: delete its controlPlane, or name another cluster.',
      related: others.flatMap((other) => also('The circle goes on here.', other)),
    },
  );
}

export function typeHostsNothing(node: SourceNode, type: string): Diagnostic {
  return error('type-hosts-no-control-plane', node, `Namespace type "${type}" does not host control planes.`, {
    hint: 'Set hostsControlPlane: true in the type, or name another type.',
  });
}

export function typeNeedsHostedCluster(node: SourceNode, type: string, namespace: string): Diagnostic {
  return error(
    'type-needs-hosted-cluster',
    node,
    `Namespace "${namespace}" has type "${type}", whose namespaces arise only from the controlPlane of a hosted cluster.`,
    { hint: `Write spec.controlPlane in the hosted cluster's file instead.` },
  );
}

// --- exceptions ---------------------------------------------------------------------------------------------------

export function exceptionExpired({ name, owner, until, untilNode, policies, accepts }: Exception): Diagnostic {
  const effects = [
    ...(policies.length === 0 ? [] : ['its policies are still rendered']),
    ...(accepts.length === 0 ? [] : ['it accepts nothing any more']),
  ];
  return {
    code: 'exception-expired',
    severity: 'warning',
    message: `Exception "${name}" held until ${until}; ${effects.join(', and ')}.`,
    location: locationOf(untilNode),
    hint: `Ask ${owner}: delete the file, or agree on a new date.`,
  };
}

export function exceptionOfNothing(node: SourceNode): Diagnostic {
  return error('missing-field', node, 'An exception without policies and without accepts excepts nothing.', {
    hint: 'Write policies that the namespaces in scope get, accepts for findings that are accepted there, or both.',
  });
}

export function exceptionMatchesNothing(name: string, node: SourceNode): Diagnostic {
  return {
    code: 'exception-without-namespace',
    severity: 'warning',
    message: `No namespace is in the scope of exception "${name}", so it renders nothing.`,
    location: locationOf(node),
    hint: 'A namespace is in scope when it is in every list given here. Correct the scope, or delete the file.',
  };
}
