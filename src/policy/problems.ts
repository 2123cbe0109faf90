import { type AddressProblem, addressLaw } from '../model/address-problem.ts';
import type { PolicyPath, PolicyViolation } from './violation.ts';

export function invalidPolicyName(path: PolicyPath, name: string, problem: string): PolicyViolation {
  return {
    code: 'invalid-policy-name',
    path,
    message: `"${name}" cannot be the name of a policy: ${problem}.`,
  };
}

export function invalidPolicyNamespace(path: PolicyPath, namespace: string, problem: string): PolicyViolation {
  return {
    code: 'invalid-policy-namespace',
    path,
    message: `"${namespace}" cannot be the name of a namespace: ${problem}.`,
  };
}

export function invalidLabelKey(path: PolicyPath, key: string, problem: string): PolicyViolation {
  return { code: 'invalid-label-key', path, message: `"${key}" cannot be the key of a label: ${problem}.` };
}

export function invalidLabelValue(path: PolicyPath, value: string, problem: string): PolicyViolation {
  return { code: 'invalid-label-value', path, message: `"${value}" cannot be the value of a label: ${problem}.` };
}

export function invalidAnnotationKey(path: PolicyPath, key: string, problem: string): PolicyViolation {
  return { code: 'invalid-annotation-key', path, message: `"${key}" cannot be the key of an annotation: ${problem}.` };
}

export function annotationsTooLarge(path: PolicyPath, size: number, maximum: number): PolicyViolation {
  return {
    code: 'annotations-too-large',
    path,
    message: `The annotations have ${size} bytes, keys and values together; at most ${maximum} are allowed.`,
    hint: 'Keep long texts elsewhere, and put a link to them into the annotation.',
  };
}

export function policyTooLarge(size: number, maximum: number): PolicyViolation {
  return {
    code: 'policy-too-large',
    path: [],
    message: `The policy has ${size} bytes as JSON; a cluster stores objects of at most ${maximum}.`,
    hint: 'Split it into several policies with the same pod selector: what they allow adds up.',
  };
}

export function selectorValuesMissing(path: PolicyPath, key: string, operator: string): PolicyViolation {
  return {
    code: 'selector-values-missing',
    path,
    message: `The requirement for "${key}" has operator ${operator} and no values, of which ${operator} needs at least one.`,
    hint: operator === 'In' ? 'To match any value, write operator Exists.' : 'List the values that must not match.',
  };
}

export function selectorValuesForbidden(path: PolicyPath, key: string, operator: string): PolicyViolation {
  return {
    code: 'selector-values-forbidden',
    path,
    message: `The requirement for "${key}" has values, and operator ${operator}, which takes none.`,
    hint: `To compare values, write operator ${operator === 'Exists' ? 'In' : 'NotIn'}; else remove the values.`,
  };
}

export function portOutOfRange(path: PolicyPath, field: 'port' | 'endPort', port: number): PolicyViolation {
  return { code: 'port-out-of-range', path, message: `${field} is ${port}; ports are whole numbers from 1 to 65535.` };
}

export function invalidPortName(path: PolicyPath, name: string, problem: string): PolicyViolation {
  const violation = {
    code: 'invalid-port-name',
    path,
    message: `"${name}" cannot be the name of a port: ${problem}.`,
  } as const;
  return /^[0-9]+$/.test(name) ? { ...violation, hint: `For port number ${name}, remove the quotes.` } : violation;
}

export function endPortBeforePort(path: PolicyPath, port: number, endPort: number): PolicyViolation {
  return {
    code: 'end-port-before-port',
    path,
    message: `endPort ${endPort} is below port ${port}; a range ends where it begins or later.`,
    hint: `For the range from ${endPort} to ${port}, swap them.`,
  };
}

export function endPortWithoutPort(path: PolicyPath, endPort: number): PolicyViolation {
  return {
    code: 'end-port-without-port',
    path,
    message: `endPort is ${endPort}, but there is no port at which the range begins.`,
    hint: `For all ports up to ${endPort}, write port: 1; for all ports there are, remove endPort.`,
  };
}

export function endPortWithNamedPort(path: PolicyPath, name: string): PolicyViolation {
  return {
    code: 'end-port-with-named-port',
    path,
    message: `endPort stands beside the named port "${name}"; a range begins with a number.`,
    hint: `Write the number of "${name}", or remove endPort.`,
  };
}

export function emptyPeer(path: PolicyPath): PolicyViolation {
  return {
    code: 'empty-peer',
    path,
    message: 'The peer is empty; it must have podSelector, namespaceSelector or ipBlock.',
    hint: 'For every pod in every namespace, write namespaceSelector: {}.',
  };
}

export function ipBlockWithSelector(path: PolicyPath, selector: string): PolicyViolation {
  return {
    code: 'ip-block-with-selector',
    path,
    message: `The peer has both ipBlock and ${selector}; a block of addresses stands alone in its peer.`,
    hint: `Make two peers of it: each then allows by itself, also what the other does not.`,
  };
}

export function invalidIpBlock(
  path: PolicyPath,
  field: 'cidr' | 'except',
  text: string,
  problem: AddressProblem,
): PolicyViolation {
  const message = `${field} has "${text}", which is no CIDR: ${addressLaw(problem)}.`;
  const violation = { code: 'invalid-ip-block', path, message } as const;
  return problem.correction === undefined ? violation : { ...violation, hint: `Did you mean "${problem.correction}"?` };
}

export function exceptOfOtherFamily(path: PolicyPath, except: string, cidr: string): PolicyViolation {
  return {
    code: 'except-of-other-family',
    path,
    message: `except has "${except}", but cidr is "${cidr}": one is IPv4, the other IPv6, and a block has one family.`,
    hint: 'Remove it: a block of one family never allows an address of the other.',
  };
}

export function exceptNotInside(path: PolicyPath, except: string, cidr: string): PolicyViolation {
  return {
    code: 'except-not-inside',
    path,
    message: `except has "${except}", which is no smaller part of cidr "${cidr}"; it must lie inside and leave something over.`,
    hint: 'The helper ipBlocks computes blocks and exceptions that fit, and leaves a block out that nothing is left of.',
  };
}

export function tooManyPolicyTypes(path: PolicyPath, count: number): PolicyViolation {
  return {
    code: 'too-many-policy-types',
    path,
    message: `policyTypes has ${count} items; at most two are allowed, as there are only Ingress and Egress.`,
    hint: 'List each direction once.',
  };
}
