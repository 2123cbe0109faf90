import { compareText } from '../../diagnostics/compare.ts';
import { syncWaveAnnotation } from '../../policy/sync-wave.ts';
import type { PolicyEffect } from './policy-effect.ts';

export type Tool = 'argocd' | 'flux';

export const tools = ['argocd', 'flux'] as const satisfies readonly Tool[];

/**
 * An operation on the policy of one name: created without `before`, deleted without `after`, otherwise updated in
 * place.
 */
export interface Operation {
  readonly name: string;
  readonly before?: PolicyEffect;
  readonly after?: PolicyEffect;
}

/**
 * When a tool acts on a policy: what has a smaller number is done first, what has the same number in any order.
 *
 * Argo CD: tasks are sorted by phase, wave, kind and name, and each wave is finished before the next one begins; within
 * a wave, tasks of one kind run concurrently (argoproj/gitops-engine, pkg/sync/sync_context.go: `runTasks`,
 * `processCreateTasks`). Ringfence puts allows into an earlier wave than denies, unless a template sets its own. With
 * PruneLast, deletions get the wave after the last one (`getSyncTasks`: `syncPhaseLastWave + 1`); without it `runTasks`
 * would prune first in each wave. A NetworkPolicy has no health of its own, so a wave is done when it is applied.
 *
 * Flux: objects are sorted by kind, namespace and name, dry-run all together, then applied one after another
 * (fluxcd/pkg, ssa/sort.go `less`, ssa/manager_apply.go `ApplyAll`); what is stale is deleted after all has been
 * applied, in the reverse order (fluxcd/kustomize-controller, internal/controller/kustomization_controller.go: `apply`,
 * then `prune`; ssa/manager_delete.go `DeleteAll`).
 */
export function schedule(tool: Tool, operations: readonly Operation[]): ReadonlyMap<Operation, number> {
  if (tool === 'argocd') {
    const waves = operations.map(({ after }) => after && wave(after));
    const last = Math.max(...waves.map((each) => each ?? 0));
    return new Map(operations.map((operation, index) => [operation, waves[index] ?? last + 1]));
  }
  const applied = operations.filter(({ after }) => after !== undefined);
  const deleted = operations.filter(({ after }) => after === undefined);
  applied.sort((a, b) => compareText(a.name, b.name));
  deleted.sort((a, b) => compareText(b.name, a.name));
  return new Map([...applied, ...deleted].map((operation, index) => [operation, index]));
}

/**
 * The sync wave that a policy bears, as Argo CD reads it: what is no number is 0. One that bears none, since Argo CD
 * does not deliver it, gets the one that Ringfence would write: allows before denies.
 */
function wave({ denies, policy }: PolicyEffect): number {
  const written = policy.metadata.annotations?.[syncWaveAnnotation];
  if (written === undefined) return denies ? 1 : 0;
  return /^[+-]?\d{1,15}$/.test(written) ? Number(written) : 0;
}
