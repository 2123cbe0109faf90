import type { Guardrail, PeerPattern } from './guardrail.ts';

/** Reports whether a guardrail names addresses by a parameter. */
export function namesValue(guardrail: Guardrail): boolean {
  return namedParameters(guardrail).length > 0;
}

/** Returns the parameters by which a guardrail names addresses. */
export function namedParameters({ statements, except }: Guardrail): readonly string[] {
  const peers = [
    ...statements.flatMap((statement): readonly (PeerPattern | undefined)[] => {
      if (statement.kind === 'isolated') return [];
      return statement.kind === 'only' ? statement.peers.map(({ peer }) => peer) : [statement.from, statement.to];
    }),
    ...except.flatMap(({ from, to }) => [from, to]),
  ];
  return peers.flatMap((peer) => {
    if (peer?.kind !== 'network' || typeof peer.network !== 'object') return [];
    return peer.network.kind === 'value' ? [peer.network.parameter] : [];
  });
}
