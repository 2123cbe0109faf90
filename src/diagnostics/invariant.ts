/** Throws when something that only a defect of Ringfence can break does not hold. Never for input of a user. */
export function invariant(condition: unknown, rule: string): asserts condition {
  if (!condition) throw new Error(`This is a defect of Ringfence: ${rule}`);
}
