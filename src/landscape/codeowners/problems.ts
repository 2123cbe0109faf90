import type { Diagnostic, Location } from '../../diagnostics/diagnostic.ts';
import { error } from '../../schema/wording.ts';
import type { SourceNode } from '../../source/node.ts';

export function invalidOwner(node: SourceNode, owner: string): Diagnostic {
  return error('invalid-owner', node, `GitHub does not read ${JSON.stringify(owner)} as an owner in CODEOWNERS.`, {
    hint: 'Write a person as "@name", a team as "@organisation/team", or an e-mail address.',
  });
}

export function noPlatformOwners(node: SourceNode): Diagnostic {
  return error('owners-missing', node, 'The landscape names no owners of the files that belong to no tenant.', {
    hint: 'Write spec.owners in policies/landscape.yaml, for example owners: ["@acme/platform"].',
  });
}

/** `path` is the first of the files, which GitHub reads; `others` are those that it ignores. */
export function severalFiles(path: string, others: readonly string[]): Diagnostic {
  return {
    code: 'codeowners-twice',
    severity: 'error',
    message: `GitHub reads ${path} and ignores ${others.join(' and ')}.`,
    location: { path, line: 1, column: 1 },
    hint: 'Move all lines into one file, and delete the others.',
  };
}

/** `problem` is a whole sentence. */
export function brokenMarkers(location: Location, problem: string): Diagnostic {
  return {
    code: 'codeowners-markers',
    severity: 'error',
    message: problem,
    location,
    hint: 'Delete what is left of the block, and run "ringfence codeowners --write" again.',
  };
}

export function tooLarge(path: string): Diagnostic {
  return {
    code: 'codeowners-too-large',
    severity: 'error',
    message: 'GitHub ignores a CODEOWNERS file of 3 MB or more.',
    location: { path, line: 1, column: 1 },
    hint: 'Delete lines outside the block of Ringfence.',
  };
}

/** `isGuard`: the files decide what a tenant may have; else they are other sources. */
export function overridden(location: Location, pattern: string, what: string, isGuard: boolean): Diagnostic {
  return {
    code: 'codeowners-overridden',
    severity: isGuard ? 'error' : 'warning',
    message: `Pattern ${JSON.stringify(pattern)} is below the block of Ringfence and can match ${what}, so its owners replace those of the block.`,
    location,
    hint: 'The last line that matches a file decides. Move this line above the block, or write a narrower pattern.',
  };
}

export function outOfDate(path: string): Diagnostic {
  return {
    code: 'codeowners-out-of-date',
    severity: 'error',
    message: 'The block of Ringfence differs from the owners in policies/.',
    location: { path, line: 1, column: 1 },
    hint: 'Run "ringfence codeowners --write", and commit the file.',
  };
}
