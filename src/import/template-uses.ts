import type { ClusterDump, PolicyWriter } from '../clusters/dump/cluster-dump.ts';
import { compareText } from '../diagnostics/compare.ts';
import { counted, listed } from '../diagnostics/counted.ts';
import type { InferredLandscape, InferredTemplate, InferredType } from '../inference/inferred-landscape.ts';
import { isJsonObject } from '../model/json.ts';
import { writerWords } from './writer-words.ts';

/** Where the templates of an inferred landscape are used, in words for their comments. */
export class TemplateUses {
  readonly #namesOfType = new Map<string, Set<string>>();
  readonly #listing = new Map<string, Set<string>>();
  readonly #writers = new Map<string, Set<string>>();
  readonly #clusters: number;

  constructor({ types, clusters }: InferredLandscape, dumps: readonly ClusterDump[]) {
    this.#clusters = clusters.length;
    for (const { name, policies, templates } of types) {
      const own = new Set(templates.map((template) => template.name));
      for (const policy of policies) if (!own.has(policy)) add(this.#listing, policy, `type ${name}`);
    }
    for (const cluster of clusters) {
      const dump = dumps.find(({ name }) => name === cluster.name);
      for (const namespace of cluster.namespaces) {
        add(this.#namesOfType, namespace.type, namespace.name);
        for (const policy of namespace.policies) add(this.#listing, policy, `namespace ${namespace.name}`);
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
    const uses = [...(this.#listing.get(name) ?? [])].sort(compareText);
    const isForOne = uses.length === 1 && uses[0]?.startsWith('namespace ');
    return [
      isForOne
        ? `Only ${uses[0]} has this policy.`
        : `Renders ${counted(policies, 'policy', 'policies')}, for ${listed(uses, 4)}.`,
    ];
  }

  /** Returns the comment of a template of a policy that another program writes: the evidence. */
  ofExternal({ document, policies }: InferredTemplate): readonly string[] {
    const name = isJsonObject(document.metadata) ? document.metadata.name : undefined;
    const writers = typeof name === 'string' ? [...(this.#writers.get(name) ?? [])].sort(compareText) : [];
    const by = writers.length === 0 ? 'Another program writes this policy' : `Written by ${listed(writers, 2)}`;
    return [`${by}; Ringfence only takes it into account. It was found ${counted(policies, 'time')}.`];
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
