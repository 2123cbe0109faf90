import { addressesText } from '../connectivity/classes/side-keys.ts';
import { changedKey } from './changed-rows.ts';
import type { ClusterChange } from './cluster-changes.ts';
import type { Cause, ChangedEnd, ConnectionChange } from './landscape-diff.ts';

/**
 * Keys by which changes of connections are one, for each form that they take on the way from a cluster to the
 * landscape. docs/architecture.md shows the forms. Keys are compared with keys of the same function only.
 */

/** Key of a change in one cluster, without its places: equal in two clusters if one entry can say both. */
export function clusterChangeKey(
  change: ClusterChange,
  from: readonly ChangedEnd[],
  to: readonly ChangedEnd[],
): string {
  const { relation, changed, namedPorts, causes } = change;
  return JSON.stringify([
    changedKey(changed),
    relation,
    namedPorts,
    from.map(endKey),
    to.map(endKey),
    causes.map(causeKey),
  ]);
}

/** Key of a change of the landscape, without its causes: equal for the same change under another inventory. */
export function connectionChangeKey(connection: ConnectionChange): string {
  const { from, to, relation, namedPorts, places } = connection;
  return JSON.stringify([changedKey(connection), relation, namedPorts, from.map(endKey), to.map(endKey), places]);
}

/** Addresses that are a whole network are the same wherever that network is, if they are as dangerous. */
export function endKey(end: ChangedEnd): unknown {
  if (end.kind !== 'addresses') return end;
  const { kind, network, covers, addresses, everyone, internet, metadata } = end;
  return [kind, network, covers ?? addressesText(addresses), { everyone, internet, metadata }];
}

/** Lines are those of the first place, and so no part of it. */
function causeKey(cause: Cause): unknown {
  if (cause.kind === 'inventory') return cause;
  const { location: _, rule: __, ...rest } = cause;
  return rest;
}
