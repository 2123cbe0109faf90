import { isExpressionName } from '../landscape/parameter.ts';
import { grouped } from '../model/grouped.ts';
import { camel } from './camel.ts';
import type { DraftParameter, Subject } from './draft.ts';
import { sharedKinds } from './namespace-kinds.ts';

/** Gives each thing a name that no other has: the first candidate that is free, else the first with a number. */
export class UniqueNames {
  readonly #taken: Set<string>;

  constructor(reserved: Iterable<string> = []) {
    this.#taken = new Set(reserved);
  }

  /** Keeps a name from being given. */
  reserve(name: string): void {
    this.#taken.add(name);
  }

  take(candidates: readonly string[], separator = ''): string {
    const fitting = candidates.filter((name) => name !== '');
    const first = fitting[0] ?? 'value';
    let name = fitting.find((candidate) => !this.#taken.has(candidate)) ?? first;
    for (let next = 2; this.#taken.has(name); next++) name = `${first}${separator}${next}`;
    this.#taken.add(name);
    return name;
  }
}

/** Longer names are cut, since they are hard to read. */
const maxLength = 40;

/** Names parameters in their order. Each name is used once in the landscape, since clusters set values by name alone. */
export function nameParameters(
  parameters: readonly DraftParameter[],
  names: UniqueNames,
): ReadonlyMap<DraftParameter, string> {
  return new Map(
    parameters.map((parameter) => {
      const candidates = parameter.names
        .map((name) => camel(name))
        .filter((name) => name.length <= maxLength && isExpressionName(name));
      const fallback = camel(`value ${parameter.names[0] ?? ''}`).slice(0, maxLength);
      return [parameter, names.take([...candidates, fallback])] as const;
    }),
  );
}

/**
 * Names groups of namespaces as types: by the name that all have, by a label that says what they are, or by how their
 * names begin or end. In the order of the groups.
 */
export function nameTypes(
  groups: readonly (readonly Subject[])[],
  isWithoutPolicies: (subjects: readonly Subject[]) => boolean,
): readonly string[] {
  const names = new UniqueNames(['shared', 'external']);
  const everywhere = groups.map((subjects) => sharedKinds(subjects).filter(isFileName));
  return groups.map((subjects, index) => {
    const ofOthers = new Set(everywhere.flatMap((found, other) => (other === index ? [] : found)));
    const own = (everywhere[index] ?? []).filter((name) => !ofOthers.has(name));
    const kinds = isWithoutPolicies(subjects)
      ? ['without-policies']
      : [...own, ...affixes(subjects), ...(everywhere[index] ?? []), 'namespaces'];
    return names.take([...commonName(subjects), ...kinds], '-');
  });
}

function commonName(subjects: readonly Subject[]): readonly string[] {
  const [first, ...others] = new Set(subjects.map(({ namespace }) => namespace));
  return first !== undefined && others.length === 0 ? [first] : [];
}

function isFileName(text: string): boolean {
  return /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(text);
}

/** Returns the word with which most names end, or else begin. */
function affixes(subjects: readonly Subject[]): readonly string[] {
  const words = subjects.map(({ namespace }) => namespace.split(/-+/).filter((word) => word !== ''));
  return [words.map((all) => (all.length > 1 ? (all.at(-1) ?? '') : '')), words.map((all) => all[0] ?? '')].flatMap(
    (row) => {
      const [best] = [...grouped(row, (word) => word)].sort(([, a], [, b]) => b.length - a.length);
      return best !== undefined && best[0] !== '' && 2 * best[1].length > row.length && /[a-z]/.test(best[0])
        ? [best[0]]
        : [];
    },
  );
}
