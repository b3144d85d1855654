/** What the system threw → its code and words for a message. */

/** Ours: of a file that its owner protected. */
export const readOnly = 'READONLY';

const words: Readonly<Record<string, string>> = {
  [readOnly]: 'it is read-only',
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a file is in the place of one of its folders',
  EEXIST: 'a file is in the place of one of its folders',
  ENOENT: 'no such file',
  ENOSPC: 'the disk is full',
  EROFS: 'the file system is read-only',
  EMFILE: 'too many open files',
  EIO: 'input/output error',
  ELOOP: 'symbolic links loop',
  ENAMETOOLONG: 'its name is too long',
};

export interface Reason {
  /** `EACCES`, …; empty where the system gave none. */
  readonly code: string;
  readonly words: string;
}

export function reasonOf(thrown: unknown): Reason {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  return { code, words: words[code] ?? (code || (thrown instanceof Error ? thrown.message : String(thrown))) };
}
