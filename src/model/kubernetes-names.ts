import type { TextMap } from './network-policy.ts';

/**
 * The API server's rules of names. Each function returns what is wrong with a name, as a clause that can follow a
 * colon (`it contains "_", and …`), or with nothing when the name is good. Lengths count characters: all are ASCII.
 */

interface NameRule {
  /** Finds a character that the name cannot have. */
  readonly foreign: RegExp;
  readonly characters: string;
  readonly maximum: number;
}

/** How long an RFC 1123 label can be. */
export const longestLabel = 63;

const dnsLabel: NameRule = {
  foreign: /[^a-z0-9-]/u,
  characters: 'lower-case letters, digits and "-"',
  maximum: longestLabel,
};

const dnsSubdomain: NameRule = {
  foreign: /[^a-z0-9.-]/u,
  characters: 'lower-case letters, digits, "-" and "."',
  maximum: 253,
};

const qualifiedName: NameRule = {
  foreign: /[^A-Za-z0-9_.-]/u,
  characters: 'letters, digits, "-", "_" and "."',
  maximum: 63,
};

const portName: NameRule = { ...dnsLabel, maximum: 15 };

/** For the names of namespaces: RFC 1123 labels in lower case. */
export function dnsLabelProblem(value: string): string | undefined {
  return nameProblem(value, dnsLabel, 'it');
}

/**
 * For the names of most objects, policies among them: RFC 1123 subdomains in lower case. As in the API server, the
 * parts between the dots have no length limit of their own.
 */
export function dnsSubdomainProblem(value: string): string | undefined {
  return subdomainProblem(value, 'it');
}

/** For the keys of labels: a name, perhaps after a DNS subdomain and a slash. */
export function labelKeyProblem(value: string): string | undefined {
  const slash = value.indexOf('/');
  if (slash === -1) return nameProblem(value, qualifiedName, 'it');
  return (
    subdomainProblem(value.slice(0, slash), 'its prefix') ??
    nameProblem(value.slice(slash + 1), qualifiedName, 'its part after the "/"')
  );
}

/** For the keys of annotations: as for labels, but the prefix may be in upper case. */
export function annotationKeyProblem(value: string): string | undefined {
  return labelKeyProblem(value.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()));
}

/** For the values of labels, which may be empty. */
export function labelValueProblem(value: string): string | undefined {
  return value === '' ? undefined : nameProblem(value, qualifiedName, 'it');
}

/** For the names of container ports: service names as IANA has them (RFC 6335), in lower case. */
export function portNameProblem(value: string): string | undefined {
  const problem = nameProblem(value, portName, 'it');
  if (problem !== undefined) return problem;
  if (!/[a-z]/.test(value)) return 'it has no letter';
  return value.includes('--') ? 'it has two hyphens in a row' : undefined;
}

function subdomainProblem(value: string, subject: string): string | undefined {
  const problem = nameProblem(value, dnsSubdomain, subject);
  if (problem !== undefined) return problem;
  const good = value.split('.').every((part) => /^[a-z0-9]/.test(part) && /[a-z0-9]$/.test(part));
  return good ? undefined : `each part of ${subject} between dots must begin and end with a letter or a digit`;
}

function nameProblem(value: string, rule: NameRule, subject: string): string | undefined {
  if (value === '') return `${subject} is empty`;
  const [foreign] = rule.foreign.exec(value) ?? [];
  if (foreign !== undefined)
    return `${subject} contains ${JSON.stringify(foreign)}; only ${rule.characters} are allowed`;
  if (!/^[A-Za-z0-9]/.test(value) || !/[A-Za-z0-9]$/.test(value)) {
    return `${subject} must begin and end with a letter or a digit`;
  }
  if (value.length > rule.maximum)
    return `${subject} has ${value.length} characters; at most ${rule.maximum} are allowed`;
  return undefined;
}

/** The label that the API server gives every namespace: its name. */
export const namespaceNameLabel = 'kubernetes.io/metadata.name';

/** The labels of a namespace as the server has them: those of its own object, and its name. */
export function withNameLabel(name: string, labels: TextMap = {}): TextMap {
  return { ...labels, [namespaceNameLabel]: name };
}

/** A label that people give a namespace is none that the API server gives it. */
export function namespaceLabelKeyProblem(key: string): string | undefined {
  return key === namespaceNameLabel ? 'the API server sets it to the name of the namespace' : labelKeyProblem(key);
}
