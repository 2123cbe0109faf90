import type { Code } from '../../diagnostics/codes.ts';
import { counted, listed } from '../../diagnostics/counted.ts';
import type { Diagnostic, Location, RelatedLocation, Severity } from '../../diagnostics/diagnostic.ts';
import type { NeedsBeyondLimit } from '../needs/need.ts';
import { mostNeeds } from '../needs/needs-of-pods.ts';

export function noManifests(path: string): Diagnostic {
  return problem('error', 'no-manifests', start(path), 'There is no Kubernetes manifest here.', {
    hint: 'Manifests are files that end in .yaml, .yml or .json, in folders of any depth. You can also pipe them in with --manifests -.',
  });
}

/** No policy, in input that has other objects: without a policy, every connection is allowed. */
export function noPolicies(path: string): Diagnostic {
  return problem(
    'warning',
    'no-policies',
    start(path),
    'The manifests contain no NetworkPolicy, so every connection is allowed.',
    {
      hint: 'If the cluster has policies, add their manifests: kubectl get networkpolicies -A -o json',
    },
  );
}

export function invalidJson(location: Location, what: string): Diagnostic {
  return problem('error', 'invalid-json', location, `This is not valid JSON: ${what}.`);
}

/** A mistake in YAML, with the way out for manifests: an expression there is one of another tool's templates. */
export function asForManifests(found: Diagnostic): Diagnostic {
  if (found.code !== 'unquoted-expression') return found;
  return {
    ...found,
    message: 'This is a template expression; the file is a template, not a manifest.',
    hint: 'Pipe in the rendered templates, for example: helm template … | ringfence … --manifests -',
  };
}

/** Reports an object that shows more needs than are judged. */
export function needsBeyondLimit({ object, namespace, count, location }: NeedsBeyondLimit): Diagnostic {
  return problem(
    'note',
    'needs-beyond-limit',
    location,
    `The variables and arguments of ${object} in ${namespace} name more than ${mostNeeds} ports of Services. Ringfence does not judge ${counted(count, 'further need')}.`,
    { hint: 'No verdict depends on these needs. Only lint and diff report needs that are denied.' },
  );
}

/** `subject`: the object in words; `missing`: the fields that it lacks. */
export function notAnObject(location: Location, subject: string, missing: string): Diagnostic {
  return problem('error', 'not-an-object', location, `This is not a Kubernetes object: ${subject} has no ${missing}.`, {
    hint: 'Every object must have apiVersion and kind. Move files that are not manifests elsewhere.',
  });
}

/** The same of what is not meant as a policy: without it, answers are right all the same. */
export function leftOutObject(found: Diagnostic): Diagnostic {
  return {
    ...found,
    severity: 'warning',
    message: `${found.message} Every server would reject this object, so Ringfence ignores it.`,
  };
}

/** A list without kind, of what look like objects. */
export function bareList(location: Location): Diagnostic {
  return problem(
    'error',
    'not-an-object',
    location,
    'This list is not a Kubernetes object: it has no apiVersion and kind of its own.',
    { hint: 'Put its items into a List (apiVersion: v1, kind: List, items), or into separate documents.' },
  );
}

/** A list that a server cut off after so many objects. */
export function listIncomplete(location: Location, kind: string): Diagnostic {
  return problem(
    'error',
    'list-incomplete',
    location,
    `This ${kind} has metadata.continue, so it contains only the first objects. Answers without the others would be wrong.`,
    { hint: 'Read the whole list: kubectl get follows metadata.continue by itself; kubectl get --raw does not.' },
  );
}

/** An answer of a server in place of objects; `message` is the server's own. */
export function serverRefused(location: Location, message: string | undefined): Diagnostic {
  return problem(
    'error',
    'server-refused',
    location,
    `The API server refused the request whose answer this is, so its objects are missing${message === undefined ? '.' : `. It says: ${message}`}`,
    { hint: 'Ask again with an account that can list these objects in all namespaces.' },
  );
}

/** An object that a server would have to know, but under another name or in another version. */
export function unservedKind(location: Location, subject: string, apiVersion: string, hint: string): Diagnostic {
  return problem(
    'error',
    'unserved-kind',
    location,
    `${subject} has apiVersion ${apiVersion}, but no server of Kubernetes 1.33 to 1.36 serves this kind in that version.`,
    { hint },
  );
}

export function foreignPolicyKind(location: Location, kind: string, apiVersion: string, count: number): Diagnostic {
  const objects = count === 1 ? 'one object' : `${count} objects`;
  return problem(
    'warning',
    'foreign-policy-kind',
    location,
    `There ${count === 1 ? 'is' : 'are'} ${objects} of kind ${kind} (${apiVersion}), which can change which connections are allowed. Ringfence evaluates only NetworkPolicy of networking.k8s.io/v1, so its answers do not take them into account.`,
  );
}

/** `field` is a path in words; `rule` is a clause: "must be …". */
export function invalidObject(location: Location, subject: string, field: string, rule: string): Diagnostic {
  return problem('error', 'invalid-object', location, `${subject}: ${field} ${rule}.`);
}

/** The way out for a policy that a server would refuse, on the command line. */
export const skipInvalidHint = 'To ignore such policies, use --skip-invalid.';

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
    const hints = [found.hint ?? [], index === 0 ? skipInvalidHint : []].flat();
    return { ...found, severity: 'error', message, ...(hints.length === 0 ? {} : { hint: hints.join(' ') }) };
  });
}

export function objectTwice(location: Location, subject: string, first: Location): Diagnostic {
  return problem('error', 'object-twice', location, `${subject} appears a second time here with different content.`, {
    hint: 'A cluster can have only one object of a kind and name. Keep one of them, or analyse them separately.',
    related: [{ message: 'First defined here.', location: first }],
  });
}

export function namespaceAssumed(location: Location, count: number): Diagnostic {
  return problem(
    'note',
    'namespace-assumed',
    location,
    count === 1
      ? 'This object has no metadata.namespace; Ringfence assumes namespace "default".'
      : `${count} objects have no metadata.namespace, beginning with this one; Ringfence assumes namespace "default".`,
    {
      hint:
        count === 1
          ? 'If it is applied to another namespace, write that namespace into the manifest.'
          : 'If they are applied to another namespace, write that namespace into the manifests.',
    },
  );
}

export function undefinedNamespaces(path: string, names: readonly string[]): Diagnostic {
  const several = names.length > 1;
  const shown = listed(names, 20);
  return problem(
    'note',
    'namespace-undefined',
    start(path),
    `${several ? `${names.length} namespaces are` : 'One namespace is'} not among the manifests, so ${several ? 'the only known label of each' : 'its only known label'} is kubernetes.io/metadata.name: ${shown}.`,
    { hint: 'If policies select namespaces by other labels, add the manifests of these namespaces.' },
  );
}

export function namespaceNameLabel(location: Location, namespace: string, written: string): Diagnostic {
  return problem(
    'note',
    'namespace-name-label',
    location,
    `Namespace "${namespace}" has label kubernetes.io/metadata.name: "${written}", but the API server sets it to "${namespace}". Ringfence uses "${namespace}".`,
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
