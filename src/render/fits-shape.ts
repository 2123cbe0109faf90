import { wordFor } from '../schema/wording.ts';
import type { Shape } from './shape.ts';
import { isScalar, type ValueType } from './value-type.ts';

/** A scalar for a scalar, a list of scalars for a list of scalars, a map of texts for a map of texts; nothing else. */
export function fitsShape(type: ValueType, shape: Shape): boolean {
  switch (type.kind) {
    case 'list':
      return (
        shape.types.includes('array') &&
        (type.items === undefined ||
          (shape.items !== undefined && isScalar(type.items) && fitsShape(type.items, shape.items)))
      );
    case 'map': {
      const { additional } = shape;
      if (!shape.types.includes('object') || additional === undefined) return false;
      const parts = [...type.properties.values(), ...(type.additional === undefined ? [] : [type.additional])];
      return parts.every((part) => isScalar(part) && fitsShape(part, additional));
    }
    case 'integer':
      return shape.types.includes('integer') || shape.types.includes('number');
    default:
      return shape.types.includes(type.kind);
  }
}

/** Returns the types that a place takes, in words. */
export function expectedOf(shape: Shape, isItem: boolean): string {
  const expected = shape.types.map((type) => `a ${wordFor(type)}`.replace(/^a (?=[aeiou])/, 'an ')).join(' or ');
  // What has fields of its own is written out.
  return isItem && shape.properties.size === 0 ? `${expected}, or a list of them` : expected;
}
