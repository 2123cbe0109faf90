import type { Json } from '../../src/model/json.ts';
import { parseScalar } from '../../src/render/expression.ts';
import { isProblem } from '../../src/render/expression-problem.ts';
import { mapOf, stringType, type ValueType } from '../../src/render/value-type.ts';

const labelsType: ValueType = { kind: 'map', properties: new Map(), additional: stringType, minProperties: 0 };
const names = new Map([['namespace', { type: mapOf([['labels', labelsType]]) }]]);

/**
 * Returns the value of an expression, or the code of what is wrong with it. It can name `namespace.labels` and nothing
 * else.
 */
export function valueOfExpression(expression: string, labels: Readonly<Record<string, string>> = {}): Json {
  const parts = parseScalar(`{{${expression}}}`, { names });
  if (isProblem(parts)) return parts.code;
  const [part] = parts;
  if (part === undefined || typeof part === 'string') throw new Error(`"${expression}" is not an expression`);
  return part.evaluate({ namespace: { labels } });
}
