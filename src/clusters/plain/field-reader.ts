import { compareText } from '../../diagnostics/compare.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { labelKeyProblem, labelValueProblem } from '../../model/kubernetes-names.ts';
import type { TextMap } from '../../model/network-policy.ts';
import { described } from '../../schema/wording.ts';
import { entryOf, locationOf, type SourceNode } from '../../source/node.ts';
import * as problems from './problems.ts';

/** A value of an object, and how a person would say where it is; `node` is absent where nothing is written, or null. */
export interface Field {
  readonly node: SourceNode | undefined;
  readonly path: string;
}

/**
 * Reads the fields of one object as the API server takes them: null is as good as absent, and what is not asked for may
 * be anything. What has the wrong type is refused, and read as absent.
 */
export class FieldReader {
  readonly diagnostics: Diagnostic[] = [];
  /** The object in words: `Pod shop/web`. */
  private readonly subject: string;

  constructor(subject: string) {
    this.subject = subject;
  }

  refuse({ node, path }: Field, rule: string, at: SourceNode | undefined = node): void {
    if (at === undefined) return;
    this.diagnostics.push(problems.invalidObject(locationOf(at), this.subject, path, rule));
  }

  /** The members of a list. */
  list(field: Field): readonly Field[] {
    const { node, path } = field;
    if (node === undefined) return [];
    if (node.kind !== 'sequence') {
      this.mistype(field, 'a list');
      return [];
    }
    return node.items.map((item, index) => ({ node: present(item), path: `${path}[${index}]` }));
  }

  /** A field of a map, which has to be one. */
  field(parent: Field, ...names: readonly string[]): Field {
    let field = parent;
    for (const name of names) {
      const { node } = field;
      const path = field.path === '' ? name : `${field.path}.${name}`;
      if (node !== undefined && node.kind !== 'mapping') {
        this.mistype(field, 'a map');
        return { node: undefined, path };
      }
      field = { node: present(entryOf(node, name)?.value), path };
    }
    return field;
  }

  text(field: Field): string | undefined {
    const value = scalarValue(field.node);
    if (field.node === undefined || typeof value === 'string') return value as string | undefined;
    this.mistype(field, 'a string');
    return undefined;
  }

  boolean(field: Field): boolean | undefined {
    const value = scalarValue(field.node);
    if (field.node === undefined || typeof value === 'boolean') return value as boolean | undefined;
    this.mistype(field, 'true or false');
    return undefined;
  }

  /** A number or a string. */
  numberOrText(field: Field): number | string | undefined {
    const value = scalarValue(field.node);
    if (field.node === undefined || typeof value === 'string') return value as string | undefined;
    if (typeof value === 'number' && Number.isInteger(value)) return value;
    this.mistype(field, 'a whole number or a string');
    return undefined;
  }

  wholeNumber(field: Field): number | undefined {
    const value = scalarValue(field.node);
    if (field.node === undefined) return undefined;
    if (typeof value === 'number' && Number.isInteger(value)) return value;
    this.mistype(field, 'a whole number');
    return undefined;
  }

  /** Labels; a null is an empty value, as the server reads it. Sorted by key. */
  labels(field: Field): TextMap {
    const { node, path } = field;
    if (node === undefined) return {};
    if (node.kind !== 'mapping') {
      this.mistype(field, 'a map');
      return {};
    }
    const labels: [string, string][] = [];
    for (const { name, key, value: written } of node.entries) {
      const entry: Field = { node: present(written), path: `${path}["${name}"]` };
      const value = entry.node === undefined ? '' : this.text(entry);
      if (value === undefined) continue;
      const keyProblem = labelKeyProblem(name);
      const valueProblem = labelValueProblem(value);
      if (keyProblem !== undefined) this.refuse(field, `has the key "${name}": ${keyProblem}`, key);
      else if (valueProblem !== undefined) this.refuse(entry, `is "${value}": ${valueProblem}`);
      else labels.push([name, value]);
    }
    return Object.fromEntries(labels.sort(([a], [b]) => compareText(a, b)));
  }

  private mistype(field: Field, due: string): void {
    if (field.node === undefined) return;
    const what = field.path === '' ? 'the object' : field.path;
    this.refuse({ node: field.node, path: what }, `must be ${due}; this is ${described(field.node)}`);
  }
}

function present(node: SourceNode | undefined): SourceNode | undefined {
  return node === undefined || isNull(node) ? undefined : node;
}

export function isNull(node: SourceNode): boolean {
  return node.kind === 'scalar' && node.value === null;
}

function scalarValue(node: SourceNode | undefined): string | number | boolean | null | undefined {
  return node?.kind === 'scalar' ? node.value : undefined;
}
