import type { ClusterDump } from '../clusters/dump/cluster-dump.ts';
import { compareText } from '../diagnostics/compare.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import { inferLandscape } from '../inference/infer-landscape.ts';
import type { TenantEvidence } from '../inference/propose-tenants.ts';
import type { NewFile } from '../source/new-source.ts';
import { checkNames } from './check-names.ts';
import type { ImportNames } from './import-names.ts';
import { namesFile } from './names-file.ts';
import { renamed } from './rename.ts';
import { type WrittenLandscape, type WrittenSettings, writeLandscape } from './write-landscape.ts';

export interface ImportSettings extends WrittenSettings {
  /** From what to propose tenants; default: auto. */
  readonly tenants?: TenantEvidence | undefined;
  /** Names that a person chose in place of inferred ones. */
  readonly names?: ImportNames | undefined;
}

export interface ImportedLandscape extends WrittenLandscape {
  /** The file of the names that were inferred, and of those that a person chose. */
  readonly namesFile: NewFile;
}

/**
 * Infers a landscape from dumps of clusters, and writes it. The same for every order of the dumps. A value exactly if each
 * chosen name is valid and names something, and the sources exceed no limit. Pure.
 */
export function importLandscape(
  read: readonly ClusterDump[],
  { tenants = 'auto', names, ...settings }: ImportSettings,
): Outcome<ImportedLandscape> {
  const dumps = [...read].sort((a, b) => compareText(a.name, b.name));
  const proposed = inferLandscape(dumps, { tenants });
  const renamedTenants = new Map([...(names?.tenants ?? [])].map(([tenant, { name }]) => [tenant, name]));
  const isSame = [...renamedTenants].every(([tenant, name]) => tenant === name);
  const inferred = isSame ? proposed : inferLandscape(dumps, { tenants, renamedTenants });
  const diagnostics = names === undefined ? [] : checkNames(names, inferred, proposed.tenants);
  if (diagnostics.length > 0) return { diagnostics };
  const landscape = names === undefined ? inferred : renamed(inferred, names);
  const written = writeLandscape(landscape, dumps, settings);
  if (written.value === undefined) return { diagnostics: written.diagnostics };
  const file = namesFile({ name: settings.name, inferred, dumps, tenants: proposed.tenants, names });
  return { value: { ...written.value, namesFile: file }, diagnostics };
}
