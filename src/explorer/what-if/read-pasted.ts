import type { KnownPolicy, Workload } from '../../clusters/cluster-state.ts';
import { writtenObjects } from '../../clusters/plain/documents.ts';
import { gatherWorkloads } from '../../clusters/plain/gather-workloads.ts';
import { isForeignPolicyKind } from '../../clusters/plain/object-kinds.ts';
import { PlainObjects } from '../../clusters/plain/objects.ts';
import { skipInvalidHint } from '../../clusters/plain/problems.ts';
import { arrange } from '../../diagnostics/arrange.ts';
import { counted } from '../../diagnostics/counted.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { memoryTree } from '../../model/file-tree.ts';
import type { EditProblem } from './edit.ts';

/** Objects of pasted YAML, by their namespaces. */
interface PastedObjects {
  /** Those that name no namespace have the key `anyNamespace`. */
  readonly namespaces: ReadonlyMap<string, PastedNamespace>;
  readonly problems: readonly EditProblem[];
  readonly notes: readonly string[];
}

export interface PastedNamespace {
  readonly policies: readonly KnownPolicy[];
  readonly workloads: readonly Workload[];
}

/** Stands for the namespace of an object that names none. */
export const anyNamespace = 'ringfence-any-namespace';

/** Reads pasted YAML as `--manifests` reads a file: with the same checks, and problems at their lines. */
export function readPasted(yaml: string, file: string): PastedObjects {
  const objects = new PlainObjects(false, undefined, anyNamespace);
  const tree = memoryTree({ [file]: yaml }).get(file);
  if (tree === undefined) return { namespaces: new Map(), problems: [], notes: [] };
  for (const written of writtenObjects(file, tree)) objects.take(written);
  const found = arrange(objects.diagnostics()).filter(({ code }) => code !== 'namespace-assumed');
  const { kinds, finishedPods } = objects.leftOut();
  const unread = [...kinds.keys()].filter((kind) => !isForeignPolicyKind(kind));
  const services = [...objects.namespaces.values()].reduce((sum, one) => sum + one.services.length, 0);
  const defined = [...objects.namespaces].filter(([, { labels }]) => labels !== undefined);
  const namespaces = new Map(
    [...objects.namespaces].map(([name, own]): [string, PastedNamespace] => {
      const keys = new Set([...own.pods, ...own.templates].flatMap(({ traits }) => Object.keys(traits.labels)));
      return [name, { policies: own.policies, workloads: gatherWorkloads(own, keys) }];
    }),
  );
  return {
    namespaces,
    problems: [
      // Also a warning: the page must not answer as if an object that it passes over were there.
      ...found.map(problemOf),
      ...defined.map(
        ([name]): EditProblem => ({
          message: `A namespace cannot be pasted: Namespace "${name}".`,
          hint: 'To change labels of a namespace that is there, use "Change a label".',
        }),
      ),
      ...(objects.count === 0 && found.length === 0
        ? [{ message: 'There is no Kubernetes manifest here.', hint: 'Paste a NetworkPolicy, or a workload.' }]
        : []),
    ],
    notes: [
      ...(unread.length === 0
        ? []
        : [`No connection depends on these kinds, so they change nothing: ${unread.join(', ')}.`]),
      ...(services === 0
        ? []
        : [`No verdict depends on Services, so ${counted(services, 'Service')} changes nothing.`]),
      ...(finishedPods === 0 ? [] : [`No one connects to pods that have finished: ${finishedPods} here.`]),
    ],
  };
}

function problemOf({ message: found, hint, location: { line, column } }: Diagnostic): EditProblem {
  const message = found.replaceAll(`${anyNamespace}/`, '');
  const wayOut = hint?.replace(skipInvalidHint, '').trim();
  return { message, ...(wayOut === undefined || wayOut === '' ? {} : { hint: wayOut }), line, column };
}
