import type { Diagnostic, Location } from '../diagnostics/diagnostic.ts';

/** A symbolic link among sources or manifests. */
export function symbolicLink(path: string): Diagnostic {
  return {
    code: 'symbolic-link',
    severity: 'error',
    message:
      'This is a symbolic link. Ringfence follows none, so that what it reads and writes is what the repository holds.',
    location: whole(path),
    hint: 'Put a real file or folder in its place.',
  };
}

/** `reason` is a whole sentence. */
export function unreadable(path: string, reason: string): Diagnostic {
  return {
    code: 'unreadable',
    severity: 'error',
    message: `This cannot be read. ${reason}`,
    location: whole(path),
  };
}

/** `reason` and `state` are whole sentences: why it failed, and how far writing had come. */
export function unwritable(path: string, reason: string, state: string): Diagnostic {
  return {
    code: 'unwritable',
    severity: 'error',
    message: `This cannot be written. ${reason} ${state}`,
    location: whole(path),
    hint: 'Mend the cause and render again.',
  };
}

/** `state` is a whole sentence: how far writing had come. */
export function interrupted(path: string, state: string): Diagnostic {
  return {
    code: 'interrupted',
    severity: 'error',
    message: `Writing was interrupted. ${state}`,
    location: whole(path),
    hint: 'Render again to finish.',
  };
}

/** Neither the folder in which Ringfence was started nor one above it has sources. */
export function outsideRepository(): Diagnostic {
  return {
    code: 'outside-a-repository',
    severity: 'error',
    message: 'There is no policies/landscape.yaml in this folder or in one above it.',
    location: whole('policies/landscape.yaml'),
    hint: 'Go to a policy repository, or name one with --root.',
  };
}

/** The folder given with `--out` holds things, and nothing among them was rendered by Ringfence. */
export function foreignOutputFolder(path: string): Diagnostic {
  return {
    code: 'foreign-output-folder',
    severity: 'error',
    message: 'This folder is not empty, and nothing in it was rendered by Ringfence.',
    location: whole(path),
    hint: 'Name a folder that is new, empty, or was rendered to before.',
  };
}

function whole(path: string): Location {
  return { path, line: 1, column: 1 };
}
