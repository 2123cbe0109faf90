import { invariant } from '../diagnostics/invariant.ts';
import { manifestRole } from '../manifests/manifest-paths.ts';
import { isJsonObject, type Json } from '../model/json.ts';
import { ringfenceLabels } from '../policy/ringfence-labels.ts';
import { toJson } from '../source/node.ts';
import { readKubernetesYaml } from '../source/read-kubernetes-yaml.ts';
import { writeYaml } from '../source/write-yaml.ts';

/** A namespace's policies without Ringfence's header and labels. */
export interface PlainPolicies {
  /** The path in the folder of manifests. */
  readonly rendered: string;
  readonly cluster: string;
  readonly namespace: string;
  readonly text: string;
}

/** Returns the policies of each namespace that has any, from rendered files. Everything else of a policy stays as it is. */
export function* plainPolicies(files: ReadonlyMap<string, string>): Generator<PlainPolicies> {
  for (const [rendered, text] of files) {
    const role = manifestRole(rendered);
    if (role.kind !== 'policies') continue;
    const { value: documents } = readKubernetesYaml(rendered, text);
    invariant(documents !== undefined, `${rendered} was rendered and cannot be read`);
    const plain = documents.map(({ root }) => writeYaml(withoutOwnLabels(toJson(root))));
    yield { rendered, cluster: role.cluster, namespace: role.namespace, text: plain.join('---\n') };
  }
}

function withoutOwnLabels(policy: Json): Json {
  const metadata = isJsonObject(policy) ? policy.metadata : undefined;
  invariant(isJsonObject(policy) && isJsonObject(metadata), 'a rendered policy has metadata');
  const kept = Object.entries(metadata).flatMap(([key, value]): readonly (readonly [string, Json])[] => {
    if (key !== 'labels' || !isJsonObject(value)) return [[key, value]];
    const labels = Object.entries(value).filter(([label]) => !ringfenceLabels.has(label));
    return labels.length === 0 ? [] : [[key, Object.fromEntries(labels)]];
  });
  return { ...policy, metadata: Object.fromEntries(kept) };
}

/** Returns the `kustomization.yaml` of a folder with these files. */
export function kustomizationText(resources: readonly string[]): string {
  return writeYaml({ apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization', resources });
}
