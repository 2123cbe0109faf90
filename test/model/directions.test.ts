import { directions, directionsOnTheWay, fieldsOf, otherDirection, ownFirst } from '../../src/model/directions.ts';
import { assert, test } from '../support/table.ts';

test('the end that a direction is about comes first, and asking again gives source and destination', () => {
  assert.equal(ownFirst('Egress', 'source', 'destination'), ['source', 'destination']);
  assert.equal(ownFirst('Ingress', 'source', 'destination'), ['destination', 'source']);
  for (const direction of directions) {
    const [own, other] = ownFirst(direction, 'source', 'destination');
    assert.equal(ownFirst(direction, own, other), ['source', 'destination']);
  }
});

test('the lists of directions hold both, and each has its other and its fields', () => {
  assert.equal([...directionsOnTheWay].reverse(), directions);
  assert.equal(directions.map(otherDirection), directionsOnTheWay);
  assert.equal(
    directions.map((direction) => fieldsOf[direction]),
    [
      { rules: 'ingress', peers: 'from' },
      { rules: 'egress', peers: 'to' },
    ],
  );
});
