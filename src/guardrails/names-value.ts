import type { Guardrail, PeerPattern } from './guardrail.ts';

/** Reports whether a guardrail names addresses by a parameter. */
export function namesValue({ statements, except }: Guardrail): boolean {
  const peers = [
    ...statements.flatMap((statement): readonly (PeerPattern | undefined)[] => {
      if (statement.kind === 'isolated') return [];
      return statement.kind === 'only' ? statement.peers.map(({ peer }) => peer) : [statement.from, statement.to];
    }),
    ...except.flatMap(({ from, to }) => [from, to]),
  ];
  return peers.some(
    (peer) => peer?.kind === 'network' && typeof peer.network === 'object' && peer.network.kind === 'value',
  );
}
