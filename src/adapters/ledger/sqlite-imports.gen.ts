/** Made by scripts/gen-sqlite-imports.ts from the installed sql.js; not to be edited. */
export const SQLJS_VERSION = '1.16.0';

/** SHA-256 of sql-wasm.wasm, hex. */
export const SQLJS_WASM_SHA256 = '43bbcdd44287e5a2db3b6b5af34b1a3485a7a441285d247976c1ebe3c61f8dbf';

/** The minified names under which the wasm imports what it needs of a file system. */
export const SQLJS_IMPORTS = {
  __syscall_fstat64: 'g',
  __syscall_ftruncate64: 'J',
  __syscall_openat: 'x',
  fd_close: 'e',
  fd_read: 't',
  fd_seek: 'E',
  fd_sync: 'K',
  fd_write: 'q',
} as const;
