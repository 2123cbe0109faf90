/** Returns a text of a guardrail or a part of it, without its places and reasons: equal texts ask the same. */
export function wordsOfPart(part: object): string {
  return JSON.stringify(part, (key, value: unknown) => {
    if (key === 'location' || key === 'reason') return undefined;
    if (value instanceof Map) return [...value];
    if (value instanceof Set) return [...value].sort();
    return typeof value === 'bigint' ? `${value}` : value;
  });
}
