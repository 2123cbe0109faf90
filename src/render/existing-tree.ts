import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** `other`: neither file nor folder, such as a socket. Symbolic links are refused before anything is planned. */
export type EntryKind = 'file' | 'folder' | 'other';

/** The folder of manifests as it is now. Paths are relative to it, with forward slashes. */
export interface ExistingTree {
  /** Everything below the folder, at any depth, in no particular order. */
  readonly entries: ReadonlyMap<string, EntryKind>;
  /** The bytes of one of the files, or what kept them from being read. */
  read(path: string): Uint8Array | Diagnostic;
}
