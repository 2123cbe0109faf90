import type { Location } from '../diagnostics/diagnostic.ts';
import type { LintCode } from '../diagnostics/finding-codes.ts';

/** A comment that accepts findings of one code, on its own line or, where it stands alone on its line, the next one. */
export interface AcceptanceComment {
  readonly code: LintCode;
  readonly reason: string;
  readonly owner: string;
  /** Last day on which it holds: YYYY-MM-DD, UTC. */
  readonly until: string;
  readonly location: Location;
  /** The line whose findings it accepts, 1-based: below it and further such comments. */
  readonly line: number;
}
