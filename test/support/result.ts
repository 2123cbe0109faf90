import type { Result } from '../../src/model/result.ts';

/** The value of a result; throws where there is a problem instead. */
export function soundValue<Value>(result: Result<Value, unknown>): Value {
  if (result.problem !== undefined) throw new Error(JSON.stringify(result.problem));
  // Exactly one of the two is there.
  return result.value as Value;
}

/** The problem of a result; throws where there is a value instead. */
export function problemOf<Problem>(result: Result<unknown, Problem>): Problem {
  if (result.problem === undefined) throw new Error(`There is a value: ${JSON.stringify(result.value)}`);
  return result.problem;
}
