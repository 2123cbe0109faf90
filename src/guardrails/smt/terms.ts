import type { KeyStates, LabelBox } from '../../labels/label-space.ts';
import type { AddressFamily } from '../../model/address.ts';
import { addressBits } from '../../model/address.ts';
import type { AddressSet } from '../../model/address-set.ts';
import { lastPort, type PortSet, protocols } from '../../model/port-set.ts';

/** A term of SMT-LIB 2 of sort Bool. */
export type Term = string;

export function and(terms: readonly Term[]): Term {
  if (terms.includes('false')) return 'false';
  const kept = terms.filter((term) => term !== 'true');
  const [first = 'true', second] = kept;
  return second === undefined ? first : `(and ${kept.join(' ')})`;
}

export function or(terms: readonly Term[]): Term {
  if (terms.includes('true')) return 'true';
  const kept = terms.filter((term) => term !== 'false');
  const [first = 'false', second] = kept;
  return second === undefined ? first : `(or ${kept.join(' ')})`;
}

export function not(term: Term): Term {
  if (term === 'true') return 'false';
  return term === 'false' ? 'true' : `(not ${term})`;
}

/** Writes a text as a literal. Quotes are doubled; a backslash begins an escape, so it is one itself. */
export function literal(text: string): string {
  const escaped = [...text].map((char) =>
    /^[ -[\]-~]$/.test(char) ? char : `\\u{${char.codePointAt(0)?.toString(16)}}`,
  );
  return `"${escaped.join('').replaceAll('"', '""')}"`;
}

/** The constants for one key of the labels of one owner: its value, and whether it is there. */
export function keyConstants(owner: string, key: string): { readonly value: string; readonly isSet: string } {
  const name = `${owner} ${key}`.replaceAll(/[|\\]/g, '?');
  return { value: `|${name}|`, isSet: `|${name} is set|` };
}

/** Labels in a box. `written`: how a value is written, where it is not itself. */
export function labelsIn(
  owner: string,
  { keys }: LabelBox,
  written: (key: string, value: string) => string = (_, value) => literal(value),
): Term {
  return and([...keys].map(([key, states]) => stateIn(owner, key, states, written)));
}

function stateIn(
  owner: string,
  key: string,
  { absent, values }: KeyStates,
  written: (key: string, value: string) => string,
): Term {
  const { value, isSet } = keyConstants(owner, key);
  const listed = or([...values.listed].map((one) => `(= ${value} ${written(key, one)})`));
  const present = and([isSet, values.kind === 'only' ? listed : not(listed)]);
  return absent ? or([not(isSet), present]) : present;
}

/** A text that fits a pattern, in which `*` stands for any characters. */
export function fitsTerm(constant: string, pattern: string): Term {
  const parts = pattern.split('*').map((part) => `(str.to_re ${literal(part)})`);
  if (parts.length === 1) return `(= ${constant} ${literal(pattern)})`;
  return `(str.in_re ${constant} (re.++ ${parts.join(' re.all ')}))`;
}

/** An address in a set, as a number of as many bits as its family has. */
export function addressIn(constant: string, set: AddressSet, family: AddressFamily): Term {
  const bits = (value: bigint): string => `#x${value.toString(16).padStart(addressBits[family] / 4, '0')}`;
  return or(
    set[family].map(({ first, last }) =>
      first === last
        ? `(= ${constant} ${bits(first)})`
        : and([`(bvule ${bits(first)} ${constant})`, `(bvule ${constant} ${bits(last)})`]),
    ),
  );
}

/** `port` and `protocol` in a set. */
export function portIn(set: PortSet): Term {
  return or(
    protocols.map((protocol) => {
      const ranges = set[protocol].map(({ first, last }) => {
        if (first === 1 && last === lastPort) return 'true';
        return first === last ? `(= port ${first})` : `(<= ${first} port ${last})`;
      });
      return and([protocolIs(protocol), or(ranges)]);
    }),
  );
}

export function protocolIs(protocol: string): Term {
  return `(= protocol ${literal(protocol)})`;
}
