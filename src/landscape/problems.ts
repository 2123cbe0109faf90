import type { Code } from '../diagnostics/codes.ts';
import type { Diagnostic, RelatedLocation } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import type { Json } from '../model/json.ts';
import { locationOf, type SourceNode, type SourceScalar } from '../source/node.ts';

interface Extra {
  readonly hint?: string | undefined;
  readonly related?: readonly RelatedLocation[];
}

function error(code: Code, node: SourceNode, message: string, extra: Extra = {}): Diagnostic {
  return { code, severity: 'error', message, location: locationOf(node), ...given(extra) };
}

function given({ hint, related }: Extra): { hint?: string; related?: readonly RelatedLocation[] } {
  return { ...(hint === undefined ? {} : { hint }), ...(related === undefined ? {} : { related }) };
}

function also(message: string, node: SourceNode): readonly RelatedLocation[] {
  return [{ message, location: locationOf(node) }];
}

/** A value as a person wrote it, short enough for one line. */
export function shown(value: Json): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** What a node is, in words: "the text \"x\"", "a list". */
export function described(node: SourceNode): string {
  if (node.kind === 'mapping') return 'a map';
  if (node.kind === 'sequence') return 'a list';
  if (node.value === null) return 'nothing (null)';
  const kind = typeof node.value === 'string' ? 'text' : typeof node.value;
  return `the ${kind} ${shown(node.value)}`;
}

const article = (noun: string) => (/^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`);
const words: Record<string, string> = { object: 'map', array: 'list', string: 'text' };
/** The YAML word for a JSON Schema type. */
export const wordFor = (type: string) => words[type] ?? type;
const dotted = (path: readonly string[]) => path.join('.');

// --- structure of sources -----------------------------------------------------------------------------------------

export function notASource(node: SourceNode, expected: string): Diagnostic {
  return error(
    'wrong-type',
    node,
    `A source is a map with apiVersion, kind, metadata and spec; this is ${described(node)}.`,
    {
      hint: `This folder holds sources of kind ${expected}.`,
    },
  );
}

export function wrongKind(node: SourceScalar, expected: string, kinds: readonly string[]): Diagnostic {
  const known = kinds.includes(node.text);
  return error(
    'wrong-kind',
    node,
    known
      ? `Kind "${node.text}" does not belong into this folder, which holds sources of kind ${expected}.`
      : `Kind "${node.text}" is not one that Ringfence knows; this folder holds sources of kind ${expected}.`,
    { hint: known ? undefined : didYouMean(node.text, kinds) },
  );
}

export function unknownField(key: SourceNode, name: string, where: string, known: readonly string[]): Diagnostic {
  const hint = didYouMean(name, known) ?? `Known here: ${[...known].sort().join(', ') || 'nothing'}.`;
  return error('unknown-field', key, `Field "${name}" is not known in ${where}.`, { hint });
}

export function missingField(node: SourceNode, name: string, where: string): Diagnostic {
  return error('missing-field', node, `Field "${name}" is missing in ${where}.`);
}

export function wrongType(node: SourceNode, where: string, types: readonly string[]): Diagnostic {
  const expected = types.map((type) => article(wordFor(type))).join(' or ');
  const hint =
    node.kind === 'scalar' && node.value === null ? 'Write a value, or delete the line.' : quotingHint(node, types);
  return error('wrong-type', node, `${where} must be ${expected}; this is ${described(node)}.`, { hint });
}

function quotingHint(node: SourceNode, types: readonly string[]): string | undefined {
  if (node.kind !== 'scalar') return undefined;
  if (types.includes('string') && typeof node.value !== 'string') return `Quote it: "${node.text}".`;
  if (typeof node.value !== 'string') return undefined;
  const unquoted = types.some(
    (type) =>
      (type === 'boolean' && /^(true|false)$/.test(node.text)) ||
      ((type === 'integer' || type === 'number') && /^-?\d+$/.test(node.text)),
  );
  return unquoted ? `Write it without quotes: ${node.text}.` : undefined;
}

export function invalidValue(node: SourceNode, where: string, law: string, hint?: string): Diagnostic {
  return error('invalid-value', node, `${where} is ${described(node)}; ${law}.`, { hint });
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
  return error(
    'version-mismatch',
    node,
    `This landscape is pinned to Ringfence ${pinned}; this is Ringfence ${running}. Another version might render other bytes, so it does nothing.`,
    { hint: `Run "npx ringfence@${pinned}", or pin ${running} here and review what "ringfence render" changes.` },
  );
}

// --- names --------------------------------------------------------------------------------------------------------

export function badName(node: SourceNode, what: string, name: string, law: string): Diagnostic {
  return error('invalid-name', node, `${what} "${name}" is no valid name: it ${law}.`);
}

export function nameIsNotPath(node: SourceNode, what: string, name: string, expected: string): Diagnostic {
  return error('name-differs-from-path', node, `${what} is named "${name}", but its path says "${expected}".`, {
    hint: `Write ${expected}, or move the file.`,
  });
}

export function duplicate(node: SourceNode, what: string, name: string, first: SourceNode): Diagnostic {
  return error('duplicate-name', node, `${what} "${name}" is declared twice.`, {
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
  return error('unknown-reference', node, `${what} "${name}" does not exist ${where}.`, {
    hint: didYouMean(name, known),
  });
}

export function ambiguousPolicy(node: SourceNode, name: string, paths: readonly string[]): Diagnostic {
  return error('ambiguous-policy', node, `Policy "${name}" could be ${paths.join(' or ')}.`, {
    hint: 'Rename one of them.',
  });
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
  );
}

// --- hosting ------------------------------------------------------------------------------------------------------

export function hostingCycle(node: SourceNode, names: readonly string[]): Diagnostic {
  return error(
    'hosting-cycle',
    node,
    `These clusters host each other's control planes in a circle: ${names.join(' → ')}.`,
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

// --- parameters and values ----------------------------------------------------------------------------------------

export function badParameterName(name: string, node: SourceNode): Diagnostic {
  return error(
    'invalid-name',
    node,
    `"${name}" cannot name a parameter: letters and digits only, a letter first, and no word that every JavaScript object knows.`,
  );
}

export function parameterDeclaredTwice(name: string, node: SourceNode, other: SourceNode): Diagnostic {
  return error('parameter-declared-twice', node, `Parameter "${name}" is declared by the landscape and by this type.`, {
    hint: 'Keep one of them.',
    related: also('The landscape declares it here.', other),
  });
}

export function requiredNotDeclared(name: string, node: SourceNode, known: Iterable<string>): Diagnostic {
  return error('unknown-reference', node, `"${name}" is required but not declared in properties.`, {
    hint: didYouMean(name, known),
  });
}

export function parameterWithoutDefault(name: string, node: SourceNode): Diagnostic {
  return error(
    'parameter-without-default',
    node,
    `Parameter "${name}" has no default and is not required, so an expression that names it could find nothing.`,
    { hint: `Give it a default, or list "${name}" in required.` },
  );
}

export function keywordOutOfPlace(keyword: string, type: string, node: SourceNode): Diagnostic {
  return error('keyword-out-of-place', node, `"${keyword}" means nothing for a parameter of type ${type}.`);
}

export function untypedProperties(node: SourceNode): Diagnostic {
  return error(
    'untyped-parameter',
    node,
    'additionalProperties: true would allow values of any type, which cannot be checked.',
    {
      hint: 'Write the schema of the further properties: additionalProperties: {type: string}.',
    },
  );
}

export function arrayWithoutItems(node: SourceNode): Diagnostic {
  return error('untyped-parameter', node, 'A list needs `items`, which says what every item is.');
}

export function unknownFormat(node: SourceScalar, known: readonly string[]): Diagnostic {
  return error('invalid-value', node, `Format "${node.text}" is not known.`, {
    hint: didYouMean(node.text, known) ?? `Known: ${known.join(', ')}.`,
  });
}

export function valueNotDeclared(path: readonly string[], node: SourceNode, known: Iterable<string>): Diagnostic {
  return error('value-not-declared', node, `No parameter declares "${dotted(path)}".`, {
    hint:
      didYouMean(path.at(-1) ?? '', known) ?? 'Declare it in landscape.yaml or in the namespace type, or delete it.',
  });
}

export function valueOfWrongType(path: readonly string[], node: SourceNode, type: string): Diagnostic {
  return error(
    'value-of-wrong-type',
    node,
    `Value "${dotted(path)}" must be ${article(wordFor(type))}; this is ${described(node)}.`,
    {
      hint: quotingHint(node, [type]),
    },
  );
}

export function valueNotAllowed(path: readonly string[], node: SourceScalar, allowed: readonly Json[]): Diagnostic {
  const texts = allowed.filter((value) => typeof value === 'string');
  return error(
    'value-not-allowed',
    node,
    `Value "${dotted(path)}" must be one of ${allowed.map(shown).join(', ')}; this is ${described(node)}.`,
    {
      hint: didYouMean(node.text, texts),
    },
  );
}

export function outOfRange(path: readonly string[], node: SourceScalar, law: string): Diagnostic {
  return error('value-out-of-range', node, `Value "${dotted(path)}" must be ${law}; this is ${described(node)}.`);
}

export function badFormat(
  node: SourceScalar,
  format: string,
  problem: { readonly reason: string; readonly hint?: string },
): Diagnostic {
  return error('value-of-wrong-format', node, `"${node.text}" is no ${format}: ${problem.reason}.`, {
    hint: problem.hint,
  });
}

export function itemTwice(path: readonly string[], node: SourceNode, first: SourceNode): Diagnostic {
  return error('duplicate-item', node, `The list "${dotted(path)}" holds this item twice.`, {
    related: also('It stands here already.', first),
  });
}

export function tooFew(
  path: readonly string[],
  what: string,
  count: number,
  least: number,
  node: SourceNode,
): Diagnostic {
  return error('too-few', node, `Value "${dotted(path)}" has ${count} ${what}; it needs at least ${least}.`);
}

export function propertyMissing(path: readonly string[], node: SourceNode): Diagnostic {
  return error('value-missing', node, `Value "${dotted(path)}" is required and missing here.`);
}

export function valueMissing(
  path: readonly string[],
  owner: string,
  node: SourceNode,
  declared: SourceNode | undefined,
): Diagnostic {
  return error('value-missing', node, `${owner} has no value for the required parameter "${dotted(path)}".`, {
    hint: 'Set it here, in the cluster, in a group or in landscape.yaml.',
    ...(declared === undefined ? {} : { related: also('It is declared here.', declared) }),
  });
}

export function observedValueSetByHand(path: readonly string[], node: SourceNode): Diagnostic {
  return error(
    'observed-value-set-by-hand',
    node,
    `"${dotted(path)}" is an observed parameter: only policies/observed/<cluster>.yaml sets it.`,
    {
      hint: 'Delete it here.',
    },
  );
}

export function valueNotObserved(path: readonly string[], node: SourceNode): Diagnostic {
  return error(
    'value-not-observed',
    node,
    `"${dotted(path)}" is not marked observed, so observed values must not set it.`,
    {
      hint: 'Mark the parameter `observed: true`, or set the value in the cluster.',
    },
  );
}

// --- exceptions ---------------------------------------------------------------------------------------------------

export function exceptionExpired(name: string, owner: string, until: string, node: SourceNode): Diagnostic {
  return {
    code: 'exception-expired',
    severity: 'warning',
    message: `Exception "${name}" held until ${until}; its policies are still rendered.`,
    location: locationOf(node),
    hint: `Ask ${owner}: delete the file, or agree on a new date.`,
  };
}

export function exceptionMatchesNothing(name: string, node: SourceNode): Diagnostic {
  return {
    code: 'exception-without-namespace',
    severity: 'warning',
    message: `No namespace is in the scope of exception "${name}", so it renders nothing.`,
    location: locationOf(node),
  };
}
