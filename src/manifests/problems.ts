import type { Code } from '../diagnostics/codes.ts';
import type { Diagnostic, Location } from '../diagnostics/diagnostic.ts';
import { utf8Text } from '../model/utf8.ts';
import type { PolicyViolation } from '../policy/violation.ts';
import { conflictMarkerIn } from '../source/conflict-marker.ts';
import { locateField } from '../source/locate-field.ts';
import { locationOf, type SourceNode } from '../source/node.ts';

/** The file is of a version of the inventory that this release does not read. */
export function unknownSchemaVersion(node: SourceNode, found: string, known: readonly number[]): Diagnostic {
  return error(
    'unknown-schema-version',
    locationOf(node),
    `This file has schemaVersion ${found}; this release of Ringfence reads only ${known.join(' and ')}.`,
    'Read it with the release that wrote it, which spec.ringfence in policies/landscape.yaml of the same commit names.',
  );
}

/** A manifest that a cluster would accept and Ringfence does not read. */
export function unreadManifest(path: string): Diagnostic {
  return {
    code: 'unread-manifest',
    severity: 'warning',
    message: 'Ringfence does not render or read this file, so no answer takes it into account.',
    location: start(path),
    hint: 'Declare policies that other tools write as external policies. Move other files out of the folder of manifests.',
  };
}

export function inventoryMissing(path: string, inventory: string): Diagnostic {
  return error(
    'inventory-missing',
    start(path),
    `The namespace of these policies has no inventory: ${inventory} is missing, so its labels and workloads are unknown.`,
    'Run "ringfence render", which writes both.',
  );
}

export function profileMissing(node: SourceNode, path: string): Diagnostic {
  return error(
    'inventory-missing',
    locationOf(node),
    `The profile that this namespace shares with others is missing: ${path} does not exist.`,
    'Run "ringfence render", which writes both.',
  );
}

/** One cluster in two folders: half of a move was merged. */
export function clusterInTwoFolders(path: string, cluster: string, folder: string): Diagnostic {
  return error(
    'duplicate-name',
    start(path),
    `Cluster "${cluster}" is also in ${folder}; a cluster can have only one folder.`,
    'Run "ringfence render", which removes the stale one.',
  );
}

export function otherThanPath(node: SourceNode, what: string, name: string, expected: string): Diagnostic {
  return error(
    'name-differs-from-path',
    locationOf(node),
    `The path of this file is for ${what} "${expected}", but the file names "${name}".`,
    'Run "ringfence render", which repairs it.',
  );
}

/** Reports why a manifest cannot be read. Rendering settles a conflict in it; choosing one of its sides does not. */
export function unreadYaml(diagnostics: readonly Diagnostic[], bytes: Uint8Array): readonly Diagnostic[] {
  if (conflictMarkerIn(utf8Text(bytes)) === undefined) return diagnostics;
  const hint = 'Run "ringfence render", which rewrites this file from policies/.';
  return diagnostics.map((diagnostic) => ({ ...diagnostic, hint }));
}

export function noPolicies(path: string): Diagnostic {
  return error(
    'empty-document',
    start(path),
    'The file contains no policy; a namespace without policies must not have this file.',
    'Run "ringfence render", which repairs it.',
  );
}

export function policyTwice(node: SourceNode, name: string, first: SourceNode): Diagnostic {
  return {
    ...error('duplicate-policy', locationOf(node), `Policy "${name}" is in this file twice; the later one would win.`),
    related: [{ message: 'First defined here.', location: locationOf(first) }],
  };
}

/** Reports a field that the API server would reject, at its value or, if it is absent, at its parent. */
export function refusedPolicy({ code, path, message, hint }: PolicyViolation, root: SourceNode): Diagnostic {
  return error(code, locateField(root, path), message, hint);
}

function start(path: string): Location {
  return { path, line: 1, column: 1 };
}

function error(code: Code, location: Location, message: string, hint?: string): Diagnostic {
  return { code, severity: 'error', message, location, ...(hint === undefined ? {} : { hint }) };
}
