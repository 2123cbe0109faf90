import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nodeAt, type SourceNode } from '../../source/node.ts';
import { itemsAt, type Sources } from '../read-sources.ts';
import * as problems from './problems.ts';

/** Owners of the folders of `policies/`, as CODEOWNERS names them. */
export interface FolderOwners {
  /** At least one. */
  readonly platform: readonly string[];
  /** By tenant, in code-unit order; each with at least one. */
  readonly tenants: ReadonlyMap<string, readonly string[]>;
}

/** Reads the owners of sound sources. Nothing where one is missing or is not a name that GitHub reads. */
export function readFolderOwners({ landscape, tenants }: Sources): {
  readonly owners?: FolderOwners;
  readonly diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const read = (root: SourceNode | undefined): readonly string[] =>
    itemsAt(root, ['spec', 'owners']).flatMap((node) => {
      if (node.kind !== 'scalar') return [];
      if (!isOwner(node.text)) diagnostics.push(problems.invalidOwner(node, node.text));
      return [node.text];
    });
  const platform = read(landscape);
  if (platform.length === 0 && landscape !== undefined) {
    diagnostics.push(problems.noPlatformOwners(nodeAt(landscape, ['spec']) ?? landscape));
  }
  const ofTenants = new Map([...tenants].map(([name, { tenant }]) => [name, read(tenant)]));
  return diagnostics.length > 0 ? { diagnostics } : { owners: { platform, tenants: ofTenants }, diagnostics };
}

/** Reports whether GitHub reads a text in CODEOWNERS as a person, a team or an e-mail address. */
export function isOwner(text: string): boolean {
  return (
    /^@[A-Za-z0-9][A-Za-z0-9_-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*)?$/.test(text) ||
    /^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/.test(text)
  );
}
