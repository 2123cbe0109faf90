import { formatAddress, parseAddress } from '../model/address.ts';
import { addressRule } from '../model/address-problem.ts';
import { type Cidr, hostNetwork, nthAddress, parseCidr } from '../model/cidr.ts';
import { ipBlocks } from '../model/ip-blocks.ts';
import type { Json, JsonObject } from '../model/json.ts';
import {
  addressType,
  booleanType,
  cidrType,
  commonType,
  describeType,
  isAddress,
  isCidr,
  isCidrList,
  isScalar,
  listOf,
  mapOf,
  stringType,
  type ValueType,
} from './value-type.ts';

/** A pure function that expressions may call. */
interface Helper {
  readonly name: string;
  /** How it is called, for people. */
  readonly signature: string;
  readonly summary: string;
  /** An expression with its value; documentation shows it and a test runs it. */
  readonly example: HelperExample;
  /** The type of the result, or why these arguments are refused. */
  check(args: readonly ValueType[]): ValueType | HelperProblem;
  /** Arguments have passed `check`. Throws a `HelperFailure` for values that no type can exclude. */
  call(args: readonly Json[]): Json;
}

interface HelperExample {
  readonly expression: string;
  readonly value: Json;
  /** Labels of a namespace that the expression reads. Without them, it has literals only. */
  readonly labels?: Readonly<Record<string, string>>;
}

interface HelperProblem {
  readonly kind: 'problem';
  readonly message: string;
}

/** Thrown by a helper to stop the evaluation of its expression; the evaluator turns it into a diagnostic. */
export class HelperFailure extends Error {}

const problem = (message: string): HelperProblem => ({ kind: 'problem', message });

function wrong(name: string, position: number, expected: string, actual: ValueType): HelperProblem {
  return problem(`argument ${position} of ${name} must be ${expected}; this is ${describeType(actual)}`);
}

function wrongCount(name: string, signature: string, count: number): HelperProblem {
  return problem(
    `the helper ${name} must be called as {{${signature}}}; this call has ${count} ${count === 1 ? 'argument' : 'arguments'}`,
  );
}

interface Exactly {
  readonly name: string;
  readonly signature: string;
  readonly summary: string;
  readonly example: Helper['example'];
  readonly params: readonly { readonly expected: string; readonly accepts: (type: ValueType) => boolean }[];
  readonly result: (args: readonly ValueType[]) => ValueType | HelperProblem;
  readonly call: Helper['call'];
}

/** A helper with a fixed list of parameters. */
function exactly({ params, result, ...rest }: Exactly): Helper {
  return {
    ...rest,
    check(args) {
      if (args.length !== params.length) return wrongCount(rest.name, rest.signature, args.length);
      for (const [index, param] of params.entries()) {
        const arg = args[index];
        if (arg !== undefined && !param.accepts(arg)) return wrong(rest.name, index + 1, param.expected, arg);
      }
      return result(args);
    },
  };
}

const aBoolean = { expected: 'a boolean', accepts: (type: ValueType) => type.kind === 'boolean' };
const cidrList = { expected: 'a list of CIDRs (items with `format: cidr`)', accepts: isCidrList };

/** `and` and `or`: at least two booleans. */
function connective(name: 'and' | 'or', summary: string, call: Helper['call'], value: boolean): Helper {
  const signature = `${name} a b …`;
  return {
    name,
    signature,
    summary,
    example: { expression: `${name} true false`, value },
    check(args) {
      if (args.length < 2) return wrongCount(name, signature, args.length);
      const index = args.findIndex((arg) => arg.kind !== 'boolean');
      const arg = args[index];
      return arg === undefined ? booleanType : wrong(name, index + 1, 'a boolean', arg);
    },
    call,
  };
}

const union: Helper = {
  name: 'union',
  signature: 'union list list …',
  summary: 'The items of all lists without duplicates, in the order in which they first appear.',
  example: {
    expression: 'union (list "10.0.0.0/8") (list "192.168.0.0/16" "10.0.0.0/8")',
    value: ['10.0.0.0/8', '192.168.0.0/16'],
  },
  check(args) {
    if (args.length === 0) return wrongCount('union', this.signature, 0);
    const index = args.findIndex((arg) => arg.kind !== 'list');
    const stranger = args[index];
    if (stranger !== undefined) return wrong('union', index + 1, 'a list', stranger);
    const minItems = Math.max(...args.map((arg) => (arg.kind === 'list' ? arg.minItems : 0)));
    let common: ValueType | undefined = args[0];
    for (const arg of args.slice(1)) common = common === undefined ? undefined : commonType(common, arg);
    return common?.kind === 'list'
      ? { ...common, minItems }
      : problem('the lists of union must have items of one type');
  },
  call(args) {
    const items = new Map<string, Json>();
    for (const item of args.flat() as Json[]) {
      const key = JSON.stringify(item);
      if (!items.has(key)) items.set(key, item);
    }
    return [...items.values()];
  },
};

const list: Helper = {
  name: 'list',
  signature: 'list item item …',
  summary: 'A list of its arguments. Without arguments, the empty list.',
  example: { expression: 'list "a" "b"', value: ['a', 'b'] },
  check(args) {
    let items: ValueType | undefined;
    for (const [index, arg] of args.entries()) {
      const next: ValueType | undefined = items === undefined ? arg : commonType(items, arg);
      if (next === undefined) return wrong('list', index + 1, 'of the same type as the items before it', arg);
      items = next;
    }
    return listOf(items, args.length);
  },
  call: (args) => args,
};

const blocks = exactly({
  name: 'ipBlocks',
  signature: 'ipBlocks allowed excluded',
  summary:
    'The allowed addresses without the excluded ones, as a list of {cidr, except}. The sets of addresses are normalised and merged; each block has one address family; a block that is excluded completely is omitted.',
  example: {
    expression: 'ipBlocks (list "10.0.0.0/8" "192.168.0.0/16") (list "10.1.0.0/16" "192.168.0.0/15")',
    value: [{ cidr: '10.0.0.0/8', except: ['10.1.0.0/16'] }],
  },
  params: [cidrList, cidrList],
  result: () =>
    listOf(
      mapOf([
        ['cidr', cidrType],
        ['except', listOf(cidrType)],
      ]),
    ),
  call: ([allowed, excluded]) => ipBlocks(cidrsOf(allowed), cidrsOf(excluded)) as unknown as JsonObject[],
});

const host = exactly({
  name: 'hostNetwork',
  signature: 'hostNetwork address',
  summary: 'The CIDR of a single address: /32 for IPv4, /128 for IPv6.',
  example: { expression: 'hostNetwork "192.0.2.7"', value: '192.0.2.7/32' },
  params: [{ expected: 'an IP address (`format: ip`)', accepts: isAddress }],
  result: () => cidrType,
  call: ([address]) => {
    const parsed = parseAddress(String(address));
    if (parsed.kind !== 'address') throw new HelperFailure(`"${address}" is not an IP address: ${addressRule(parsed)}`);
    return hostNetwork(parsed);
  },
});

const nth = exactly({
  name: 'nthAddress',
  signature: 'nthAddress cidr n',
  summary: 'The address at position n of a network; position 0 is the network’s first address.',
  example: { expression: 'nthAddress "100.64.0.0/13" 10', value: '100.64.0.10' },
  params: [
    { expected: 'a CIDR (`format: cidr`)', accepts: isCidr },
    { expected: 'an integer', accepts: (type) => type.kind === 'integer' },
  ],
  result: () => addressType,
  call: ([cidr, index]) => {
    const address = nthAddress(cidrOf(cidr), Number(index));
    if (address.kind !== 'address') throw new HelperFailure(`network ${cidr} has no address at position ${index}`);
    return formatAddress(address);
  },
});

const choose = exactly({
  name: 'choose',
  signature: 'choose condition whenTrue whenFalse',
  summary: 'The second argument where the condition is true, otherwise the third. Both must have the same type.',
  example: { expression: 'choose true 443 8443', value: 443 },
  params: [aBoolean, { expected: 'a value', accepts: () => true }, { expected: 'a value', accepts: () => true }],
  result: ([, whenTrue, whenFalse]) => {
    const common = whenTrue === undefined || whenFalse === undefined ? undefined : commonType(whenTrue, whenFalse);
    return common ?? problem('both results of choose must have the same type');
  },
  call: ([condition, whenTrue, whenFalse]) => (condition === true ? whenTrue : whenFalse) as Json,
});

const eq = exactly({
  name: 'eq',
  signature: 'eq a b',
  summary: 'True where two strings, numbers or booleans are equal.',
  example: { expression: 'eq 443 8443', value: false },
  params: [
    { expected: 'a string, a number or a boolean', accepts: isScalar },
    { expected: 'a string, a number or a boolean', accepts: isScalar },
  ],
  result: ([a, b]) => {
    if (a === undefined || b === undefined) return problem('eq compares two values');
    if (a.kind !== b.kind)
      return problem(`the helper eq compares ${describeType(a)} with ${describeType(b)}, which are never equal`);
    if (a.kind === 'string' && b.kind === 'string' && a.allowed !== undefined && b.allowed !== undefined) {
      const { allowed } = b;
      if (!a.allowed.some((value) => allowed.includes(value))) {
        return problem(`the helper eq compares ${quoted(a.allowed)} with ${quoted(allowed)}, which are never equal`);
      }
    }
    return booleanType;
  },
  call: ([a, b]) => a === b,
});

const quoted = (texts: readonly string[]) => texts.map((text) => `"${text}"`).join(' or ');

const labelOf = exactly({
  name: 'labelOf',
  signature: 'labelOf labels key',
  summary:
    'The value of one label, or the empty text where there is no such label. Here, the namespace has the label team=core.',
  example: { expression: 'labelOf namespace.labels "team"', value: 'core', labels: { team: 'core' } },
  params: [
    {
      expected: 'a map of texts, such as namespace.labels',
      accepts: (type) => type.kind === 'map' && type.properties.size === 0 && type.additional?.kind === 'string',
    },
    { expected: 'a text', accepts: (type) => type.kind === 'string' },
  ],
  result: () => stringType,
  call: ([labels, key]) => new Map(Object.entries(labels as JsonObject)).get(String(key)) ?? '',
});

const not = exactly({
  name: 'not',
  signature: 'not a',
  summary: 'True where its argument is false.',
  example: { expression: 'not false', value: true },
  params: [aBoolean],
  result: () => booleanType,
  call: ([a]) => a !== true,
});

const and = connective('and', 'True where all arguments are true.', (args) => args.every((arg) => arg === true), false);
const or = connective(
  'or',
  'True where at least one argument is true.',
  (args) => args.some((arg) => arg === true),
  true,
);

/** Every helper by name, in the order in which documentation lists them. */
export const helpers: ReadonlyMap<string, Helper> = new Map(
  [union, blocks, host, nth, list, choose, eq, labelOf, not, and, or].map((helper) => [helper.name, helper]),
);

function cidrsOf(value: Json | undefined): Cidr[] {
  return Array.isArray(value) ? value.map(cidrOf) : [];
}

function cidrOf(value: Json | undefined): Cidr {
  const parsed = parseCidr(String(value));
  if (parsed.kind !== 'cidr') throw new HelperFailure(`"${value}" is not a CIDR: ${addressRule(parsed)}`);
  return parsed;
}
