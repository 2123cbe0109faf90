import { dnsLabelProblem, dnsSubdomainProblem } from '../../model/kubernetes-names.ts';
import type { SourceMapping } from '../../source/node.ts';
import { type Field, FieldReader } from './field-reader.ts';
import type { PlainKind } from './object-kinds.ts';

/** Identity of an object. */
export interface Identity {
  readonly kind: PlainKind;
  /** Empty for a namespace, which lies in none. */
  readonly namespace: string;
  readonly name: string;
  /** The object's namespace is not written. */
  readonly namespaceAssumed: boolean;
  /** In words: `Pod shop/web`. */
  readonly subject: string;
}

/** The namespace in which kubectl puts an object without a namespace, by default. */
const defaultNamespace = 'default';

/** Stands for the characters that a server appends to `generateName`. */
const generatedEnd = 'xxxxx';

/**
 * Reads what an object is called; with the reader for the rest of it, which knows what is wrong so far.
 * `assumedNamespace`: of an object that names none.
 */
export function identify(
  kind: PlainKind,
  node: SourceMapping,
  assumedNamespace = defaultNamespace,
): { readonly identity?: Identity; readonly reader: FieldReader; readonly root: Field } {
  const root: Field = { node, path: '' };
  const nameless = new FieldReader(kind);
  const metadata = nameless.field(root, 'metadata');
  const nameField = nameless.field(metadata, 'name');
  const generated = nameless.text(nameless.field(metadata, 'generateName'));
  const name = nameless.text(nameField) || (generated && `${generated}${generatedEnd}`);
  const namespaceField = nameless.field(metadata, 'namespace');
  const written = kind === 'Namespace' ? '' : nameless.text(namespaceField) || undefined;
  if (nameless.diagnostics.length > 0) return { reader: nameless, root };
  if (name === undefined || name === '') {
    nameless.refuse(nameField, 'is missing', metadata.node ?? node);
    return { reader: nameless, root };
  }
  const namespace = written ?? assumedNamespace;
  const subject = kind === 'Namespace' ? `Namespace ${name}` : `${kind} ${namespace}/${name}`;
  const reader = new FieldReader(subject);
  const nameProblem = kind === 'Namespace' || kind === 'Service' ? dnsLabelProblem(name) : dnsSubdomainProblem(name);
  // What is wrong with the name of a policy is found with all else that is wrong with it.
  if (nameProblem !== undefined && kind !== 'NetworkPolicy') reader.refuse(nameField, `is "${name}": ${nameProblem}`);
  const namespaceProblem = written === undefined || written === '' ? undefined : dnsLabelProblem(written);
  if (namespaceProblem !== undefined && kind !== 'NetworkPolicy') {
    reader.refuse(namespaceField, `is "${written}": ${namespaceProblem}`);
  }
  const identity = { kind, namespace, name, namespaceAssumed: written === undefined, subject };
  return { identity, reader, root };
}
