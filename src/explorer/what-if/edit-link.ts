import { isJsonObject, type Json, type JsonObject } from '../../model/json.ts';
import type { Edit } from './edit.ts';

/** Writes edits as a link has them. */
export function formatEdits(edits: readonly Edit[]): string {
  return JSON.stringify(edits);
}

/** Reads edits of a link; nothing where they are not edits. */
export function parseEdits(text: string): readonly Edit[] | undefined {
  let read: Json;
  try {
    read = JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
  if (!Array.isArray(read)) return undefined;
  const edits = (read as readonly Json[]).map(editIn);
  return edits.some((edit) => edit === undefined) ? undefined : edits.flatMap((edit) => edit ?? []);
}

type Kind = Edit['kind'];

/** The fields of each kind of edit beside its place; those with `?` may be absent. */
const fields: Readonly<Record<Kind, Readonly<Record<string, (value: Json) => boolean>>>> = {
  label: { 'workload?': isText, key: isText, 'value?': isText },
  'add-workload': { name: isText, isPod: isFlag, labels: areTexts, ports: arePorts, 'hostNetwork?': isTrue },
  'remove-policy': { name: isText },
  paste: { yaml: isText },
};
const places = { 'cluster?': isText, 'namespace?': isText, 'type?': isText };

function editIn(value: Json): Edit | undefined {
  if (!isJsonObject(value) || typeof value.kind !== 'string' || !Object.hasOwn(fields, value.kind)) return undefined;
  const wanted = { ...places, ...fields[value.kind as Kind] };
  const known = new Set(['kind', ...Object.keys(wanted).map((name) => name.replace('?', ''))]);
  if (!Object.keys(value).every((name) => known.has(name))) return undefined;
  const isRight = Object.entries(wanted).every(([name, check]) => {
    const own = ownField(value, name.replace('?', ''));
    return own === undefined ? name.endsWith('?') : check(own);
  });
  return isRight ? (value as unknown as Edit) : undefined;
}

function ownField(value: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

function isText(value: Json): boolean {
  return typeof value === 'string';
}

function isFlag(value: Json): boolean {
  return typeof value === 'boolean';
}

function isTrue(value: Json): boolean {
  return value === true;
}

function areTexts(value: Json): boolean {
  return isJsonObject(value) && Object.values(value).every(isText);
}

function arePorts(value: Json): boolean {
  return (
    Array.isArray(value) &&
    (value as readonly Json[]).every(
      (port) =>
        isJsonObject(port) &&
        Object.keys(port).every((name) => ['name', 'port', 'protocol'].includes(name)) &&
        typeof port.port === 'number' &&
        ['TCP', 'UDP', 'SCTP'].includes(String(port.protocol)) &&
        (port.name === undefined || typeof port.name === 'string'),
    )
  );
}
