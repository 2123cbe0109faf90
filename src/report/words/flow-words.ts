import { counted } from '../../diagnostics/counted.ts';
import { dayOf } from '../../diff/flow-problems.ts';
import type { UnmappedReason } from '../../flows/map-flow.ts';

/** Why flows cannot be judged: the words follow a number of connections. */
export const unmappedWords: Readonly<Record<UnmappedReason, string>> = {
  'unknown-pod': 'of pods that neither the records nor the manifests describe',
  'service-address': 'at the address of a Service',
  'unknown-network': 'at addresses of networks that the manifests do not give',
  'tenant-only': 'of which the records show only the tenant',
  outside: 'without an end in a declared namespace',
};

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** `Seen from 2026-11-21 to 2026-11-28, in 7 days`; short times are named as what they are. */
export function windowWords({ first, last }: { readonly first: number; readonly last: number }): string {
  const span = last - first;
  if (span >= 2 * day)
    return `Seen from ${dayOf(first)} to ${dayOf(last)}, in ${counted(Math.floor(span / day), 'day')}`;
  const length =
    span >= 2 * hour
      ? counted(Math.floor(span / hour), 'hour')
      : counted(Math.max(1, Math.floor(span / minute)), 'minute');
  return `Seen in ${length} on ${dayOf(first)}, which is short: what happens once a day or once a week is not in them`;
}
