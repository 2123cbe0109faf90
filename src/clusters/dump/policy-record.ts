import type { NetworkPolicy, TextMap } from '../../model/network-policy.ts';
import { managedByLabel, ringfenceLabels } from '../../policy/ringfence-labels.ts';
import { syncWaveAnnotation, syncWaveOf } from '../../policy/sync-wave.ts';
import { textAt } from '../../source/locate-field.ts';
import { nodeAt, type SourceMapping, type SourceNode } from '../../source/node.ts';
import { rewrittenCidrs } from '../plain/read-policy.ts';
import type { PolicyRecord, PolicyWriter } from './cluster-dump.ts';
import { itemsOf } from './facts/read-addresses.ts';
import {
  appliedMarks,
  applierOfManager,
  appliers,
  lastApplied,
  type Mark,
  writerMarks,
  writingManagers,
} from './writers.ts';

/** A policy as a dump keeps it, and what is known beside its meaning. */
interface RecordedPolicy {
  readonly policy: NetworkPolicy;
  readonly record: PolicyRecord;
}

/**
 * Finds who writes a policy, and removes from its metadata what tools left there when they applied it. `adopted` are
 * programs in lower case whose policies count as the team's own.
 */
export function recordPolicy(policy: NetworkPolicy, node: SourceMapping, adopted: ReadonlySet<string>): RecordedPolicy {
  const managers = managersOf(node);
  const [found] = writersOf(policy, node, managers);
  const isAdopted = found !== undefined && adopted.has(found.program.toLowerCase());
  const writer = isAdopted ? undefined : found;
  const appliedBy = applierOf(policy, managers);
  return {
    policy: withoutOwnWave(policy, cleaned(policy, writer === undefined ? isMarkOfOwn : isMarkOfTool)),
    record: {
      ...(writer === undefined ? {} : { writer }),
      ...(isAdopted ? { adoptedFrom: found } : {}),
      ...(appliedBy === undefined ? {} : { appliedBy }),
      managers,
      rewritten: rewrittenCidrs(node),
    },
  };
}

/** Every program of which something says that it writes the policy, the best evidence first. */
function writersOf(policy: NetworkPolicy, node: SourceMapping, managers: readonly string[]): readonly PolicyWriter[] {
  const { labels = {} } = policy.metadata;
  const managedBy = own(labels, managedByLabel);
  return [
    ...ownersOf(node),
    ...writerMarks.flatMap((mark) => evidenceOf(policy, mark)),
    ...(managedBy === undefined || isOfTeam(managedBy)
      ? []
      : [{ evidence: 'label', key: managedByLabel, value: managedBy, program: managedBy } as const]),
    ...managers.flatMap((manager): readonly PolicyWriter[] => {
      const program = writingManagers.get(manager);
      return program === undefined ? [] : [{ evidence: 'field-manager', manager, program }];
    }),
  ];
}

/** The controller first: the API has "controller: true" on one reference at most. */
function ownersOf(node: SourceMapping): readonly PolicyWriter[] {
  const references = itemsOf(nodeAt(node, ['metadata', 'ownerReferences']));
  const isController = (reference: SourceNode): boolean => textAt(reference, ['controller']) === 'true';
  const sorted = [...references.filter(isController), ...references.filter((each) => !isController(each))];
  return sorted.flatMap((reference) => {
    const [kind, name] = [textAt(reference, ['kind']), textAt(reference, ['name'])];
    return kind === undefined || name === undefined ? [] : [{ evidence: 'owner-reference', kind, name, program: kind }];
  });
}

function evidenceOf(policy: NetworkPolicy, mark: Mark): readonly PolicyWriter[] {
  const { program, field, key } = mark;
  const value = own(policy.metadata[field] ?? {}, key);
  if (value === undefined || !isMadeBy(mark, field, key, value)) return [];
  return [{ evidence: field === 'labels' ? 'label' : 'annotation', key, value, program }];
}

/** The value of `app.kubernetes.io/managed-by` is that of Ringfence, or of a tool by which a team applies its own files. */
function isOfTeam(managedBy: string): boolean {
  return managedBy === 'ringfence' || appliers.has(managedBy.toLowerCase());
}

function applierOf({ metadata }: NetworkPolicy, managers: readonly string[]): string | undefined {
  const marked = appliedMarks.find(({ field, key }) => own(metadata[field] ?? {}, key) !== undefined);
  if (marked !== undefined) return marked.program;
  const managedBy = own(metadata.labels ?? {}, managedByLabel);
  const named = managedBy === undefined ? undefined : appliers.get(managedBy.toLowerCase());
  if (named !== undefined) return named;
  const tools = managers.flatMap((manager) => applierOfManager(manager) ?? []);
  const tool = tools.find((each) => each !== 'kubectl');
  if (tool !== undefined) return tool;
  return tools.length > 0 || own(metadata.annotations ?? {}, lastApplied) !== undefined ? 'kubectl' : undefined;
}

/** Field managers of the object itself: of a subresource, such as its status, others are. Sorted, each once. */
function managersOf(node: SourceMapping): readonly string[] {
  const entries = itemsOf(nodeAt(node, ['metadata', 'managedFields']));
  const names = entries.flatMap((entry) => {
    const subresource = textAt(entry, ['subresource']);
    const manager = textAt(entry, ['manager']);
    return manager === undefined || manager === '' || (subresource !== undefined && subresource !== '')
      ? []
      : [manager];
  });
  return [...new Set(names)].sort();
}

/** Reports whether an entry of the metadata is no part of what the team wrote. */
type IsMark = (field: 'labels' | 'annotations', key: string, value: string) => boolean;

function isMadeBy(mark: Mark, field: Mark['field'], key: string, value: string): boolean {
  return mark.field === field && mark.key === key && (mark.value === undefined || mark.value === value);
}

const isMarkOfTool: IsMark = (field, key, value) => {
  if (key === lastApplied) return true;
  if (appliedMarks.some((mark) => isMadeBy(mark, field, key, value))) return true;
  if (field !== 'labels' || !ringfenceLabels.has(key)) return false;
  return key !== managedByLabel || value === 'ringfence';
};

/** The same of a policy that no other program writes: a mark of a writer that stayed would be wrong. */
const isMarkOfOwn: IsMark = (field, key, value) =>
  isMarkOfTool(field, key, value) ||
  (field === 'labels' && key === managedByLabel) ||
  writerMarks.some((mark) => isMadeBy(mark, field, key, value));

/** The wave that Ringfence writes into what it renders for Argo CD; a policy that it did not render keeps its own. */
function withoutOwnWave({ metadata: written }: NetworkPolicy, policy: NetworkPolicy): NetworkPolicy {
  const isRendered = own(written.labels ?? {}, managedByLabel) === 'ringfence';
  if (!isRendered) return policy;
  const wave = syncWaveOf(policy);
  return cleaned(
    policy,
    (field, key, value) => field === 'annotations' && key === syncWaveAnnotation && value === wave,
  );
}

function cleaned(policy: NetworkPolicy, isMark: IsMark): NetworkPolicy {
  const { labels, annotations, ...metadata } = policy.metadata;
  return {
    ...policy,
    metadata: { ...metadata, ...without('labels', labels, isMark), ...without('annotations', annotations, isMark) },
  };
}

function without(field: 'labels' | 'annotations', map: TextMap = {}, isMark: IsMark) {
  const kept = Object.entries(map).filter(([key, value]) => !isMark(field, key, value));
  return kept.length === 0 ? {} : { [field]: Object.fromEntries(kept) };
}

function own(map: TextMap, key: string): string | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}
