import { compareText } from '../diagnostics/compare.ts';
import { isExpressionName } from '../landscape/parameter.ts';
import { grouped } from '../model/grouped.ts';
import { longestLabel } from '../model/kubernetes-names.ts';
import { camel } from './camel.ts';
import type { DraftParameter, Subject } from './draft.ts';
import { sharedKinds } from './namespace-kinds.ts';

/**
 * Gives each thing a name that no other has: the first candidate that is free, else the first with a number. Passes over
 * candidates that are longer than a name can be, and cuts what a number makes too long.
 */
export class UniqueNames {
  readonly #taken: Set<string>;
  readonly #longest: number;

  constructor(reserved: Iterable<string> = [], { longest = Number.POSITIVE_INFINITY } = {}) {
    this.#taken = new Set(reserved);
    this.#longest = longest;
  }

  /** Keeps a name from being given. */
  reserve(name: string): void {
    this.#taken.add(name);
  }

  take(candidates: readonly string[], separator = ''): string {
    const fitting = candidates.filter((name) => name !== '' && name.length <= this.#longest);
    const first = fitting[0] ?? 'value';
    let name = fitting.find((candidate) => !this.#taken.has(candidate)) ?? first;
    for (let next = 2; this.#taken.has(name); next++) {
      const number = `${separator}${next}`;
      name = `${first.slice(0, this.#longest - number.length).replace(/-+$/, '')}${number}`;
    }
    this.#taken.add(name);
    return name;
  }
}

/** The longest name of a file: disks refuse more than 255 bytes, and people read less. */
const longestFileName = 100;

/** Cuts the name of a file that is too long. */
export function shortened(name: string): string {
  return name.slice(0, longestFileName).replace(/[-.]+$/, '');
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

/** Namespaces that become a type, and the names of the policies that most of them have. */
interface UnnamedType {
  readonly subjects: readonly Subject[];
  readonly policies: ReadonlySet<string>;
  /** false: no namespace has a policy. */
  readonly hasPolicies: boolean;
}

/**
 * Names groups of namespaces as types: by the name that all have, by a label that says what they are, by how their names
 * begin or end, or by a policy that no other type has. In the order of the groups.
 */
export function nameTypes(types: readonly UnnamedType[]): readonly string[] {
  const names = new UniqueNames(['shared', 'external'], { longest: longestLabel });
  const kinds = types.map(({ subjects }) => sharedKinds(subjects).filter(isFileName));
  const parts = types.map(({ subjects }) => affixes(subjects));
  const policies = types.map((type) => [...type.policies].map(policyStem).filter(isFileName).sort(byLength));
  const [ownKinds, ownParts, ownPolicies] = [notElsewhere(kinds), notElsewhere(parts), notElsewhere(policies)];
  return types.map(({ subjects, hasPolicies }, index) => {
    if (!hasPolicies) return names.take([...commonName(subjects), 'without-policies'], '-');
    const [parted, policy] = [parts[index]?.[0], ownPolicies[index]?.[0]];
    const both = parted === undefined || policy === undefined ? [] : [`${parted}-${policy}`];
    const telling = [...(ownKinds[index] ?? []), ...(ownParts[index] ?? []), ...both];
    return names.take(
      [
        ...commonName(subjects),
        ...telling,
        ...(policy === undefined ? [] : [policy]),
        ...(kinds[index] ?? []),
        'namespaces',
      ],
      '-',
    );
  });
}

/** Returns, for each type, its names that no other type has. */
function notElsewhere(all: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const types = grouped(
    all.flatMap((found) => [...new Set(found)]),
    (name) => name,
  );
  return all.map((found) => found.filter((name) => types.get(name)?.length === 1));
}

/** Returns what a policy is about: `web` of `allow-from-web`. */
function policyStem(policy: string): string {
  return policy.replace(/^(allow|deny|isolate|permit|default)-/, '').replace(/^(to|from)-/, '');
}

function byLength(a: string, b: string): number {
  return a.length - b.length || compareText(a, b);
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
