import type { Direction } from '../model/network-policy.ts';
import type { OtherWriters } from './guardrail.ts';
import type { Between } from './place-pairs.ts';
import type { PossibleNamespace } from './universe.ts';

/** Returns the sides that writers can open at once, each way of it that can matter. An address has no place. */
export function openSides(
  writers: OtherWriters,
  between: Between,
  from: PossibleNamespace | undefined,
  to: PossibleNamespace | undefined,
): readonly Readonly<Record<Direction, boolean>>[] {
  const [source, destination] = [from, to].map((place) => place !== undefined && mayBeIsolated(writers, place));
  const opened = { Egress: source === true, Ingress: destination === true };
  const isOneTenant = between === 'same-tenant' || between === 'same';
  if (writers !== 'OneTenant' || isOneTenant || !opened.Egress || !opened.Ingress) return [opened];
  return [
    { Egress: true, Ingress: false },
    { Egress: false, Ingress: true },
  ];
}

/** Reports whether the assumption lets someone add policies in a namespace. */
export function mayBeIsolated(writers: OtherWriters, { kind, tenant }: PossibleNamespace): boolean {
  if (writers === 'None' || kind === 'undeclared') return false;
  return writers === 'Anyone' || tenant !== undefined;
}
