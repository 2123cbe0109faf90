import { type AddressSet, addressSet, subtractAddresses, toCidrs, uniteAllAddresses } from '../../model/address-set.ts';
import { formatCidr, parseCidr } from '../../model/cidr.ts';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../model/json.ts';
import { callHelper, type ExpressionForm, valueBelow } from '../../render/expression-form.ts';
import { type Bindings, setText } from './bindings.ts';

/** Thrown where the search for values has taken its budget. */
export class SearchSpent extends Error {}

/** The names that a template of one namespace can read, and which of them are open. */
export interface OpenContext {
  /** The values behind the names, as far as layers and facts give them. */
  readonly base: JsonObject;
  /** No source gives the namespace a tenant: the policies can show its name. */
  readonly openTenant: boolean;
  /** Values that a parameter can have, by the path of the name; absent if it can have any of its type. */
  allowed(path: string): readonly Json[] | undefined;
}

/** Names that facts decide. */
const factNames = new Set(['cluster', 'hostedCluster', 'namespace', 'tenant']);

/** Finds the values that an expression needs to have a given result. */
export class ExpressionSolver {
  readonly #context: OpenContext;
  readonly #lets: ReadonlyMap<string, ExpressionForm>;
  #steps: number;

  constructor(context: OpenContext, lets: ReadonlyMap<string, ExpressionForm>, steps: number) {
    this.#context = context;
    this.#lets = lets;
    this.#steps = steps;
  }

  spend(): void {
    if (--this.#steps < 0) throw new SearchSpent();
  }

  /** Returns the value of an expression under the bindings, with what the layers say of all other names. */
  value(form: ExpressionForm, bindings: Bindings): Json | undefined {
    if (form.kind === 'literal') return form.value;
    if (form.kind === 'call') {
      const args = form.args.map((arg) => this.value(arg, bindings));
      return args.every((arg) => arg !== undefined) ? callHelper(form.helper, args) : undefined;
    }
    const [root = '', ...rest] = form.segments;
    const given = this.#lets.get(root);
    if (given !== undefined) return valueBelow(this.value(given, bindings), rest);
    return bindings.over(form.segments.join('.'), valueBelow(this.#context.base, form.segments));
  }

  /** Yields bindings under which the expression has the result. What the layers say already is tried first. */
  *solve(form: ExpressionForm, target: Json, bindings: Bindings): Generator<Bindings> {
    this.spend();
    const now = this.value(form, bindings);
    if (now !== undefined && setText(now) === setText(target)) {
      yield this.#pinned(form, bindings);
      if (form.kind !== 'call') return;
    }
    if (form.kind === 'path') yield* this.#path(form.segments, target, bindings);
    else if (form.kind === 'call') yield* this.#call(form, target, bindings);
  }

  *#path(segments: readonly string[], target: Json, bindings: Bindings): Generator<Bindings> {
    const [root = '', ...rest] = segments;
    const given = this.#lets.get(root);
    if (given !== undefined) {
      if (rest.length === 0) yield* this.solve(given, target, bindings);
      else if (given.kind === 'path') yield* this.#path([...given.segments, ...rest], target, bindings);
      return;
    }
    if (!this.#isOpen(segments)) return;
    const bound = bindings.bind(segments.join('.'), target);
    if (bound !== undefined) yield bound;
  }

  *#call(
    { helper, args }: ExpressionForm & { readonly kind: 'call' },
    target: Json,
    bindings: Bindings,
  ): Generator<Bindings> {
    const [first, second, third] = args;
    switch (helper) {
      case 'not':
        if (first !== undefined) yield* this.solve(first, target !== true, bindings);
        return;
      case 'and':
        yield* target === true ? this.#all(args, true, bindings) : this.#any(args, false, bindings);
        return;
      case 'or':
        yield* target === true ? this.#any(args, true, bindings) : this.#all(args, false, bindings);
        return;
      case 'eq':
        if (first === undefined || second === undefined) return;
        yield* this.#equal(first, second, target === true, bindings);
        yield* this.#equal(second, first, target === true, bindings);
        return;
      case 'choose':
        if (first === undefined || second === undefined || third === undefined) return;
        for (const [wanted, result] of [[true, second] as const, [false, third] as const]) {
          for (const chosen of this.solve(first, wanted, bindings)) yield* this.solve(result, target, chosen);
        }
        return;
      case 'list':
        if (isJsonArray(target) && target.length === args.length) yield* this.#each(args, target, bindings);
        return;
      case 'hostNetwork': {
        const [, address] = /^([^/]*)\/(?:32|128)$/.exec(String(target)) ?? [];
        if (first !== undefined && address !== undefined) yield* this.solve(first, address, bindings);
        return;
      }
      case 'union':
        if (isJsonArray(target)) yield* this.#union(args, target, bindings);
        return;
      case 'ipBlocks':
        if (first === undefined || second === undefined || !isJsonArray(target)) return;
        yield* this.#blocks(first, second, target, bindings);
        return;
    }
  }

  /** Every argument has the value. */
  *#all(args: readonly ExpressionForm[], value: Json, bindings: Bindings): Generator<Bindings> {
    yield* this.#each(
      args,
      args.map(() => value),
      bindings,
    );
  }

  /** Some argument has the value; nothing is said of the others. */
  *#any(args: readonly ExpressionForm[], value: Json, bindings: Bindings): Generator<Bindings> {
    for (const arg of args) yield* this.solve(arg, value, bindings);
  }

  /** Each argument has the value at its place. */
  *#each(
    [first, ...rest]: readonly ExpressionForm[],
    [value, ...values]: readonly Json[],
    bindings: Bindings,
  ): Generator<Bindings> {
    if (first === undefined || value === undefined) {
      yield bindings;
      return;
    }
    for (const solved of this.solve(first, value, bindings)) yield* this.#each(rest, values, solved);
  }

  *#equal(open: ExpressionForm, other: ExpressionForm, wanted: boolean, bindings: Bindings): Generator<Bindings> {
    const value = this.value(other, bindings);
    if (value === undefined) return;
    const pinned = this.#pinned(other, bindings);
    if (wanted) yield* this.solve(open, value, pinned);
    else if (open.kind === 'path') {
      // Of several other values, the policies do not show which one it is.
      const allowed = this.#context.allowed(open.segments.join('.')) ?? [];
      const others = allowed.filter((one) => one !== value);
      if (this.value(open, bindings) === undefined && others.length > 1) yield pinned;
      else for (const one of others) yield* this.solve(open, one, pinned);
    }
  }

  /** One of the lists has what no other list has; or it has everything. */
  *#union(args: readonly ExpressionForm[], target: readonly Json[], bindings: Bindings): Generator<Bindings> {
    const wanted = new Set(target.map(setText));
    for (const [index, open] of args.entries()) {
      // A union does not show which network an address belongs to.
      if (open.kind === 'path' && isNetwork(open.segments)) continue;
      let pinned = bindings;
      const known = new Set<string>();
      for (const other of args.filter((_, at) => at !== index)) {
        const value = this.value(other, pinned);
        for (const item of isJsonArray(value) ? value : []) known.add(setText(item));
        pinned = this.#pinned(other, pinned);
      }
      if ([...known].some((item) => !wanted.has(item))) continue;
      const remaining = target.filter((item) => !known.has(setText(item)));
      yield* this.solve(open, remaining, pinned);
      if (remaining.length < target.length) yield* this.solve(open, target, pinned);
    }
  }

  /**
   * The allowed addresses without the excluded ones. Beyond what the layers say, more is excluded or more is allowed; else
   * the lists are those that the blocks show.
   */
  *#blocks(
    allowed: ExpressionForm,
    excluded: ExpressionForm,
    target: readonly Json[],
    bindings: Bindings,
  ): Generator<Bindings> {
    const wanted = setText(target);
    const [allowedNow, excludedNow] = [this.value(allowed, bindings), this.value(excluded, bindings)];
    const tries: (readonly [Json, Json])[] = [];
    if (isJsonArray(allowedNow) && isJsonArray(excludedNow)) {
      const [now, then] = [addressesIn(callHelper('ipBlocks', [allowedNow, excludedNow])), addressesIn(target)];
      const [tooMany, tooFew] = [subtractAddresses(now, then), subtractAddresses(then, now)];
      tries.push([
        [...allowedNow, ...textsOf(tooFew)],
        [...excludedNow, ...textsOf(tooMany)],
      ]);
    }
    if (isJsonArray(excludedNow)) tries.push([target.map(cidrOf), excludedNow]);
    if (isJsonArray(allowedNow)) tries.push([allowedNow, target.flatMap(exceptOf)]);
    tries.push([target.map(cidrOf), target.flatMap(exceptOf)]);
    for (const [toAllow, toExclude] of tries) {
      const made = callHelper('ipBlocks', [toAllow, toExclude]);
      if (made === undefined || setText(made) !== wanted) continue;
      for (const solved of this.solve(allowed, toAllow, bindings)) yield* this.solve(excluded, toExclude, solved);
    }
  }

  /** Returns the bindings with what the layers say of each open name of the expression: its result rests on that. */
  #pinned(form: ExpressionForm, bindings: Bindings): Bindings {
    if (form.kind === 'literal') return bindings;
    if (form.kind === 'call') return form.args.reduce((so, arg) => this.#pinned(arg, so), bindings);
    const [root = ''] = form.segments;
    const given = this.#lets.get(root);
    if (given !== undefined) return this.#pinned(given, bindings);
    const path = form.segments.join('.');
    const value = this.value(form, bindings);
    return value === undefined || !this.#isOpen(form.segments) ? bindings : (bindings.bind(path, value) ?? bindings);
  }

  #isOpen([root = '', second, third]: readonly string[]): boolean {
    if (root === 'tenant') return this.#context.openTenant && second === 'name';
    if (root === 'cluster') return second === 'values' || this.#isOpenNetwork([root, second ?? '', third ?? '']);
    return !factNames.has(root);
  }

  /** A network that the dump does not show. */
  #isOpenNetwork(segments: readonly string[]): boolean {
    const known = valueBelow(this.#context.base, segments);
    return isNetwork(segments) && isJsonArray(known) && known.length === 0;
  }
}

function isNetwork([root, second]: readonly string[]): boolean {
  return root === 'cluster' && second === 'networks';
}

function addressesIn(blocks: Json | undefined): AddressSet {
  const items = isJsonArray(blocks) ? blocks : [];
  return uniteAllAddresses(items.map((block) => subtractAddresses(setOf([cidrOf(block)]), setOf(exceptOf(block)))));
}

/** The addresses of CIDRs; texts that are none have none. */
function setOf(cidrs: readonly Json[]): AddressSet {
  return addressSet(
    cidrs.flatMap((text) => {
      const cidr = parseCidr(String(text));
      return cidr.kind === 'cidr' ? [cidr] : [];
    }),
  );
}

function textsOf(addresses: AddressSet): readonly string[] {
  return toCidrs(addresses).map(formatCidr);
}

function cidrOf(block: Json): Json {
  return isJsonObject(block) ? (block.cidr ?? null) : null;
}

function exceptOf(block: Json): readonly Json[] {
  const except = isJsonObject(block) ? block.except : undefined;
  return isJsonArray(except) ? except : [];
}
