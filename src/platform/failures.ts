const sentences: Readonly<Record<string, string>> = {
  EACCES: 'Permission is denied.',
  EBUSY: 'Another program is using it.',
  EDQUOT: 'The disk quota is used up.',
  EFBIG: 'The file would be larger than the system allows.',
  EIO: 'The disk reports an error.',
  EISDIR: 'A folder is where a file should be.',
  ELOOP: 'Its path contains too many symbolic links.',
  EMFILE: 'Too many files are open.',
  ENAMETOOLONG: 'Its name is longer than the system allows.',
  ENFILE: 'Too many files are open.',
  ENOENT: 'It does not exist.',
  ENOSPC: 'The disk is full.',
  ENOTDIR: 'A part of its path is not a folder.',
  ENOTEMPTY: 'The folder is not empty.',
  EEXIST: 'It already exists.',
  EPERM: 'The operation is not permitted.',
  EROFS: 'The file system is read-only.',
  ERR_FS_FILE_TOO_LARGE: 'The file is too large.',
};

/**
 * Does what touches the disk. Where the system refuses, answers with `refused`, which gets the reason as a whole
 * sentence; anything else that is thrown is a defect and goes on.
 */
export function attempt<Value>(action: () => Value, refused: (reason: string) => Value): Value {
  try {
    return action();
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    return refused(reason);
  }
}

/** Why the system refused, as a whole sentence; nothing for an error that does not come from it. */
export function reasonOf(error: unknown): string | undefined {
  const code = codeOf(error);
  return code === undefined ? undefined : (sentences[code] ?? `The system reports ${code}.`);
}

/** The system's name for what went wrong, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  return 'syscall' in error || error.code in sentences ? error.code : undefined;
}
