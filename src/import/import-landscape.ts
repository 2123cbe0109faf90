import type { ClusterDump } from '../clusters/dump/cluster-dump.ts';
import { compareText } from '../diagnostics/compare.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import { invariant } from '../diagnostics/invariant.ts';
import { inferLandscape } from '../inference/infer-landscape.ts';
import type { InferredLandscape } from '../inference/inferred-landscape.ts';
import type { TenantEvidence } from '../inference/propose-tenants.ts';
import type { NewFile } from '../source/new-source.ts';
import { checkNames } from './check-names.ts';
import type { ImportNames } from './import-names.ts';
import { type ImportReport, importReport } from './import-report.ts';
import { namesFile } from './names-file.ts';
import { describeDifference, proveImport } from './proof.ts';
import { renamed } from './rename.ts';
import { renderSources } from './render-sources.ts';
import { sourceFiles } from './source-files.ts';

interface WrittenSettings {
  /** The name of the landscape, a DNS label. */
  readonly name: string;
  readonly ringfenceVersion: string;
}

interface ImportSettings extends WrittenSettings {
  /** From what to propose tenants; default: auto. */
  readonly tenants?: TenantEvidence | undefined;
  /** Names that a person chose in place of inferred ones. */
  readonly names?: ImportNames | undefined;
}

interface ImportedLandscape {
  /** Sources and rendered manifests, by paths below the root of the repository. */
  readonly files: readonly NewFile[];
  readonly report: ImportReport;
}

/**
 * Infers a landscape from dumps of clusters, and writes it. The same for every order of the dumps. A value exactly if each
 * chosen name is valid and names something. Pure.
 */
export function importLandscape(
  read: readonly ClusterDump[],
  { tenants = 'auto', names, ...settings }: ImportSettings,
): Outcome<ImportedLandscape & { readonly namesFile: NewFile }> {
  const dumps = [...read].sort((a, b) => compareText(a.name, b.name));
  const proposed = inferLandscape(dumps, { tenants });
  const renamedTenants = new Map([...(names?.tenants ?? [])].map(([tenant, { name }]) => [tenant, name]));
  const isSame = [...renamedTenants].every(([tenant, name]) => tenant === name);
  const inferred = isSame ? proposed : inferLandscape(dumps, { tenants, renamedTenants });
  const diagnostics = names === undefined ? [] : checkNames(names, inferred, proposed.tenants);
  if (diagnostics.length > 0) return { diagnostics };
  const landscape = names === undefined ? inferred : renamed(inferred, names);
  const written = writeLandscape(landscape, dumps, settings);
  const file = namesFile({ name: settings.name, inferred, dumps, tenants: proposed.tenants, names });
  return { value: { ...written, namesFile: file }, diagnostics };
}

/**
 * Writes an inferred landscape as sources, renders them, and proves that the manifests mean what the dumps mean. Sources
 * that do not render or that mean anything else are a defect, which is thrown. Pure.
 */
export function writeLandscape(
  inferred: InferredLandscape,
  dumps: readonly ClusterDump[],
  { name, ringfenceVersion }: WrittenSettings,
): ImportedLandscape {
  const sources = sourceFiles(inferred, dumps, { name, ringfenceVersion });
  const { manifests, known } = renderSources(sources, ringfenceVersion);
  const { policies, differences } = proveImport(dumps, known, { allWorkloads: false });
  const [first] = differences;
  const more = differences.length - 1;
  invariant(
    first === undefined,
    `what import inferred differs from the dumps: ${first && describeDifference(first)}${more > 0 ? `, and ${more} more` : ''}`,
  );
  const rest = [...manifests].map(([path, text]) => ({ path: `manifests/${path}`, text }));
  return {
    files: [...sources, ...rest],
    report: importReport({ name, inferred, dumps, sources, proof: { policies, differences } }),
  };
}
