import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import type { Json } from '../model/json.ts';
import { also, article, described, dotted, error, oneOf, typeHint, wordFor } from '../schema/wording.ts';
import type { SourceNode, SourceScalar } from '../source/node.ts';

export function badParameterName(name: string, node: SourceNode): Diagnostic {
  const isWord = /^[A-Za-z][A-Za-z0-9]*$/.test(name);
  const camel = name.replace(/[^A-Za-z0-9]+(.)?/g, (_, next: string = '') => next.toUpperCase());
  return error(
    'invalid-name',
    node,
    isWord
      ? `"${name}" cannot name a parameter: JavaScript reserves it, because every object has a property of that name.`
      : `"${name}" cannot name a parameter: a name must start with a letter and contain only letters and digits.`,
    { hint: isWord || camel === name ? undefined : `Write ${camel}.` },
  );
}

export function parameterDeclaredTwice(name: string, node: SourceNode, other: SourceNode): Diagnostic {
  return error('parameter-declared-twice', node, `The landscape and this type both declare parameter "${name}".`, {
    hint: 'Keep one declaration.',
    related: also('The landscape declares it here.', other),
  });
}

/** The declaration of one name in a type. */
interface DeclaredIn {
  readonly type: string;
  readonly node: SourceNode;
}

export function observedInOneType(path: readonly string[], observed: DeclaredIn, set: DeclaredIn): Diagnostic {
  return error(
    'observed-in-one-type',
    set.node,
    `Namespace type "${observed.type}" declares "${dotted(path)}" as observed, and type "${set.type}" does not. A value that a person sets for "${set.type}" would also apply to "${observed.type}".`,
    {
      hint: 'Write observed: true in both types or in neither, or rename one of the two parameters.',
      related: also(`Type "${observed.type}" declares it here.`, observed.node),
    },
  );
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
    `Parameter "${name}" has no default and is not required, so an expression that names it could find no value.`,
    { hint: `Give it a default, or list "${name}" in required.` },
  );
}

export function keywordOutOfPlace(keyword: string, type: string, node: SourceNode): Diagnostic {
  const isOfItems = type === 'array' && (keyword === 'minPrefixLength' || keyword === 'outside');
  return error('keyword-out-of-place', node, `"${keyword}" does not apply to a parameter of type ${type}.`, {
    hint: isOfItems
      ? `Write it inside items, beside format: cidr; it limits each item.`
      : 'Delete it, or change the type.',
  });
}

/** `where`: the place where it does not apply: "inside the items of a list". */
export function keywordOfAnotherPlace(keyword: string, where: string, node: SourceNode): Diagnostic {
  return error('keyword-out-of-place', node, `"${keyword}" does not apply ${where}.`, {
    hint: placeHints[keyword] ?? 'Write it beside the items, or delete it.',
  });
}

/** Where a keyword belongs, for those that do not belong beside `items`. */
const placeHints: Readonly<Record<string, string>> = {
  default: 'Give the parameter itself a default.',
  tenantMaySet: 'Write it at the top level of the parameters, or delete it.',
  minPrefixLength: 'Write it beside format: cidr, or delete it.',
  outside: 'Write it beside format: cidr, or delete it.',
  ipv4: 'Delete it, or write format: cidr.',
  ipv6: 'Delete it, or write format: cidr.',
};

export function familyWithoutLimit(family: string, node: SourceNode): Diagnostic {
  return error('missing-field', node, `"minPrefixLength" has no limit for ${family}, which the format admits.`, {
    hint: `Add ${family}, or write a format of one family: cidr-v4 or cidr-v6.`,
  });
}

export function outsideUnknown(node: SourceScalar, known: Iterable<string>): Diagnostic {
  return error('unknown-reference', node, `"outside" names "${node.text}", which is not a parameter of this type.`, {
    hint:
      didYouMean(node.text, known) ?? 'It can name metadata, clusterNetworks, or a parameter that is a list of CIDRs.',
  });
}

/** `why`: the reason why a parameter cannot be named: "is not a list of CIDRs". */
export function outsideOfOther(node: SourceScalar, why: string, declared: SourceNode | undefined): Diagnostic {
  return error('invalid-value', node, `"outside" names parameter "${node.text}", which ${why}.`, {
    hint: 'Name metadata, clusterNetworks, or a list of CIDRs that only the platform can shorten.',
    ...(declared === undefined ? {} : { related: also('It is declared here.', declared) }),
  });
}

export function addressNotOutside(
  path: readonly string[],
  node: SourceScalar,
  excluded: { readonly what: string; readonly example: string; readonly place?: SourceNode | undefined },
): Diagnostic {
  const { what, example, place } = excluded;
  const message = `Value "${dotted(path)}" must not contain addresses of ${what}; ${node.text} contains ${example}.`;
  return error('address-not-outside', node, message, {
    hint: 'Write smaller blocks that leave these addresses out.',
    ...(place === undefined ? {} : { related: also('These addresses are written here.', place) }),
  });
}

export function pinWithoutEffect(node: SourceScalar, declared: SourceNode | undefined): Diagnostic {
  return error('invalid-value', node, `No tenant can set "${node.text}", so a pin has no effect.`, {
    hint: 'Delete it here, or write tenantMaySet: true where the parameter is declared.',
    ...(declared === undefined ? {} : { related: also('It is declared here.', declared) }),
  });
}

export function untypedProperties(node: SourceNode): Diagnostic {
  return error(
    'untyped-parameter',
    node,
    'additionalProperties: true would allow values of any type, which Ringfence cannot check.',
    {
      hint: 'Write the schema of the other properties, for example additionalProperties: {type: string}.',
    },
  );
}

export function arrayWithoutItems(node: SourceNode): Diagnostic {
  return error('untyped-parameter', node, 'A parameter of type array needs items, the schema of every item.', {
    hint: 'For example: items: {type: string}.',
  });
}

export function objectWithoutProperties(node: SourceNode): Diagnostic {
  return error(
    'untyped-parameter',
    node,
    'A parameter of type object needs properties or additionalProperties; without them it would always be empty.',
    { hint: 'For a map with any keys: additionalProperties: {type: string}.' },
  );
}

export function unknownFormat(node: SourceScalar, known: readonly string[]): Diagnostic {
  return error('invalid-value', node, `Format "${node.text}" is not known.`, {
    hint: didYouMean(node.text, known) ?? `Known formats: ${known.join(', ')}.`,
  });
}

export function valueNotDeclared(path: readonly string[], node: SourceNode, known: Iterable<string>): Diagnostic {
  return error('value-not-declared', node, `No parameter declares "${dotted(path)}".`, {
    hint:
      didYouMean(path.at(-1) ?? '', known) ??
      'Declare it under parameters in landscape.yaml or in the namespace type, or delete it.',
  });
}

export function valueOfWrongType(path: readonly string[], node: SourceNode, type: string): Diagnostic {
  return error(
    'value-of-wrong-type',
    node,
    `Value "${dotted(path)}" must be ${article(wordFor(type))}; this is ${described(node)}.`,
    {
      hint: typeHint(node, [type]),
    },
  );
}

export function valueNotAllowed(path: readonly string[], node: SourceScalar, allowed: readonly Json[]): Diagnostic {
  return error(
    'value-not-allowed',
    node,
    `Value "${dotted(path)}" must be ${oneOf(allowed)}; this is ${described(node)}.`,
    {
      hint: didYouMean(node.text, textsIn(allowed)),
    },
  );
}

/** One after the other, because a suggestion does not look at all of them. */
function* textsIn(values: readonly Json[]): Iterable<string> {
  for (const value of values) if (typeof value === 'string') yield value;
}

export function outOfRange(path: readonly string[], node: SourceScalar, rule: string): Diagnostic {
  return error('value-out-of-range', node, `Value "${dotted(path)}" must be ${rule}; this is ${described(node)}.`);
}

export function tooFew(
  path: readonly string[],
  what: string,
  count: number,
  least: number,
  node: SourceNode,
): Diagnostic {
  return error('too-few', node, `Value "${dotted(path)}" has ${count} ${what}; it needs at least ${least}.`, {
    hint: 'Add what is missing, or lower the limit where the parameter is declared.',
  });
}

/** `isUnited`: the lists of all layers are one. */
export function tooManyItems(
  path: readonly string[],
  count: number,
  most: number,
  isUnited: boolean,
  node: SourceNode,
): Diagnostic {
  const united = isUnited ? ' The lists of all layers are united, so items of outer layers count, too.' : '';
  return error('too-many-items', node, `Value "${dotted(path)}" has ${count} items; it can have at most ${most}.`, {
    hint: `Delete items, or raise maxItems where the parameter is declared.${united}`,
  });
}

export function prefixTooShort(path: readonly string[], node: SourceScalar, rule: string): Diagnostic {
  return error('prefix-too-short', node, `Value "${dotted(path)}" must be ${rule}; this is ${node.text}.`, {
    hint: 'Write smaller blocks, or lower minPrefixLength where the parameter is declared.',
  });
}

export function propertyMissing(path: readonly string[], node: SourceNode): Diagnostic {
  return error('value-missing', node, `Value "${dotted(path)}" is required but missing here.`, {
    hint: 'Set it here; other layers cannot add to the items of a list.',
  });
}

/** `owner`: `cluster/namespace`. */
export function valueMissing(
  path: readonly string[],
  owner: string,
  node: SourceNode,
  declared: SourceNode | undefined,
): Diagnostic {
  const missing = error('value-missing', node, `The required parameter "${dotted(path)}" has no value.`, {
    hint: 'Set it in the namespace, its cluster, a group or landscape.yaml, or give the parameter a default.',
    ...(declared === undefined ? {} : { related: also('It is declared here.', declared) }),
  });
  return { ...missing, namespaces: [owner] };
}

export function observedValueSetByHand(path: readonly string[], node: SourceNode): Diagnostic {
  return error(
    'observed-value-set-by-hand',
    node,
    `"${dotted(path)}" is an observed parameter; only policies/observed/<cluster>.yaml can set it.`,
    {
      hint: 'Delete it here.',
    },
  );
}

export function valueNotObserved(path: readonly string[], node: SourceNode): Diagnostic {
  return error(
    'value-not-observed',
    node,
    `"${dotted(path)}" is not marked observed, so observed values cannot set it.`,
    {
      hint: 'Mark the parameter `observed: true`, or set the value in the cluster.',
    },
  );
}

export function valuesTooLarge(node: SourceNode, owner: string, elements: number, most: number): Diagnostic {
  return error(
    'values-too-large',
    node,
    `The values of ${owner} have ${elements} elements; at most ${most} are allowed.`,
    {
      hint: 'Shorten the lists and maps in its layers, and the defaults inside list items.',
    },
  );
}

/** At the namespace or cluster with whose values the limit was exceeded. */
export function tooManyValues(node: SourceNode, most: number): Diagnostic {
  return error(
    'values-too-large',
    node,
    `With these values, the values of all namespaces have more than ${most} entries.`,
    {
      hint: 'Set shared values in groups and clusters; there they count only once.',
    },
  );
}

export function tooManyDeclarations(node: SourceNode, most: number): Diagnostic {
  const message = `Comparing the declarations of the namespace types takes more than ${most} comparisons.`;
  return error('values-too-large', node, message, {
    hint: 'Declare parameters that several types share once, in landscape.yaml.',
  });
}
