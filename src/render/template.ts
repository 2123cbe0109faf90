import type { Json } from '../model/json.ts';
import type { SourceNode } from '../source/node.ts';
import type { Expression, ScalarParts } from './expression.ts';
import type { WhenEmpty } from './shape.ts';

/** A template, checked against every value it could ever meet; evaluating it needs only a context. */
export interface Template {
  readonly root: CompiledItem;
  /** `$let` names in order. */
  readonly lets: readonly CompiledLet[];
  /** Dotted paths of the context on which the result depends: equal values there, equal results. */
  readonly paths: readonly string[];
}

/** A name that `$let` gives to a value. */
export interface CompiledLet {
  readonly name: string;
  readonly expression: CompiledExpression;
}

export type CompiledNode = CompiledConstant | CompiledExpression | CompiledText | CompiledMap | CompiledList;

/** A tree without expressions and directives: its value is the same object every time. */
export interface CompiledConstant {
  readonly kind: 'constant';
  readonly value: Json;
  readonly node: SourceNode;
}

/** A scalar that is exactly one expression: it keeps the type of its value. */
export interface CompiledExpression {
  readonly kind: 'expression';
  readonly expression: Expression;
  /** As an item of a list: its value's items take its place. */
  readonly spliced: boolean;
  readonly node: SourceNode;
}

/** Text around expressions. */
export interface CompiledText {
  readonly kind: 'text';
  readonly parts: ScalarParts;
  readonly node: SourceNode;
}

export interface CompiledMap {
  readonly kind: 'map';
  readonly entries: readonly CompiledEntry[];
  readonly node: SourceNode;
}

export interface CompiledEntry {
  readonly name: string;
  readonly value: CompiledNode;
  readonly whenEmpty: WhenEmpty;
  /** The path of the entry in words, for messages. */
  readonly where: string;
}

export interface CompiledList {
  readonly kind: 'list';
  readonly items: readonly CompiledItem[];
  /** True if the items are maps that are merged into one. */
  readonly merged: boolean;
  readonly node: SourceNode;
}

/** An item of a list, or the document's root, with its directives. */
export interface CompiledItem {
  readonly each?: { readonly list: CompiledExpression; readonly name: string };
  readonly when?: CompiledExpression | CompiledConstant;
  readonly never?: CompiledExpression;
  readonly body: CompiledNode;
}
