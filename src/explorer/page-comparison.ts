import type { PageChanges } from './page-changes.ts';
import type { PageModel } from './page-model.ts';

/** Two states in one page, and what changes between them. */
export interface PageComparison {
  readonly before: PageModel;
  readonly after: PageModel;
  readonly changes: PageChanges;
}
