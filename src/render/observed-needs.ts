import type { JsonObject } from '../model/json.ts';
import type { ObservedNeed } from '../model/schemas/observed-needs.generated.ts';

/** Returns an observed need as the inventory has it: the same fields in one order. */
export function needEntry({ kind, guessed, object, fields = [], service, from, to, ports }: ObservedNeed): JsonObject {
  return {
    kind,
    ...(guessed === undefined ? {} : { guessed }),
    object,
    ...(fields.length === 0 ? {} : { fields: [...fields].sort() }),
    ...(service === undefined ? {} : { service: inOrder(service) }),
    ...(from === undefined ? {} : { from: from.map(inOrder) }),
    ...(to === undefined ? {} : { to: to.map(inOrder) }),
    ports: ports.map(({ port, protocol }) => ({ port, ...(protocol === undefined ? {} : { protocol }) })),
  };
}

function inOrder({
  namespace,
  kind,
  name,
}: {
  readonly namespace?: string;
  readonly kind?: string;
  readonly name: string;
}): JsonObject {
  return { ...(namespace === undefined ? {} : { namespace }), ...(kind === undefined ? {} : { kind }), name };
}
