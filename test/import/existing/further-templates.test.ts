import { invariant } from '../../../src/diagnostics/invariant.ts';
import { externalTemplates } from '../../../src/import/existing/further-templates.ts';
import type { NetworkPolicy } from '../../../src/model/network-policy.ts';
import { describe, landscapeFiles, load } from '../../support/landscape.ts';
import { assert, table } from '../../support/table.ts';

type Listed = readonly (string | { readonly name: string; readonly expect: string })[];

const policy = (name: string): NetworkPolicy => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name },
  spec: { podSelector: {}, policyTypes: ['Ingress'] },
});
const tolerated: Listed = [{ name: 'mesh', expect: 'Tolerated' }];
const nothing =
  'apiVersion: ringfence.dev/v1alpha1\nkind: ObservedPolicies\nmetadata: {name: one}\nspec: {namespaces: []}\n';

table<{
  readonly name: string;
  readonly web?: Listed;
  readonly other?: Listed;
  readonly ofNamespace?: Listed;
  readonly found: readonly string[];
}>(
  'a namespace of type web lists the external templates of its policies that the type does not list',
  [
    { name: 'the type lists it', web: ['mesh'], other: ['mesh'], found: [] },
    { name: 'the type tolerates it', web: tolerated, other: ['mesh'], found: [] },
    { name: 'another type lists it', other: ['mesh'], found: ['mesh'] },
    { name: 'another type tolerates it', other: tolerated, found: ['mesh'] },
    { name: 'a namespace tolerates it, in a cluster that was observed', ofNamespace: tolerated, found: ['mesh'] },
    { name: 'nothing lists it', found: [] },
  ],
  ({ web = [], other = [], ofNamespace = [], found }) => {
    const files = landscapeFiles({
      types: { web: { externalPolicies: web }, other: { externalPolicies: other } },
      external: { mesh: JSON.stringify(policy('mesh')) },
      clusters: { one: { namespaces: { data: { type: 'other', externalPolicies: ofNamespace } } } },
    });
    const { landscape, diagnostics } = load({ ...files, 'policies/observed/one/policies.yaml': nothing });
    invariant(landscape !== undefined, describe(diagnostics).join('\n'));
    assert.equal(
      externalTemplates('web', [policy('mesh')], landscape, () => true),
      found,
    );
  },
);
