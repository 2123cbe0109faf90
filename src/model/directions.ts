import type { Direction } from './network-policy.ts';

/** Both directions, in the order of the API. */
export const directions = ['Ingress', 'Egress'] as const satisfies readonly Direction[];

/** Both directions in the order in which a connection meets them: its source's side, then its destination's. */
export const directionsOnTheWay = ['Egress', 'Ingress'] as const satisfies readonly Direction[];

/** The field of a policy that lists the rules of a direction, and the field of a rule that lists its peers. */
export const fieldsOf = {
  Ingress: { rules: 'ingress', peers: 'from' },
  Egress: { rules: 'egress', peers: 'to' },
} as const satisfies Record<Direction, { readonly rules: string; readonly peers: string }>;

export function otherDirection(direction: Direction): Direction {
  return direction === 'Egress' ? 'Ingress' : 'Egress';
}

/**
 * Returns the end whose policies a direction is about, and the other end, of the source and the destination of a
 * connection. Given own and other, it returns source and destination.
 */
export function ownFirst<const From, const To>(
  direction: Direction,
  from: From,
  to: To,
): readonly [own: From, other: To] | readonly [own: To, other: From] {
  return direction === 'Egress' ? [from, to] : [to, from];
}
