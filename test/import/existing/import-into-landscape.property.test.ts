import fc from 'fast-check';
import type { ClusterDump } from '../../../src/clusters/dump/cluster-dump.ts';
import { memoryTree } from '../../../src/model/file-tree.ts';
import type { NetworkPolicy } from '../../../src/model/network-policy.ts';
import { landscapeFiles } from '../../support/landscape.ts';
import { meaningText } from '../../support/policy-meaning.ts';
import { assertUntil, randomRuns } from '../../support/random-runs.ts';
import { assert, test } from '../../support/table.ts';
import { randomLandscape } from './random-landscape.ts';
import { dumpOf, imported, policiesByNamespace, without } from './support.ts';

/** Changes of a cluster that no source knows. */
const tampering = fc.array(
  fc.record({ at: fc.nat(), how: fc.constantFrom('remove', 'rename', 'open', 'reverse') } as const),
  { maxLength: 3 },
);

type Tampering = typeof tampering extends fc.Arbitrary<infer Value> ? Value : never;

function tampered(dump: ClusterDump, changes: Tampering): ClusterDump {
  const namespaces = new Map(dump.state.namespaces);
  for (const { at, how } of changes) {
    const places = [...namespaces.values()].flatMap((namespace) =>
      namespace.policies.map((known) => ({ namespace, known })),
    );
    const place = places[at % Math.max(1, places.length)];
    if (place === undefined) continue;
    const { namespace, known } = place;
    const changed = how === 'remove' ? [] : [{ ...known, policy: changedPolicy(known.policy, how) }];
    const current = namespaces.get(namespace.name) ?? namespace;
    const policies = current.policies.flatMap((one) => (one === known ? changed : [one]));
    namespaces.set(namespace.name, { ...current, policies });
  }
  return { ...dump, state: { ...dump.state, namespaces } };
}

function changedPolicy({ metadata, spec, ...rest }: NetworkPolicy, how: 'rename' | 'open' | 'reverse'): NetworkPolicy {
  if (how === 'rename') return { ...rest, metadata: { name: `${metadata.name}-too` }, spec };
  if (how === 'open') return { ...rest, metadata, spec: { ...spec, policyTypes: ['Ingress'], ingress: [{}] } };
  const reversed = (spec.ingress ?? []).map(({ from, ...rule }) =>
    from === undefined ? rule : { ...rule, from: [...from].reverse() },
  );
  return { ...rest, metadata, spec: { ...spec, ...(reversed.length === 0 ? {} : { ingress: reversed.reverse() }) } };
}

test('each policy of an imported cluster is rendered, or reported', () => {
  let untouched = 0;
  let rendered = 0;
  const isFew = (): boolean => untouched < 60 || rendered <= untouched * 0.8;
  assertUntil(
    fc.property(randomLandscape, tampering, (parts, changes) => {
      const files = memoryTree(landscapeFiles(parts));
      const rest = without(files, 'policies/clusters/right.yaml');
      const original = dumpOf(files, 'right');
      const dump = tampered(original, changes);
      const found = imported(rest, dump);
      const madeIn = policiesByNamespace(rest, found.files, 'right');
      const reported = new Set(found.drift.map(({ namespace, policy }) => `${namespace}/${policy}`));
      const unmapped = new Set(found.unmapped.map(({ name }) => name));
      for (const { name, policies: there } of dump.state.namespaces.values()) {
        const made = new Map((madeIn.get(name) ?? []).map((policy) => [policy.metadata.name, policy]));
        for (const { policy } of there) {
          const other = made.get(policy.metadata.name);
          const isEqual = other !== undefined && meaningText(other.spec) === meaningText(policy.spec);
          if (original.state.namespaces.get(name)?.policies.some((one) => one.policy === policy) === true) {
            untouched++;
            if (isEqual) rendered++;
          }
          const place = `${name}/${policy.metadata.name}`;
          assert.is(unmapped.has(name) || isEqual !== reported.has(place), true, place);
        }
        const names = new Set(there.map(({ policy }) => policy.metadata.name));
        for (const policy of made.keys())
          assert.ok(names.has(policy) || reported.has(`${name}/${policy}`), `${name}/${policy}`);
      }
      for (const name of madeIn.keys()) assert.not.ok(unmapped.has(name), name);
    }),
    // Of a few policies, one landscape that is hard to map leaves out a large share.
    { atOnce: randomRuns(5, 10), most: 60, isRare: isFew },
  );
  assert.ok(rendered > untouched * 0.8, `${rendered} of ${untouched} policies that nobody changed are rendered`);
});

test('what a landscape rendered itself is rendered again', () => {
  fc.assert(
    fc.property(randomLandscape, (parts) => {
      const files = memoryTree(landscapeFiles(parts));
      const rest = without(files, 'policies/clusters/right.yaml');
      const found = imported(rest, dumpOf(files, 'right'));
      assert.equal([found.drift, found.unmapped], [[], []]);
    }),
    { numRuns: randomRuns(5, 10) },
  );
});
