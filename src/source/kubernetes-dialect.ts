import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Dialect, isMergeKey, type MakeDialect, type OpenMapping, type ScalarPlace, type Tag } from './dialect.ts';
import { kubernetesScalar } from './kubernetes-scalar.ts';
import {
  locationAt,
  locationOf,
  type SourceEntry,
  type SourceFile,
  type SourceNode,
  type SourceScalar,
} from './node.ts';
import {
  convertingTag,
  duplicateKey,
  emptyLineAfterBackslash,
  invalidMerge,
  oddAnchor,
  overwrittenKey,
  partedOtherwise,
  unsupportedKey,
} from './problems.ts';

/**
 * Makes the dialect that Kubernetes' tools read, by go-yaml: words and numbers of YAML 1.1, tags, merge keys, and of
 * several equal keys the last. What js-yaml parts otherwise than go-yaml is reported.
 */
export const kubernetesDialect: MakeDialect = (file, text, report) => new KubernetesDialect(file, text, report);

class KubernetesDialect implements Dialect {
  private readonly file: SourceFile;
  private readonly text: string;
  private readonly report: (found: Diagnostic) => void;
  private declaresTags: boolean | undefined;

  constructor(file: SourceFile, text: string, report: (found: Diagnostic) => void) {
    this.file = file;
    this.text = text;
    this.report = report;
  }

  typed(scalar: SourceScalar, { inFlow }: ScalarPlace): SourceScalar {
    const { start, end } = scalar;
    if (inFlow && /^:[,[\]{}]/.test(this.text.slice(end, end + 2))) {
      this.report(partedOtherwise(locationAt(this.file, end, end + 1), ':'));
    } else if (inFlow && scalar.text.startsWith('?')) {
      this.report(partedOtherwise(locationAt(this.file, start, start + 1), '?'));
    }
    return kubernetesScalar(scalar);
  }

  checkQuoted(scalar: SourceScalar): void {
    const written = this.text.slice(scalar.start, scalar.end);
    if (/\\\r?\n[ \t]*\r?\n/.test(written)) this.report(emptyLineAfterBackslash(locationOf(scalar)));
  }

  checkTag(tag: Tag): void {
    const { text, start, end } = tag;
    if (this.converts(tag)) this.report(convertingTag(locationAt(this.file, start, end), text));
  }

  tagged(scalar: SourceScalar, tag: Tag): SourceScalar {
    // What a converting tag would make of it is not known.
    return this.converts(tag) ? { ...scalar, value: null } : { ...scalar, style: 'quoted', value: scalar.text };
  }

  /** For go-yaml the name of an anchor ends before any other character. */
  checkAnchor(name: string, start: number, end: number): void {
    if (/[^0-9A-Za-z_-]/.test(name)) this.report(oddAnchor(locationAt(this.file, start, end)));
  }

  checkKey(): void {}

  place(mapping: OpenMapping, key: SourceScalar, value: SourceNode): void {
    if (isMergeKey(key)) {
      const merged = mergedEntries(value);
      if (merged === undefined) this.report(invalidMerge(locationOf(key)));
      mapping.merges = true;
      for (const entry of merged ?? []) this.put(mapping, entry);
      return;
    }
    const name = keyName(key);
    if (name !== undefined) this.put(mapping, { key, name, value });
    else this.report(unsupportedKey(locationOf(key), key.value === null ? 'null' : `the number ${key.text}`));
  }

  /**
   * Sets what a mapping has by a name. Of several values of one name the last counts, merged or not, as in go-yaml; of
   * `true` and `"true"`, which are two keys to it and become one, sometimes the one and sometimes the other.
   */
  private put({ entries, keys, merges }: OpenMapping, entry: SourceEntry): void {
    const at = keys.get(entry.name) ?? entries.length;
    const before = entries[at]?.key;
    if (before !== undefined && typeof before.value !== typeof entry.key.value) {
      this.report(duplicateKey(locationOf(entry.key), entry.name, locationOf(before)));
    } else if (before !== undefined && !merges) {
      this.report(overwrittenKey(locationOf(entry.key), entry.name, locationOf(before)));
    }
    keys.set(entry.name, at);
    entries[at] = entry;
  }

  /**
   * Go-yaml reads a scalar with a tag of no type that it knows as a text, and ignores such a tag of a collection; the
   * tags of its own types convert.
   */
  private converts({ text, before, isKey }: Tag): boolean {
    this.declaresTags ??= /^%TAG/m.test(this.text);
    if (isKey || this.declaresTags) return true;
    if (!text.startsWith('!!') && !text.startsWith('!<')) return false;
    return text !== { scalar: '!!str', mapping: '!!map', sequence: '!!seq' }[before];
  }
}

/**
 * The entries that the value of a merge key stands for, in the order in which they are set: of a list of mappings the
 * first counts most. Nothing where it is something else.
 */
function mergedEntries(value: SourceNode): readonly SourceEntry[] | undefined {
  if (value.kind === 'mapping') return value.entries;
  if (value.kind !== 'sequence') return undefined;
  const mappings = value.items.flatMap((item) => (item.kind === 'mapping' ? [item] : []));
  return mappings.length < value.items.length ? undefined : mappings.reverse().flatMap(({ entries }) => entries);
}

/** The name that a key has in JSON; nothing where go-yaml has none for it, or one that is written otherwise there. */
function keyName({ value, text }: SourceScalar): string | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) && !/[.eE]/.test(text) ? String(value) : undefined;
  return value === null ? undefined : String(value);
}
