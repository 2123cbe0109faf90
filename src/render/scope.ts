import { didYouMean } from '../diagnostics/nearest.ts';
import { type ExpressionProblem, problem } from './expression-problem.ts';
import { helpers } from './template-helpers.ts';
import { describeType, type ValueType } from './value-type.ts';

/** The names that an expression can use: their types, and for `$let` and `$as` names the paths they were made of. */
export interface Scope {
  readonly names: ReadonlyMap<string, { readonly type: ValueType; readonly paths?: ReadonlySet<string> }>;
  /** Names whose own declaration is wrong, which has been reported; nothing more is said of them. */
  readonly spoilt?: ReadonlySet<string>;
  /** A name was left out, which has been reported; nothing is said of unknown ones. */
  readonly forgiving?: boolean;
}

/** The scope with one more name; `paths` are those that its value rests on. */
export function extended(scope: Scope, name: string, type: ValueType, paths: ReadonlySet<string>): Scope {
  return { ...scope, names: new Map([...scope.names, [name, { type, paths }]]) };
}

/** The scope after a mistake in the declaration of a name, or after one that left the name out. */
export function spoilt(scope: Scope, name: string | undefined): Scope {
  if (name === undefined) return { ...scope, forgiving: true };
  return { ...scope, spoilt: new Set([...(scope.spoilt ?? []), name]) };
}

/** The type of a part of an expression, and the context paths its value depends on. */
export interface Checked {
  readonly type: ValueType;
  readonly paths: ReadonlySet<string>;
}

/** Follows a dotted path through the types of what is in scope. */
export function resolvePath(segments: readonly string[], scope: Scope): Checked | ExpressionProblem {
  const [first = '', ...rest] = segments;
  const root = scope.names.get(first);
  if (scope.spoilt?.has(first) === true || (root === undefined && scope.forgiving === true)) {
    return { ...problem('unknown-name', `"${first}" is not known here.`), isReported: true };
  }
  if (root === undefined) return unknownName(first, scope);
  let { type } = root;
  let walked = first;
  for (const segment of rest) {
    if (type.kind === 'list' && segment === 'length') {
      return problem(
        'invalid-expression',
        `"${walked}.length": an expression cannot read the length of a list.`,
        'An empty list needs no test: Ringfence omits a rule whose list is left empty.',
      );
    }
    if (type.kind !== 'map') {
      return problem('unknown-name', `"${walked}" is ${describeType(type)}, which has no "${segment}".`);
    }
    const next: ValueType | undefined = type.properties.get(segment);
    if (next === undefined) return unknownProperty(walked, segment, type);
    type = next;
    walked += `.${segment}`;
  }
  return { type, paths: root.paths ?? new Set(pathsBelow(walked, type)) };
}

function unknownName(name: string, { names }: Scope): ExpressionProblem {
  const owners = [...names].filter(([, { type }]) => type.kind === 'map' && type.properties.has(name));
  const hint =
    name === 'hostedCluster'
      ? 'Only a type with hostsControlPlane: true has hosted clusters.'
      : owners.length > 0
        ? `Did you mean "${owners[0]?.[0]}.${name}"?`
        : didYouMean(name, [...names.keys(), ...helpers.keys()]);
  return problem(
    'unknown-name',
    `"${name}" is not known here.`,
    hint ?? `Known names: ${[...names.keys()].join(', ')}.`,
  );
}

/**
 * The paths on which a value rests: of a map, those of its declared properties, so that none of them may be missing.
 */
function pathsBelow(path: string, type: ValueType): readonly string[] {
  if (type.kind !== 'map') return [path];
  const declared = [...type.properties].flatMap(([name, property]) => pathsBelow(`${path}.${name}`, property));
  return type.additional === undefined && declared.length > 0 ? declared : [path, ...declared];
}

function unknownProperty(walked: string, segment: string, type: ValueType & { kind: 'map' }): ExpressionProblem {
  if (type.additional !== undefined) {
    return problem(
      'unknown-name',
      `"${walked}.${segment}" may be missing, because "${walked}" can have any keys.`,
      'Use the whole map, or declare a parameter with a default for it.',
    );
  }
  const known = [...type.properties.keys()];
  const isShared = /^(cluster|hostedCluster)\.values$/.test(walked);
  const hint =
    didYouMean(segment, known) ??
    (isShared ? `"${walked}" has only the shared parameters, which landscape.yaml declares.` : undefined) ??
    (known.length === 0 ? `"${walked}" has no parameters here.` : `"${walked}" has: ${known.sort().join(', ')}.`);
  return problem('unknown-name', `"${walked}" has no "${segment}".`, hint);
}
