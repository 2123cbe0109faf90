import { ClusterUnpacker } from '../../src/explorer/unpack-cluster.ts';
import { clustersOfSources, shopSources } from '../support/shipped-landscape.ts';
import { assert, test } from '../support/table.ts';
import { pageOf } from './support.ts';

test('a cluster is unpacked once, and again only after policies of it were read', () => {
  const [eu1] = clustersOfSources(shopSources()).clusters;
  if (eu1 === undefined) throw new Error('The shop has a cluster.');
  const clusters = ['a', 'b'].map((name) => ({ ...eu1, name }));
  const { index, chunks } = pageOf(clusters);
  const unpacker = new ClusterUnpacker(index);
  const policiesIn = (place: number): readonly number[] =>
    [...(unpacker.cluster(place)?.namespaces.values() ?? [])].map(({ policies }) => policies.length);
  const first = unpacker.cluster(0);
  assert.is(unpacker.cluster(0), first);
  assert.ok(policiesIn(0).every((count) => count === 0));
  for (const [place, chunk] of chunks.entries()) {
    if (chunk.kind !== 'policies') continue;
    assert.is(unpacker.has(place), false);
    unpacker.add(new Map([[place, chunk]]));
    assert.is(unpacker.has(place), true);
  }
  assert.is.not(unpacker.cluster(0), first);
  const expected = [...eu1.namespaces.values()].map(({ policies }) => policies.length);
  assert.equal([policiesIn(0), policiesIn(1)], [expected, expected]);
  const [one, other] = [unpacker.cluster(0), unpacker.cluster(1)];
  unpacker.add(new Map());
  assert.equal([unpacker.cluster(0) === one, unpacker.cluster(1) === other], [true, true]);
  assert.is(unpacker.cluster(2), undefined);
});
