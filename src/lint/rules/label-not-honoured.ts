import type { LintContext } from '../context.ts';
import { OptInLabels, type Unhonoured } from '../opt-in-labels.ts';
import type { Found, FoundIn } from '../rule.ts';

/**
 * Rule: a label by which a workload opts in is one that some policy looks at, in one of the workload's namespaces at
 * least.
 *
 * Reason: with a misspelt opt-in the pod is isolated and gets nothing; it fails at run time, far from the label. What
 * counts as opt-in follows from the policies: keys that they name with one value only, and keys of the same domain and
 * value (`opt-in-labels.ts`).
 *
 * Breaks it: `to-dsn: allowed` beside policies for `to-dns: allowed`. Keeps it: `to-dns: allowed`.
 */
export function* labelNotHonoured(context: LintContext): Generator<Found<Unhonoured>> {
  const optIns = OptInLabels.of(context);
  const units = new Map<string, Unit>();
  for (const facts of context.clusters) {
    for (const namespace of facts.namespaces) {
      if (namespace.policies.length === 0) continue;
      for (const workload of namespace.workloads) {
        for (const [key, value] of Object.entries(workload.labels)) {
          const id = JSON.stringify([
            namespace.type ?? '',
            namespace.type ? '' : namespace.name,
            workload.name,
            key,
            value,
          ]);
          const known = units.get(id);
          if (known === 'honoured') continue;
          const found = optIns.unhonoured(facts, namespace, { key, value });
          if (found === undefined) units.set(id, 'honoured');
          else if (known === undefined)
            units.set(id, { found, first: { namespace, workload }, places: [{ facts, namespace }] });
          else known.places.push({ facts, namespace });
        }
      }
    }
  }
  for (const unit of units.values()) if (unit !== 'honoured') yield foundOf(unit);
}

interface Broken {
  readonly found: Unhonoured;
  readonly first: Pick<FoundIn, 'namespace'> & { readonly workload: FoundIn['namespace']['workloads'][number] };
  readonly places: FoundIn[];
}

type Unit = Broken | 'honoured';

function foundOf({ found, first: { workload }, places }: Broken): Found<Unhonoured> {
  return { data: found, at: { kind: 'workload', workload, label: found.label.key }, places };
}
