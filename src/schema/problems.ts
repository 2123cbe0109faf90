import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import type { Json } from '../model/json.ts';
import type { SourceNode, SourceScalar } from '../source/node.ts';
import { also, article, described, error, oneOf, shownNode, typeHint, wordFor } from './wording.ts';

/** `instead` is a better hint than what is known here, where no known field is near. */
export function unknownField(
  key: SourceNode,
  name: string,
  where: string,
  known: readonly string[],
  instead?: string,
): Diagnostic {
  const hint = didYouMean(name, known) ?? instead ?? `Known fields: ${[...known].sort().join(', ') || 'none'}.`;
  return error('unknown-field', key, `Field "${name}" is not known in ${where}.`, { hint });
}

export function missingField(node: SourceNode, name: string, where: string, hint?: string): Diagnostic {
  return error('missing-field', node, `Field "${name}" is missing in ${where}.`, { hint });
}

export function wrongType(node: SourceNode, where: string, types: readonly string[]): Diagnostic {
  const expected = types.map((type) => article(wordFor(type))).join(' or ');
  return error('wrong-type', node, `${where} must be ${expected}; this is ${described(node)}.`, {
    hint: typeHint(node, types),
  });
}

export function invalidValue(node: SourceNode, where: string, rule: string, hint?: string): Diagnostic {
  return error('invalid-value', node, `${where} is ${described(node)}; ${rule}.`, { hint });
}

/** A value that is not one of a few. */
export function notAllowed(node: SourceNode, where: string, allowed: readonly Json[]): Diagnostic {
  const texts = allowed.filter((value) => typeof value === 'string');
  const hint = node.kind === 'scalar' ? didYouMean(node.text, texts) : undefined;
  return invalidValue(node, where, `it must be ${oneOf(allowed)}`, hint);
}

export function badFormat(
  node: SourceScalar,
  format: string,
  problem: { readonly reason: string; readonly hint?: string },
): Diagnostic {
  return error(
    'value-of-wrong-format',
    node,
    `"${node.text}" is not ${article(formatWords[format] ?? format)}: ${problem.reason}.`,
    {
      hint: problem.hint,
    },
  );
}

/** The formats of addresses and names as people call them. */
const formatWords: Readonly<Record<string, string>> = {
  cidr: 'CIDR',
  'cidr-v4': 'IPv4 CIDR',
  'cidr-v6': 'IPv6 CIDR',
  ip: 'IP address',
  ipv4: 'IPv4 address',
  ipv6: 'IPv6 address',
  'dns-label': 'DNS label',
  'dns-subdomain': 'DNS subdomain',
  'label-key': 'label key',
  'label-value': 'label value',
  'port-name': 'port name',
  uri: 'URI',
};

/** A pattern, in which `*` stands for any characters, that none of these names fits. */
export function nothingFits(
  node: SourceNode,
  what: string,
  pattern: string,
  known: Iterable<string>,
  where: string,
): Diagnostic {
  const names = [...new Set(known)].sort();
  const all = names.length > 0 && names.length <= mostListed ? `Available: ${names.join(', ')}.` : undefined;
  return error('unknown-reference', node, `No ${what.toLowerCase()} ${where} fits "${pattern}".`, {
    hint: didYouMean(pattern, names) ?? all,
  });
}

/** How many names a hint lists before it stops to help. */
const mostListed = 12;

export function itemTwice(where: string, node: SourceNode, first: SourceNode): Diagnostic {
  return error(
    'duplicate-item',
    node,
    `The list ${where} contains ${shownNode(node)} twice; each item can appear only once.`,
    {
      hint: 'Delete one of them.',
      related: also('First used here.', first),
    },
  );
}

export function duplicate(node: SourceNode, what: string, name: string, first: SourceNode): Diagnostic {
  return error('duplicate-name', node, `${what} "${name}" is declared twice.`, {
    hint: 'Rename or delete one of them.',
    related: also('First declared here.', first),
  });
}

export function unknownReference(
  node: SourceNode,
  what: string,
  name: string,
  known: Iterable<string>,
  where: string,
): Diagnostic {
  const names = [...new Set(known)].sort();
  const all = names.length > 0 && names.length <= mostListed ? `Available: ${names.join(', ')}.` : undefined;
  return error('unknown-reference', node, `${what} "${name}" does not exist ${where}.`, {
    hint: didYouMean(name, names) ?? all,
  });
}
