import { memoryTree } from '../../src/model/file-tree.ts';
import { render } from './landscape.ts';
import { clustersOfSources } from './shipped-landscape.ts';
import { smallLandscape } from './small-landscape.ts';

const header = 'apiVersion: ringfence.dev/v1alpha1\n';
const spec = '{podSelector: {}, policyTypes: [Ingress]}';

interface WrittenExternals {
  readonly ofType: string;
  readonly own?: string;
  readonly observed?: readonly string[];
  /** The spec of the templates; default: one that denies ingress. */
  readonly template?: string;
}

/** Returns the names of policies of others that count in the namespace of a small landscape. Sorted. */
export function countedPolicies(written: WrittenExternals): readonly string[] {
  const { clusters } = clustersOfSources(memoryTree(filesOf(written)));
  const found = clusters.flatMap((cluster) =>
    [...cluster.namespaces.values()].flatMap((namespace) => namespace.policies),
  );
  return found
    .filter(({ origin }) => origin === 'external')
    .map(({ policy }) => policy.metadata.name)
    .sort();
}

/** Returns the errors of a small landscape with such lists, as `code path:line:column`. */
export function externalMistakes(written: WrittenExternals): readonly string[] {
  return render(filesOf(written))
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ code, location: { path, line, column } }) => `${code} ${path}:${line}:${column}`);
}

function filesOf({ ofType, own = '', observed, template = spec }: WrittenExternals): Record<string, string> {
  const small = smallLandscape as Record<string, string>;
  const kept = Object.entries(small).filter(([path]) => !path.startsWith('policies/clusters/'));
  const policies = (observed ?? []).map((name) => `{policy: {metadata: {name: ${name}}, spec: ${spec}}}`).join(', ');
  const type = 'policies/namespace-types/web-app/namespace-type.yaml';
  return {
    ...Object.fromEntries(kept),
    [type]: `${small[type]}  externalPolicies: [${ofType}]\n`,
    'policies/clusters/east.yaml': `${header}kind: Cluster\nmetadata: {name: east}\nspec: {namespaces: [{name: shop, type: web-app, externalPolicies: [${own}]}]}\n`,
    ...Object.fromEntries(
      ['mesh-a', 'mesh-b'].map((name) => [
        `policies/external/${name}.yaml`,
        `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: ${name}}\nspec: ${template}\n`,
      ]),
    ),
    ...(observed === undefined
      ? {}
      : {
          'policies/observed/east/policies.yaml': `${header}kind: ObservedPolicies\nmetadata: {name: east}\nspec: {namespaces: [{name: shop, policies: [${policies}]}]}\n`,
        }),
  };
}
