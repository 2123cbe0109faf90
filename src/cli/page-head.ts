import type { PageHead } from '../explorer/page-data.ts';
import { shownCommit } from '../platform/shown-commit.ts';
import { ownVersion, type Surroundings } from '../platform/surroundings.ts';
import type { AnalysisInput } from './analysis-input.ts';
import type { AnalysisOptions } from './analysis-options.ts';

/** Options that cut a page. */
interface CutOptions extends AnalysisOptions {
  readonly tenant?: readonly string[];
  readonly redact?: boolean;
}

/** Names the state that a page of one state shows, and the parts that it was cut to. */
export async function pageHead(
  { landscape, repository }: AnalysisInput,
  { manifests = [], cluster, tenant, redact = false }: CutOptions,
  surroundings: Surroundings,
): Promise<PageHead> {
  const commit = await shownCommit(repository?.root ?? surroundings.folder, surroundings);
  const only = {
    ...(cluster === undefined ? {} : { clusters: cluster }),
    ...(tenant === undefined ? {} : { tenants: tenant }),
  };
  return {
    ...{ ringfence: ownVersion(), origin: landscape.origin, manifests, made: surroundings.today() },
    ...(commit === undefined ? {} : { commit }),
    ...(cluster === undefined && tenant === undefined ? {} : { only }),
    ...(redact ? { redacted: true as const } : {}),
  };
}
