import { type AddressProblem, addressRule } from '../model/address-problem.ts';
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
    message: `The annotations have ${size} bytes in keys and values; at most ${maximum} are allowed.`,
    hint: 'Store long texts elsewhere, and link to them from the annotation.',
  };
}

export function policyTooLarge(size: number, maximum: number): PolicyViolation {
  return {
    code: 'policy-too-large',
    path: [],
    message: `The policy has ${size} bytes as JSON; a cluster stores objects of at most ${maximum} bytes.`,
    hint: 'Split it into several policies with the same pod selector; together they allow the same.',
  };
}

export function selectorValuesMissing(path: PolicyPath, key: string, operator: string): PolicyViolation {
  return {
    code: 'selector-values-missing',
    path,
    message: `The requirement for "${key}" has operator ${operator} but no values; ${operator} needs at least one value.`,
    hint: operator === 'In' ? 'To match any value, use operator Exists.' : 'List the values that must not match.',
  };
}

export function selectorValuesForbidden(path: PolicyPath, key: string, operator: string): PolicyViolation {
  return {
    code: 'selector-values-forbidden',
    path,
    message: `The requirement for "${key}" has operator ${operator} and values; ${operator} does not take values.`,
    hint: `To compare values, use operator ${operator === 'Exists' ? 'In' : 'NotIn'}. Otherwise remove the values.`,
  };
}

export function portOutOfRange(path: PolicyPath, field: 'port' | 'endPort', port: number): PolicyViolation {
  return {
    code: 'port-out-of-range',
    path,
    message: `${field} is ${port}; a port must be a whole number from 1 to 65535.`,
  };
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
    message: `endPort ${endPort} is less than port ${port}; endPort must be at least port.`,
    hint: `For the range from ${endPort} to ${port}, swap the two numbers.`,
  };
}

export function endPortWithoutPort(path: PolicyPath, endPort: number): PolicyViolation {
  return {
    code: 'end-port-without-port',
    path,
    message: `endPort is ${endPort}, but port is missing, so the range has no beginning.`,
    hint: `For all ports up to ${endPort}, write port: 1. For all ports, remove endPort.`,
  };
}

export function endPortWithNamedPort(path: PolicyPath, name: string): PolicyViolation {
  return {
    code: 'end-port-with-named-port',
    path,
    message: `endPort is used with the named port "${name}"; a range must begin with a number.`,
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
    message: `The peer has both ipBlock and ${selector}; a peer with ipBlock cannot have a selector.`,
    hint: `Write two separate peers. The rule then allows both, the addresses and the pods.`,
  };
}

export function invalidIpBlock(
  path: PolicyPath,
  field: 'cidr' | 'except',
  text: string,
  problem: AddressProblem,
): PolicyViolation {
  const message = `${field} has "${text}", which is not a CIDR: ${addressRule(problem)}.`;
  const violation = { code: 'invalid-ip-block', path, message } as const;
  return problem.correction === undefined ? violation : { ...violation, hint: `Did you mean "${problem.correction}"?` };
}

export function exceptOfOtherFamily(path: PolicyPath, except: string, cidr: string): PolicyViolation {
  return {
    code: 'except-of-other-family',
    path,
    message: `except has "${except}", but cidr is "${cidr}"; both must be IPv4, or both IPv6.`,
    hint: 'Remove it; a block of one family never allows an address of the other.',
  };
}

export function exceptNotInside(path: PolicyPath, except: string, cidr: string): PolicyViolation {
  return {
    code: 'except-not-inside',
    path,
    message: `except has "${except}", which is not strictly inside cidr "${cidr}"; an except must be a smaller part of its block.`,
    hint: 'The helper ipBlocks computes blocks and excepts that fit, and omits a block that has no addresses left.',
  };
}

export function tooManyPolicyTypes(path: PolicyPath, count: number): PolicyViolation {
  return {
    code: 'too-many-policy-types',
    path,
    message: `policyTypes has ${count} items; at most two are allowed, Ingress and Egress.`,
    hint: 'List each direction once.',
  };
}
