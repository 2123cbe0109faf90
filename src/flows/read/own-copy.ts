/**
 * Returns a copy of plain data whose texts are their own. V8 keeps the texts alive of which another one was cut
 * or joined: the name of an end would keep a part of the log as large as a buffer.
 */
export function ownCopy<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}
