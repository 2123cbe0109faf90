import { counted, grouped, listed } from '../../diagnostics/counted.ts';
import type { ImportReport } from '../../import/import-report.ts';
import { writerWords } from '../../import/writer-words.ts';
import { visible } from '../words/wording.ts';
import { wrapped } from '../words/wrap.ts';

/** A point that a person should look at: a sentence, and examples below it. */
interface Note {
  readonly text: string;
  readonly examples?: readonly string[];
}

/** The width of a note, in columns. */
const width = 110;

/** How many examples a note shows. */
const mostExamples = 4;

/** Returns everything that an import leaves to a person: what it left out, changed or did not find. */
export function notesOn(report: ImportReport): readonly string[] {
  const notes: readonly Note[] = [
    ...otherPolicies(report),
    ...rejected(report),
    ...appliers(report),
    ...external(report),
    ...adopted(report),
    ...rewritten(report),
    ...missingFacts(report),
    ...undefinedNamespaces(report),
    ...withoutWorkloads(report),
    ...lostMetadata(report),
  ];
  return notes.flatMap(({ text, examples = [] }) => {
    const more = examples.length - mostExamples;
    const shown =
      more > 1 ? [...examples.slice(0, mostExamples), `and ${grouped(more)} more (--output json has all)`] : examples;
    return [...wrapped(`  - ${text}`, width, '    '), ...shown.map((example) => `      ${example}`)];
  });
}

const policies = (count: number): string => counted(count, 'policy', 'policies');

function otherPolicies({ otherPolicies: found }: ImportReport): readonly Note[] {
  if (found.length === 0) return [];
  const each = found.map(({ cluster, kind, objects }) => `${grouped(objects)} ${visible(kind)} in ${cluster}`);
  const text = `Ringfence does not read policies of other kinds. They stay, and can change what is allowed: ${listed(each, mostExamples)}.`;
  return [{ text }];
}

function rejected({ rejected: found }: ImportReport): readonly Note[] {
  if (found.length === 0) return [];
  return [
    {
      text: `Left out, because an API server would reject them: ${policies(found.length)}.`,
      examples: found.map(visible),
    },
  ];
}

function appliers({ appliers: found }: ImportReport): readonly Note[] {
  if (found.length === 0) return [];
  const each = found.map(({ tool, policies: count }) => `${tool} applies ${policies(count)}`).join(', ');
  return [
    {
      text: `Today ${each}. Two tools must not apply the same policies: "Take over" in docs/import.md.`,
    },
  ];
}

function external({ external: found }: ImportReport): readonly Note[] {
  if (found.length === 0) return [];
  const count = found.reduce((sum, one) => sum + one.policies, 0);
  return [
    {
      text: `Other programs write ${policies(count)}. policies/external/ describes them; Ringfence does not render them.`,
      examples: found.map(({ policy, writer, policies: times }) => {
        const all = times === 1 ? '' : ` (${grouped(times)})`;
        return `${visible(policy)}${all}: ${visible(writerWords(writer))}`;
      }),
    },
  ];
}

function adopted({ adopted: found }: ImportReport): readonly Note[] {
  return found.map(({ program, policies: count }) => ({
    text: `Ringfence now renders ${policies(count)} that ${visible(program)} writes. Stop ${visible(program)} from writing them.`,
  }));
}

function rewritten({ rewritten: found }: ImportReport): readonly Note[] {
  if (found.length === 0) return [];
  return [
    {
      text: `${counted(found.length, 'value')} in another form with the same meaning:`,
      examples: found.map(
        ({ cluster, namespace, policy, before, after }) =>
          `${cluster}/${namespace}/${visible(policy)}: ${visible(before)} is now ${after}`,
      ),
    },
  ];
}

const factWords = { pods: 'pod network', services: 'service network', nodes: 'node network', plugin: 'network plugin' };

function missingFacts({ clusters }: ImportReport): readonly Note[] {
  const facts = new Map<string, string[]>();
  for (const fact of ['pods', 'services', 'nodes', 'plugin'] as const) {
    const without = clusters.filter(({ missing }) => missing.includes(fact)).map(({ name }) => name);
    const names = listed(without, mostExamples);
    if (without.length > 0) facts.set(names, [...(facts.get(names) ?? []), factWords[fact]]);
  }
  if (facts.size === 0) return [];
  const each = [...facts].map(([names, missing]) => `${missing.join(', ')} of ${names}`).join('; ');
  const text = `Not in the dumps: ${each}. Add them to policies/clusters/. Answers about addresses need them.`;
  return [{ text }];
}

function withoutWorkloads({ withoutWorkloads: found }: ImportReport): readonly Note[] {
  if (found.length === 0) return [];
  const text = `Not in the sources: workloads of ${listed(found, mostExamples)} that differ between namespaces. They are too many.`;
  return [{ text }];
}

function undefinedNamespaces({ clusters }: ImportReport): readonly Note[] {
  const found = clusters.flatMap(({ name, undefinedNamespaces: names }) =>
    names.map((namespace) => `${name}/${namespace}`),
  );
  if (found.length === 0) return [];
  return [{ text: `Not in the dumps: the labels of ${listed(found, mostExamples)}. Add them to policies/clusters/.` }];
}

function lostMetadata({ lostMetadata: found }: ImportReport): readonly Note[] {
  if (found.length === 0) return [];
  const each = found.map(({ key, policies: count }) => `${visible(key)} (${grouped(count)})`);
  return [
    { text: `Labels and annotations of policies that the templates do not have: ${listed(each, mostExamples)}.` },
  ];
}
