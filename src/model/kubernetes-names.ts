/**
 * The API server's laws of names. Each function answers with the law that a name breaks, as a clause that can follow
 * the name (`contains "_"; …`), or with nothing when the name is good. Lengths count characters: all are ASCII.
 */

interface NameLaw {
  readonly character: RegExp;
  readonly characters: string;
  readonly maximum: number;
}

const dnsLabel: NameLaw = {
  character: /[a-z0-9-]/,
  characters: 'lower-case letters, digits and "-"',
  maximum: 63,
};

const dnsSubdomain: NameLaw = {
  character: /[a-z0-9.-]/,
  characters: 'lower-case letters, digits, "-" and "."',
  maximum: 253,
};

const qualifiedName: NameLaw = {
  character: /[A-Za-z0-9_.-]/,
  characters: 'letters, digits, "-", "_" and "."',
  maximum: 63,
};

/** For the names of namespaces: RFC 1123 labels in lower case. */
export function dnsLabelProblem(value: string): string | undefined {
  return nameProblem(value, dnsLabel);
}

/**
 * For the names of most objects, policies among them: RFC 1123 subdomains in lower case. As in the API server, the
 * parts between the dots have no length limit of their own.
 */
export function dnsSubdomainProblem(value: string): string | undefined {
  const reason = nameProblem(value, dnsSubdomain);
  if (reason !== undefined) return reason;
  const good = value.split('.').every((part) => /^[a-z0-9]/.test(part) && /[a-z0-9]$/.test(part));
  return good ? undefined : 'has a part between dots that does not begin and end with a letter or a digit';
}

/** For the keys of labels: a name, perhaps after a DNS subdomain and a slash. */
export function labelKeyProblem(value: string): string | undefined {
  const slash = value.indexOf('/');
  if (slash === -1) return nameProblem(value, qualifiedName);
  const prefixReason = dnsSubdomainProblem(value.slice(0, slash));
  if (prefixReason !== undefined) return `has a prefix that ${prefixReason}`;
  const nameReason = nameProblem(value.slice(slash + 1), qualifiedName);
  return nameReason === undefined ? undefined : `has a name after the "/" that ${nameReason}`;
}

/** For the keys of annotations: as for labels, but the prefix may be in upper case. */
export function annotationKeyProblem(value: string): string | undefined {
  return labelKeyProblem(value.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()));
}

/** For the values of labels, which may be empty. */
export function labelValueProblem(value: string): string | undefined {
  return value === '' ? undefined : nameProblem(value, qualifiedName);
}

/** For the names of container ports: service names as IANA has them (RFC 6335), in lower case. */
export function portNameProblem(value: string): string | undefined {
  const reason = nameProblem(value, { ...dnsLabel, maximum: 15 });
  if (reason !== undefined) return reason;
  if (!/[a-z]/.test(value)) return 'has no letter';
  return value.includes('--') ? 'has two hyphens in a row' : undefined;
}

function nameProblem(value: string, { character, characters, maximum }: NameLaw): string | undefined {
  if (value === '') return 'is empty';
  const foreign = [...value].find((each) => !character.test(each));
  if (foreign !== undefined) return `contains ${JSON.stringify(foreign)}; it may hold ${characters} only`;
  if (!/^[A-Za-z0-9]/.test(value) || !/[A-Za-z0-9]$/.test(value)) {
    return 'does not begin and end with a letter or a digit';
  }
  if (value.length > maximum) return `has ${value.length} characters, and may have at most ${maximum}`;
  return undefined;
}
