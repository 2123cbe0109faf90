import { hasTraits, traitsToWrite } from '../../../src/import/existing/cluster-traits.ts';
import type { DeclaredTraits } from '../../../src/model/plugin-traits.ts';
import { clusterOf, pod } from '../../clusters/plain/support.ts';
import { assert, table } from '../../support/table.ts';

const calico: DeclaredTraits = { ipBlockMatchesPods: 'always', ipBlockMatchesNodes: 'always' };
const cilium: DeclaredTraits = { ipBlockMatchesPods: 'never', ipBlockMatchesNodes: 'never' };
const policed: DeclaredTraits = { ...cilium, policiesApplyToOwnNode: 'always' };

table<{ name: string; found: DeclaredTraits; outer: DeclaredTraits; expected: object | undefined }>(
  'the file of a new cluster says what its groups do not say of the plugin',
  [
    { name: 'the same', found: policed, outer: policed, expected: undefined },
    { name: 'another plugin', found: calico, outer: cilium, expected: calico },
    { name: 'the trait of the own node', found: policed, outer: cilium, expected: policed },
    {
      name: 'the group has the trait of the own node, and the cluster has not',
      found: cilium,
      outer: policed,
      expected: { ...cilium, policiesApplyToOwnNode: 'never' },
    },
  ],
  ({ found, outer, expected }) => {
    assert.equal(traitsToWrite(found, outer), expected);
    const { policiesApplyToOwnNode, ...traits } = outer;
    const state = { ...clusterOf(pod('web')), traits, ...(policiesApplyToOwnNode ? { policiesApplyToOwnNode } : {}) };
    assert.is(hasTraits(state, found), expected === undefined);
  },
);
