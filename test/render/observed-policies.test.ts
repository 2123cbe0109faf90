import { renderedLandscape } from '../../src/clusters/rendered-landscape.ts';
import { loadManifestTree } from '../../src/manifests/load-manifest-tree.ts';
import { memoryTree } from '../../src/model/file-tree.ts';
import type { Json, JsonObject } from '../../src/model/json.ts';
import { codesOf, describe, type LandscapeParts, landscapeFiles, render } from '../support/landscape.ts';
import { assert, table, test } from '../support/table.ts';

/** A policy that lets in one port. */
function spec(port: number): JsonObject {
  return { podSelector: {}, policyTypes: ['Ingress'], ingress: [{ ports: [{ port }] }] };
}

function template(name: string, port: number): JsonObject {
  return { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name }, spec: spec(port) };
}

function found(name: string, port: number): JsonObject {
  return { managers: ['mesh'], policy: { metadata: { name }, spec: spec(port) } };
}

interface Case {
  readonly name: string;
  /** External templates that the type lists: name → port. */
  readonly ofType?: Readonly<Record<string, number>>;
  /** External templates that only the namespace lists. */
  readonly ofNamespace?: Readonly<Record<string, number>>;
  readonly rendered?: Readonly<Record<string, number>>;
  readonly observed?: readonly Json[];
  /** Each policy of the namespace, as analysis knows it: name, origin, port, expected port. */
  readonly known: readonly string[];
}

function landscape({
  ofType = {},
  ofNamespace = {},
  rendered = {},
  observed,
}: Omit<Case, 'known' | 'name'>): LandscapeParts {
  const templates = (ports: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, template(name, port)]));
  return {
    types: { web: { externalPolicies: Object.keys(ofType), policies: templates(rendered) } },
    external: { ...templates(ofType), ...templates(ofNamespace) },
    clusters: {
      one: {
        namespaces: { shop: { type: 'web', externalPolicies: Object.keys(ofNamespace) } },
        ...(observed === undefined ? {} : { observedPolicies: { shop: observed } }),
      },
    },
  };
}

function knownPolicies(parts: LandscapeParts): readonly string[] {
  const { rendering, diagnostics } = render(landscapeFiles(parts));
  assert.ok(rendering, describe(diagnostics).join('\n'));
  const tree = loadManifestTree(memoryTree(new Map(rendering.files)), { folder: 'manifests' });
  const state = renderedLandscape(tree, 'manifests').value?.clusters.get('one')?.load();
  assert.ok(state?.value, describe(state?.diagnostics ?? []).join('\n'));
  const policies = state.value.namespaces.get('shop')?.policies ?? [];
  return policies.map(({ policy, origin, observed = false, expected }) => {
    const port = (of: typeof policy) => of.spec.ingress?.[0]?.ports?.[0]?.port;
    const name = `${policy.metadata.name} ${observed ? 'observed' : origin} ${port(policy)}`;
    return expected === undefined ? name : `${name}, expected ${port(expected)}`;
  });
}

table<Case>(
  'analysis knows the observed policies of other programs',
  [
    { name: 'no file', ofType: { mesh: 80 }, known: ['mesh external 80'] },
    { name: 'an empty file', ofType: { mesh: 80 }, observed: [], known: ['mesh external 80'] },
    { name: 'a policy that no template describes', observed: [found('mesh', 80)], known: ['mesh observed 80'] },
    {
      name: 'a template of the type describes another policy',
      ofType: { mesh: 80 },
      observed: [found('mesh', 81)],
      known: ['mesh observed 81, expected 80'],
    },
    {
      name: 'a template of the namespace describes the same policy',
      ofNamespace: { mesh: 80 },
      observed: [found('mesh', 80)],
      known: ['mesh observed 80, expected 80'],
    },
    {
      name: 'a template whose policy was not found',
      ofType: { mesh: 80 },
      observed: [found('dns', 53)],
      known: ['dns observed 53', 'mesh external 80'],
    },
    {
      name: 'Ringfence renders a policy of the name',
      rendered: { web: 80 },
      observed: [found('web', 81)],
      known: ['web rendered 80'],
    },
  ],
  ({ name: _, known, ...parts }) => assert.equal(knownPolicies(landscape(parts)), known),
);

test('an observed policy that no server would take is an error at its field', () => {
  const bad = {
    policy: { metadata: { name: 'mesh' }, spec: { podSelector: {}, ingress: [{ ports: [{ port: 70000 }] }] } },
  };
  const files = landscapeFiles(landscape({ observed: [bad] }));
  const { diagnostics } = render(files);
  assert.is(diagnostics.length, 1, describe(diagnostics).join('\n'));
  assert.is(diagnostics[0]?.location.path, 'policies/observed/one/policies.yaml');
  assert.ok(
    files['policies/observed/one/policies.yaml']
      ?.split('\n')
      [(diagnostics[0]?.location.line ?? 0) - 1]?.includes('70000'),
  );
});

test('an observed policy with a field that policies do not have is an error', () => {
  const bad = { policy: { metadata: { name: 'mesh' }, spec: { podSelector: {}, order: 1 } } };
  assert.equal(codesOf(render(landscapeFiles(landscape({ observed: [bad] }))).diagnostics), ['unknown-field']);
});
