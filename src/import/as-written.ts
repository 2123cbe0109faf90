import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../model/json.ts';

/** Keys of peers and ports in the order in which people write them. Other keys keep their order after these. */
const order = [
  '$let',
  '$when',
  '$never',
  '$each',
  '$as',
  'namespaceSelector',
  'podSelector',
  'port',
  'endPort',
  'protocol',
];

/**
 * Returns a template with the keys of its peers and ports as people write them, and without the protocol TCP, which is
 * the default of a port.
 */
export function asWritten(document: JsonObject): JsonObject {
  const spec = document.spec;
  if (!isJsonObject(spec)) return document;
  const { ingress, egress } = spec;
  return {
    ...document,
    spec: {
      ...spec,
      ...(ingress === undefined ? {} : { ingress: inRules(ingress) }),
      ...(egress === undefined ? {} : { egress: inRules(egress) }),
    },
  };
}

function inRules(value: Json): Json {
  if (!isJsonArray(value)) return value;
  return value.map((rule) => {
    if (!isJsonObject(rule)) return rule;
    return Object.fromEntries(
      Object.entries(rule).map(([key, items]) => [key, isJsonArray(items) ? items.map(item) : items]),
    );
  });
}

function item(value: Json): Json {
  if (!isJsonObject(value)) return value;
  const rank = ([key]: readonly [string, Json]) => (order.includes(key) ? order.indexOf(key) : order.length);
  // Without a port, the protocol is all that an item has; an empty item, also one with directives, is an error.
  const kept = Object.entries(value).filter(([key, one]) => key !== 'protocol' || one !== 'TCP' || !('port' in value));
  return Object.fromEntries(kept.sort((a, b) => rank(a) - rank(b)));
}
