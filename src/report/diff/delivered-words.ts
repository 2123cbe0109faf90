import { counted, listed } from '../../diagnostics/counted.ts';
import type { DeliveredStep } from '../../diff/review.ts';

const namesShown = 5;

/** Which clusters go from which revision to which, a sentence each. `branch` is the default branch. */
export function deliveredNotes(steps: readonly DeliveredStep[], branch: string): readonly string[] {
  return steps.flatMap((step) => sentences(step, branch));
}

/** Says that a change lets clusters follow another revision, which is not part of what is compared. */
export function promotionNote(clusters: readonly string[]): string {
  const will = `${clusterWords(clusters)} will follow another revision`;
  return `${will}. This comparison does not show what that brings; ringfence diff --delivered does.`;
}

function sentences({ clusters, before, after, kind, without }: DeliveredStep, branch: string): readonly string[] {
  const who = clusterWords(clusters);
  const [follow, them] = clusters.length === 1 ? ['follows', 'it'] : ['follow', 'them'];
  const missing =
    without.length === 0
      ? []
      : [`${after} has no manifests of ${clusterWords(without, 'short')}: nothing will be delivered there.`];
  switch (kind) {
    case 'change':
      return [`${who} ${follow} ${branch}, or nothing delivers ${them} from here: this change reaches ${them}.`];
    case 'stays':
      return [`${who} ${follow} ${after} before and after: this change does not reach ${them}.`, ...missing];
    case 'promotion':
      return [`${who} will follow ${after} instead of ${before}.`, ...missing];
  }
}

function clusterWords(names: readonly string[], form: 'long' | 'short' = 'long'): string {
  if (names.length === 1) return form === 'short' ? `${names[0]}` : `Cluster ${names[0]}`;
  return `${counted(names.length, 'cluster')} (${listed(names, namesShown)})`;
}
