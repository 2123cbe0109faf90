import type { Code } from '../../diagnostics/codes.ts';
import type { Diagnostic, Location, RelatedLocation, Severity } from '../../diagnostics/diagnostic.ts';

export function noManifests(path: string): Diagnostic {
  return problem('error', 'no-manifests', start(path), 'Nothing here is a Kubernetes manifest.', {
    hint: 'Manifests are files whose names end in .yaml, .yml or .json, in folders of any depth; or pipe them in.',
  });
}

/** Not one policy, in input that has other objects: with that, everything may talk to everything. */
export function noPolicies(path: string): Diagnostic {
  return problem(
    'warning',
    'no-policies',
    start(path),
    'The manifests hold no NetworkPolicy, so everything is allowed.',
    {
      hint: 'If the cluster has policies, give their manifests, too: kubectl get networkpolicies -A -o json',
    },
  );
}

export function invalidJson(location: Location, what: string): Diagnostic {
  return problem('error', 'invalid-json', location, `This is not JSON: ${what}.`);
}

/** A mistake in YAML, with the way out for manifests: an expression there is one of another tool's templates. */
export function asForManifests(found: Diagnostic): Diagnostic {
  if (found.code !== 'unquoted-expression') return found;
  return {
    ...found,
    message: 'This is an expression of a template, and no manifest yet.',
    hint: 'Pipe in what the templates make, for example: helm template … | ringfence … --manifests -',
  };
}

/** `subject`: the object in words; `missing`: the fields that it lacks. */
export function notAnObject(location: Location, subject: string, missing: string): Diagnostic {
  return problem('error', 'not-an-object', location, `This is no Kubernetes object: ${subject} has no ${missing}.`, {
    hint: 'Every object has apiVersion and kind. Keep files that are no manifests elsewhere.',
  });
}

/** The same of what is not meant as a policy: without it, answers are right all the same. */
export function leftOutObject(found: Diagnostic): Diagnostic {
  return { ...found, severity: 'warning', message: `${found.message} No server takes it, so it is left out.` };
}

/** A list without kind, of what look like objects. */
export function bareList(location: Location): Diagnostic {
  return problem(
    'error',
    'not-an-object',
    location,
    'This list is no Kubernetes object: it has no apiVersion and kind of its own.',
    { hint: 'Put them into a List (apiVersion: v1, kind: List, items), or into documents.' },
  );
}

/** An object that a server would have to know, but under another name or in another version. */
export function unservedKind(location: Location, subject: string, apiVersion: string, hint: string): Diagnostic {
  return problem(
    'error',
    'unserved-kind',
    location,
    `${subject} has apiVersion ${apiVersion}, in which no server of Kubernetes 1.33 to 1.36 has this kind.`,
    { hint },
  );
}

export function foreignPolicyKind(location: Location, kind: string, apiVersion: string, count: number): Diagnostic {
  const objects = count === 1 ? 'one object' : `${count} objects`;
  return problem(
    'warning',
    'foreign-policy-kind',
    location,
    `There ${count === 1 ? 'is' : 'are'} ${objects} of kind ${kind} (${apiVersion}), which can change who talks to whom. Ringfence evaluates NetworkPolicy of networking.k8s.io/v1 only, so no answer counts them.`,
  );
}

/** `field` is a path as a person would say it; `law` a clause: "must be …". */
export function invalidObject(location: Location, subject: string, field: string, law: string): Diagnostic {
  return problem('error', 'invalid-object', location, `${subject}: ${field} ${law}.`);
}

/**
 * The findings about one policy, with the policy's name before each that does not have it. The first says how to go on
 * without the policy.
 */
export function refusedPolicy(
  findings: readonly Diagnostic[],
  subject: string | undefined,
  skipped: boolean,
): readonly Diagnostic[] {
  return findings.map((found, index) => {
    const message = subject === undefined ? found.message : `${subject}: ${found.message}`;
    if (skipped) return { ...found, severity: 'warning', message };
    const hints = [found.hint ?? [], index === 0 ? 'Or leave such policies out: --skip-invalid.' : []].flat();
    return { ...found, severity: 'error', message, ...(hints.length === 0 ? {} : { hint: hints.join(' ') }) };
  });
}

export function objectTwice(location: Location, subject: string, first: Location): Diagnostic {
  return problem('error', 'object-twice', location, `${subject} stands here a second time and says something else.`, {
    hint: 'A cluster has one object of a kind and name. Keep one of them, or analyse them apart.',
    related: [{ message: 'It stands here first.', location: first }],
  });
}

export function namespaceAssumed(location: Location, count: number): Diagnostic {
  return problem(
    'note',
    'namespace-assumed',
    location,
    count === 1
      ? 'This object has no metadata.namespace; it is taken as in namespace "default".'
      : `${count} objects have no metadata.namespace, this one first; they are taken as in namespace "default".`,
    {
      hint:
        count === 1
          ? 'If it is applied to another namespace, write that into the manifest.'
          : 'If they are applied to another namespace, write that into the manifests.',
    },
  );
}

export function undefinedNamespaces(location: Location, names: readonly string[]): Diagnostic {
  const several = names.length > 1;
  const shown = names.length > 20 ? `${names.slice(0, 20).join(', ')} and ${names.length - 20} more` : names.join(', ');
  return problem(
    'note',
    'namespace-undefined',
    location,
    `${several ? `${names.length} namespaces are` : 'One namespace is'} not among the manifests, so of ${several ? 'their' : 'its'} labels only kubernetes.io/metadata.name is known: ${shown}.`,
    { hint: 'If they have other labels that policies ask for, give their manifests, too.' },
  );
}

export function namespaceNameLabel(location: Location, namespace: string, written: string): Diagnostic {
  return problem(
    'note',
    'namespace-name-label',
    location,
    `Namespace "${namespace}" has label kubernetes.io/metadata.name: "${written}"; the server sets it to "${namespace}", and so it is read.`,
  );
}

interface Extra {
  readonly hint?: string;
  readonly related?: readonly RelatedLocation[];
}

function problem(severity: Severity, code: Code, location: Location, message: string, extra: Extra = {}): Diagnostic {
  return { code, severity, message, location, ...extra };
}

function start(path: string): Location {
  return { path, line: 1, column: 1 };
}
