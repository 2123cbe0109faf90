import { listed } from '../diagnostics/counted.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import { also, described, error } from '../schema/wording.ts';
import { locationOf, type SourceNode, type SourceScalar } from '../source/node.ts';
import type { Exception, NamespaceType } from './landscape.ts';

// --- structure of sources -----------------------------------------------------------------------------------------

export function notASource(node: SourceNode, expected: string): Diagnostic {
  return error(
    'wrong-type',
    node,
    `A source must be a map with apiVersion, kind, metadata and spec; this is ${described(node)}.`,
    {
      hint: `A file at this path must contain a source of kind ${expected}.`,
    },
  );
}

export function wrongKind(node: SourceScalar, expected: string, kinds: readonly string[]): Diagnostic {
  const known = kinds.includes(node.text);
  return error(
    'wrong-kind',
    node,
    known
      ? `Kind "${node.text}" does not belong here; a file at this path must be of kind ${expected}.`
      : `Ringfence does not know kind "${node.text}"; a file at this path must be of kind ${expected}.`,
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
    message: `No source belongs at ${node.path}, so Ringfence would ignore this file.`,
    location: { path: node.path, line: 1, column: 1 },
    hint: known,
  };
}

export function noLandscape(hint: string): Diagnostic {
  return {
    code: 'no-landscape',
    severity: 'error',
    message: 'There is no policies/landscape.yaml; every landscape needs one.',
    location: { path: 'policies/landscape.yaml', line: 1, column: 1 },
    hint,
  };
}

export function versionMismatch(node: SourceNode, pinned: string, running: string): Diagnostic {
  if (!/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/.test(pinned)) {
    return error(
      'version-mismatch',
      node,
      `"${pinned}" is not a version; a landscape must be pinned to exactly one version.`,
      {
        hint: `Write ${running}, the version that you are running.`,
      },
    );
  }
  return error(
    'version-mismatch',
    node,
    `This landscape is pinned to Ringfence ${pinned}, but this is Ringfence ${running}. A different version might render different bytes, so Ringfence stops here.`,
    // Not "npx ringfence@…": that would run any package that a registry has under the name.
    {
      hint: `Run "npm ci" to install the release in the lockfile of this repository. Or pin ${running} here and review what "ringfence render" changes.`,
    },
  );
}

// --- names --------------------------------------------------------------------------------------------------------

export function badName(node: SourceNode, what: string, name: string, rule: string): Diagnostic {
  return error('invalid-name', node, `${what} "${name}" is not valid: ${rule}.`);
}

/** `what`: the thing that has the name. */
export function nameIsNotPath(node: SourceNode, what: string, name: string, expected: string): Diagnostic {
  return error(
    'name-differs-from-path',
    node,
    `The name of ${what} is "${name}" here, but "${expected}" in the path of this file.`,
    { hint: `Write ${expected}, or move the file.` },
  );
}

export function policyByPath(node: SourceNode, text: string, name: string): Diagnostic {
  return error('unknown-reference', node, `"${text}" is a file name; list a policy by its name.`, {
    hint: `Write ${name}.`,
  });
}

export function ambiguousPolicy(node: SourceNode, name: string, paths: readonly string[]): Diagnostic {
  return error('ambiguous-policy', node, `Policy "${name}" is ambiguous: it could be ${paths.join(' or ')}.`, {
    hint: 'Rename one of them.',
  });
}

/** A file of a namespace type whose folder has no `namespace-type.yaml`. */
export function typeMissing(path: string, type: string, known: Iterable<string>): Diagnostic {
  return {
    code: 'unexpected-file',
    severity: 'error',
    message: `There is no namespace type "${type}", because its folder has no namespace-type.yaml; Ringfence would ignore this file.`,
    location: { path, line: 1, column: 1 },
    hint: didYouMean(type, known) ?? `Write policies/namespace-types/${type}/namespace-type.yaml, or move the file.`,
  };
}

export function externalPatternUnmatched(node: SourceScalar): Diagnostic {
  return {
    code: 'external-pattern-unmatched',
    severity: 'error',
    message: `No file in policies/external/ has a name that fits "${node.text}".`,
    location: locationOf(node),
    hint: 'Describe the policy in policies/external/, or correct the pattern. "*" stands for any characters.',
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
    `Namespace "${name}" does not match the name pattern "${pattern}" of its type "${type}".`,
    { hint: 'Rename the namespace, choose another type, or widen namePattern in the type; * matches any characters.' },
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
      : `These clusters would host each other's control planes in a cycle: ${names.join(' → ')}.`,
    {
      hint: 'At least one control plane must run outside the cycle: delete its controlPlane, or name another cluster.',
      related: others.flatMap((other) => also('The cycle continues here.', other)),
    },
  );
}

export function typeHostsNothing(node: SourceNode, type: string): Diagnostic {
  return error('type-hosts-no-control-plane', node, `Namespace type "${type}" does not host control planes.`, {
    hint: 'Set hostsControlPlane: true in the type, or choose another type.',
  });
}

export function typeNeedsHostedCluster(node: SourceNode, type: string, namespace: string): Diagnostic {
  return error(
    'type-needs-hosted-cluster',
    node,
    `Namespace "${namespace}" has type "${type}", but only the controlPlane of a hosted cluster can create namespaces of this type.`,
    { hint: `Write spec.controlPlane in the file of the hosted cluster instead.` },
  );
}

// --- exceptions ---------------------------------------------------------------------------------------------------

export function exceptionExpired({
  name,
  owner,
  until,
  untilNode,
  policies,
  accepts,
  guardrails,
}: Exception): Diagnostic {
  const effects = [
    ...(policies.length === 0 ? [] : ['its policies are still rendered']),
    ...(accepts.length === 0 ? [] : ['it no longer accepts findings']),
    ...(guardrails.length === 0 ? [] : ['it no longer accepts breaches of guardrails']),
  ];
  return {
    code: 'exception-expired',
    severity: 'warning',
    message: `Exception "${name}" was valid until ${until}; ${effects.join(', and ')}.`,
    location: locationOf(untilNode),
    hint: `Ask ${owner} whether to delete the file or to agree on a new date.`,
  };
}

export function exceptionOfNothing(node: SourceNode): Diagnostic {
  return error(
    'missing-field',
    node,
    'An exception needs policies, accepts or guardrails; this one has none of them.',
    {
      hint: 'Under policies, list policies to add to the namespaces in scope. Under accepts, list findings to accept there; under guardrails, guardrails.',
    },
  );
}

/** `node`: the label in the scope of an exception. */
export function labelNotConstant(
  node: SourceNode,
  key: string,
  { name, labels }: Pick<NamespaceType, 'name' | 'labels'>,
): Diagnostic {
  return {
    code: 'label-not-constant',
    severity: 'error',
    message: `Only rendering shows which namespaces of type "${name}" have the label "${key}", because an expression can set it; the scope of an exception with policies must be known before.`,
    location: locationOf(node),
    hint: 'List the namespaces, their types or their tenants instead, or set the label at each namespace.',
    ...(labels === undefined
      ? {}
      : { related: [{ message: 'The labels of the type.', location: locationOf(labels) }] }),
  };
}

export function exceptionMatchesNothing(name: string, node: SourceNode): Diagnostic {
  return {
    code: 'exception-without-namespace',
    severity: 'warning',
    message: `No namespace is in the scope of exception "${name}", so it renders nothing.`,
    location: locationOf(node),
    hint: 'A namespace is in scope when every list here includes it. Correct the scope, or delete the file.',
  };
}

/** `of`: such as `pods`. */
export function protectedLabelUnused(
  node: SourceNode,
  pattern: string,
  of: string,
  known: Iterable<string>,
): Diagnostic {
  return {
    code: 'protected-label-unused',
    severity: 'warning',
    message: `Nothing in this landscape gives or asks ${of} for a label with key "${pattern}", so it protects nothing.`,
    location: locationOf(node),
    hint: didYouMean(pattern, known) ?? 'Correct the key, or delete it.',
  };
}

/** `node` is the key of an entry of `spec.observe.values`; `observed` are the parameters that it could name. */
export function notAnObservedParameter(node: SourceNode, parameter: string, observed: readonly string[]): Diagnostic {
  return error(
    'parameter-not-observed',
    node,
    `"${parameter}" is not a parameter that is declared with "observed: true", so no program may set it.`,
    {
      hint:
        didYouMean(parameter, observed) ??
        (observed.length === 0
          ? 'Declare the parameter in spec.parameters with "observed: true".'
          : `Parameters that are observed: ${listed(observed, 20)}.`),
    },
  );
}
