import { arrange } from '../diagnostics/arrange.ts';
import type { Location, Outcome } from '../diagnostics/diagnostic.ts';
import type { TreeFile } from '../model/file-tree.ts';
import { utf8Text } from '../model/utf8.ts';
import type { PolicyPath } from '../policy/violation.ts';
import { fieldAtLine, locateField, nameIn } from '../source/locate-field.ts';
import { locationOf, type SourceNode } from '../source/node.ts';
import { readYamlDocuments } from '../source/read-yaml.ts';
import { profilePath } from './manifest-paths.ts';
import type {
  KnownInventory,
  ManifestMemory,
  ManifestNamespace,
  ManifestTree,
  NamespaceManifests,
} from './manifest-tree.ts';
import * as problems from './problems.ts';
import { type NamespaceInventory, readNamespaceInventory, type SharedInventory } from './read-inventory.ts';
import { type ExternalManifestPolicy, type ManifestPolicy, readDocumentOf, readPolicies } from './read-policies.ts';

/** The part of a tree that its namespaces share. */
export interface ManifestContext {
  /** How a person names the folder of manifests. */
  readonly folder: string;
  readonly memory: ManifestMemory;
  readonly readProfile: ManifestTree['readProfile'];
}

/** A namespace's files, looked at on demand. There are thousands, of which most are never read. */
export class FilesOfNamespace implements ManifestNamespace {
  readonly cluster: string;
  readonly name: string;
  readonly folder: string;
  declare readonly policies?: TreeFile;
  declare readonly inventory?: TreeFile;
  readonly #clusterFolder: string;
  readonly #context: ManifestContext;
  #whole: Outcome<NamespaceManifests> | undefined;

  constructor(
    { cluster, clusterFolder, name }: Record<'cluster' | 'clusterFolder' | 'name', string>,
    { policies, inventory }: { readonly policies?: TreeFile; readonly inventory?: TreeFile },
    context: ManifestContext,
  ) {
    this.cluster = cluster;
    this.name = name;
    this.folder = `${clusterFolder}/${name}`;
    if (policies !== undefined) this.policies = policies;
    if (inventory !== undefined) this.inventory = inventory;
    this.#clusterFolder = clusterFolder;
    this.#context = context;
  }

  read(): Outcome<NamespaceManifests> {
    this.#whole ??= this.#readOrRecall();
    return this.#whole;
  }

  readInventory(): Outcome<NamespaceInventory> {
    return (
      this.#known()?.outcome ?? { diagnostics: [problems.inventoryMissing(this.#policiesPath, this.#inventoryPath)] }
    );
  }

  countPolicies(): number {
    if (this.#whole?.value !== undefined) return this.#whole.value.policies.length;
    if (this.policies === undefined) return 0;
    return utf8Text(this.policies.read()).split(/\n---\r?\n/).length;
  }

  locate(policy: string, path: PolicyPath): Location | undefined {
    const root = this.#document(policy);
    return root && locateField(root, path);
  }

  placeAt(line: number): { readonly policy: string; readonly path: PolicyPath } | undefined {
    const root = this.#documents().findLast((document) => locationOf(document).line <= line);
    const policy = root && nameIn(root);
    return root === undefined || policy === undefined ? undefined : { policy, path: fieldAtLine(root, line) };
  }

  get #policiesPath(): string {
    return `${this.#context.folder}/${this.folder}/policies.yaml`;
  }

  get #inventoryPath(): string {
    return `${this.#context.folder}/inventory/${this.#clusterFolder}/namespaces/${this.name}.yaml`;
  }

  #documents(): readonly SourceNode[] {
    const { policies: file } = this;
    if (file === undefined) return [];
    const located = this.#located(file);
    located.documents ??= readYamlDocuments(located.path, file.read()).value ?? [];
    return located.documents;
  }

  /** The first document that is the policy of a name. Of a file as Ringfence writes it, no other document is parsed. */
  #document(policy: string): SourceNode | undefined {
    const { policies: file } = this;
    if (file === undefined) return undefined;
    const { single, path } = this.#located(file);
    if (single.has(policy)) return single.get(policy);
    const root =
      readDocumentOf(path, file.read(), policy) ?? this.#documents().find((document) => nameIn(document) === policy);
    single.set(policy, root);
    return root;
  }

  #located(file: TreeFile): NonNullable<ManifestMemory['lastLocated']> {
    const { memory } = this.#context;
    const path = this.#policiesPath;
    if (memory.lastLocated?.file !== file || memory.lastLocated.path !== path) {
      memory.lastLocated = { file, path, single: new Map() };
    }
    return memory.lastLocated;
  }

  #known(): KnownInventory | undefined {
    const { inventory, cluster, name } = this;
    if (inventory === undefined) return undefined;
    const { inventories } = this.#context.memory;
    const path = this.#inventoryPath;
    const found = inventories.get(inventory);
    if (found?.path === path) return found;
    const made = { path, outcome: readNamespaceInventory(path, inventory, { cluster, namespace: name }) };
    inventories.set(inventory, made);
    return made;
  }

  /** Two trees that share all files of a namespace share what is read of them, too. */
  #readOrRecall(): Outcome<NamespaceManifests> {
    const { policies } = this;
    const about = this.readInventory();
    const profile = about.value && this.#profileOf(about.value);
    const known = this.#known();
    const last = known?.namespace;
    if (last !== undefined && last.policies === policies && last.profile === profile) return last.outcome;
    const outcome = this.#readAnew(about, profile, last?.profile === profile ? last?.outcome.value : undefined);
    if (known !== undefined) known.namespace = { policies, profile, outcome };
    return outcome;
  }

  #readAnew(
    about: Outcome<NamespaceInventory>,
    profile: Outcome<SharedInventory> | undefined,
    sameInventory: NamespaceManifests | undefined,
  ): Outcome<NamespaceManifests> {
    const { cluster, name, folder, policies } = this;
    const found: Outcome<readonly ManifestPolicy[]> =
      policies === undefined
        ? { value: [], diagnostics: [] }
        : readPolicies(this.#policiesPath, policies.read(), name, this.#context.memory.policies);
    const diagnostics = [...found.diagnostics, ...about.diagnostics, ...(profile?.diagnostics ?? [])];
    if (found.value === undefined || about.value === undefined || profile?.value === undefined) {
      return { diagnostics: arrange(diagnostics) };
    }
    const { type, tenant, tenantLabels, hostedCluster, labels } = about.value;
    const value: NamespaceManifests = {
      cluster,
      name,
      folder,
      type,
      ...(tenant === undefined ? {} : { tenant }),
      ...(tenantLabels === undefined ? {} : { tenantLabels }),
      ...(hostedCluster === undefined ? {} : { hostedCluster }),
      labels,
      workloads: sameInventory?.workloads ?? [...profile.value.workloads, ...about.value.workloads],
      externalPolicies:
        sameInventory?.externalPolicies ??
        withObserved(
          [...profile.value.externalPolicies, ...about.value.externalPolicies],
          about.value.observedPolicies,
        ),
      policies: found.value,
      needs: about.value.needs,
    };
    return { value, diagnostics: arrange(diagnostics) };
  }

  #profileOf({ type, profile, profileNode }: NamespaceInventory): Outcome<SharedInventory> {
    const path = `${this.#context.folder}/${profilePath(type, profile)}`;
    return this.#context.readProfile(type, profile) ?? { diagnostics: [problems.profileMissing(profileNode, path)] };
  }
}

/** An observed policy is what runs, so it takes the place of the expected one. */
function withObserved(
  expected: readonly ManifestPolicy[],
  observed: readonly ManifestPolicy[],
): readonly ExternalManifestPolicy[] {
  if (observed.length === 0) return expected;
  const byName = new Map(expected.map((one) => [one.policy.metadata.name, one.policy]));
  const found = new Set(observed.map(({ policy }) => policy.metadata.name));
  return [
    ...expected.filter(({ policy }) => !found.has(policy.metadata.name)),
    ...observed.map((one): ExternalManifestPolicy => {
      const replaced = byName.get(one.policy.metadata.name);
      return { ...one, observed: true, ...(replaced === undefined ? {} : { expected: replaced }) };
    }),
  ];
}
