import type { ClusterDump, PolicyWriter } from '../clusters/dump/cluster-dump.ts';
import { compareText } from '../diagnostics/compare.ts';
import { counted, listed } from '../diagnostics/counted.ts';
import type { InferredLandscape, InferredTemplate, InferredType } from '../inference/inferred-landscape.ts';
import { isJsonObject } from '../model/json.ts';
import { writerWords } from './writer-words.ts';

/** Where the templates of an inferred landscape are used, in words for their comments. */
export class TemplateUses {
  readonly #namesOfType = new Map<string, Set<string>>();
  /** Names of types, and of namespaces, that list a shared template. */
  readonly #listing = new Map<string, Set<string>>();
  readonly #namespaces = new Map<string, Set<string>>();
  readonly #writers = new Map<string, Set<string>>();
  readonly #clusters: number;

  constructor({ types, clusters }: InferredLandscape, dumps: readonly ClusterDump[]) {
    this.#clusters = clusters.length;
    for (const { name, policies, templates } of types) {
      const own = new Set(templates.map((template) => template.name));
      for (const policy of policies) if (!own.has(policy)) add(this.#listing, policy, name);
    }
    for (const cluster of clusters) {
      const dump = dumps.find(({ name }) => name === cluster.name);
      for (const namespace of cluster.namespaces) {
        add(this.#namesOfType, namespace.type, namespace.name);
        for (const policy of namespace.policies) add(this.#namespaces, policy, namespace.name);
        const records = dump?.policies.get(namespace.name);
        for (const [policy, { writer }] of records ?? []) if (writer !== undefined) this.#note(policy, writer);
      }
    }
  }

  /** Returns a description of the namespaces of a type: names of some of them. */
  descriptionOf({ name, namespaces }: InferredType): string {
    const names = [...(this.#namesOfType.get(name) ?? [])].sort(compareText);
    const [only] = names;
    if (only !== undefined && names.length === 1) {
      return namespaces > 1 && this.#clusters > 1 ? `The namespace ${only} of each cluster.` : `The namespace ${only}.`;
    }
    return `The namespaces ${listed(names, 3)}.`;
  }

  /** Returns the comment of a template that belongs to a type. */
  ofOwn({ policies }: InferredTemplate): readonly string[] {
    return policies > 1 ? [`Renders ${counted(policies, 'policy', 'policies')}.`] : [];
  }

  /** Returns the comment of a template that several types list, or single namespaces. */
  ofShared({ name, policies }: InferredTemplate): readonly string[] {
    const sorted = (names: Iterable<string> = []) => [...names].sort(compareText);
    const types = sorted(this.#listing.get(name));
    const namespaces = sorted(this.#namespaces.get(name));
    const uses = [
      ...(types.length === 0 ? [] : [`${types.length === 1 ? 'type' : 'types'} ${listed(types, 6)}`]),
      ...(namespaces.length === 0
        ? []
        : [`${namespaces.length === 1 ? 'namespace' : 'namespaces'} ${listed(namespaces, 3)}`]),
    ];
    return [`Renders ${counted(policies, 'policy', 'policies')}: ${uses.join('; ')}.`];
  }

  /** Returns the comment of a template of a policy that another program writes: the evidence. */
  ofExternal({ document, policies }: InferredTemplate): readonly string[] {
    const name = isJsonObject(document.metadata) ? document.metadata.name : undefined;
    const writers = typeof name === 'string' ? [...(this.#writers.get(name) ?? [])].sort(compareText) : [];
    const by = writers.length === 0 ? 'Another program writes this policy' : `Written by ${listed(writers, 2)}`;
    return [`${by}; Ringfence does not render it. Found ${counted(policies, 'time')}.`];
  }

  #note(policy: string, writer: PolicyWriter): void {
    add(this.#writers, policy, writerWords(writer));
  }
}

function add(sets: Map<string, Set<string>>, key: string, text: string): void {
  const set = sets.get(key) ?? new Set();
  sets.set(key, set);
  set.add(text);
}
