import type { Code } from '../diagnostics/codes.ts';
import type { FieldPath } from '../model/field-path.ts';

/** Leads from a policy's root to a value. */
export type PolicyPath = FieldPath;

/** Why the API server would refuse a policy. The place in the sources is for the caller to find. */
export interface PolicyViolation {
  readonly code: Code;
  /**
   * Leads to the value that breaks the law; for a bad key, to the key's value; for something absent, to where it lacks.
   */
  readonly path: PolicyPath;
  readonly message: string;
  readonly hint?: string;
}
