import type { NetworkPolicy } from '../model/network-policy.ts';
import { isDenyPolicy } from './deny-policy.ts';

/** The annotation with the wave in which Argo CD applies an object. */
export const syncWaveAnnotation = 'argocd.argoproj.io/sync-wave';

/**
 * The wave that Ringfence gives a policy whose template sets none: what only denies comes after what allows, so that no
 * pod is isolated before its connections are allowed.
 */
export function syncWaveOf(policy: NetworkPolicy): '0' | '1' {
  return isDenyPolicy(policy) ? '1' : '0';
}
