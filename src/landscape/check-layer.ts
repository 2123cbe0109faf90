import { compareText } from '../diagnostics/compare.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceNode } from '../source/node.ts';
import type { NamespaceType } from './landscape.ts';
import type { Parameter } from './parameter.ts';
import * as valueProblems from './value-problems.ts';
import { checkObservedRule, checkValue } from './values.ts';

/**
 * Reports what is wrong with one layer as written. A value that several types declare fits if it fits one of them: the
 * others find out when they are given it.
 */
export function checkLayer(
  node: SourceNode,
  known: readonly Parameter[],
  observing: boolean,
  lenient: boolean,
): Diagnostic[] {
  if (node.kind !== 'mapping') return [];
  let names: ReadonlySet<string> | undefined;
  /** Gathered once, and only for a mistake. */
  const allNames = () => (names ??= new Set(known.flatMap((parameter) => [...parameter.properties.keys()])));
  return node.entries.flatMap((entry) => {
    const declared = known.flatMap((parameter) => parameter.properties.get(entry.name) ?? []);
    const path = [entry.name];
    if (declared.length === 0) {
      return lenient ? [] : [valueProblems.valueNotDeclared(path, entry.key, allNames())];
    }
    const attempts = [...new Set(declared)].map((parameter) => [
      ...checkValue(entry.value, parameter, { partial: true, path }),
      ...checkObservedEntry(parameter),
    ]);
    return attempts.find((attempt) => attempt.length === 0) ?? attempts[0] ?? [];

    function checkObservedEntry(parameter: Parameter): Diagnostic[] {
      const holder: Parameter = { ...parameter, properties: new Map([[entry.name, parameter]]) };
      const { file, start, end } = entry.value;
      return checkObservedRule({ kind: 'mapping', entries: [entry], file, start, end }, holder, observing, []);
    }
  });
}

/** The parameters that more than one type declares by itself. */
export function namesOfSeveral(types: Iterable<NamespaceType>, sharedParameters: Parameter): readonly string[] {
  const known = new Set<string>();
  const several = new Set<string>();
  for (const { parameters } of types) {
    for (const name of parameters.properties.keys()) {
      if (sharedParameters.properties.has(name)) continue;
      if (known.has(name)) several.add(name);
      known.add(name);
    }
  }
  return [...several].sort(compareText);
}
