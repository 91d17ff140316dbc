/**
 * The fixed numbers of the recording format, version 1 (`docs/recording-format.md`). All integers are little-
 * endian.
 */

/** First eight bytes of a file; the line ends show a transfer that took it for text. */
export const FILE_MAGIC: readonly number[] = [0x89, 0x53, 0x44, 0x52, 0x0d, 0x0a, 0x1a, 0x0a];
export const FORMAT_VERSION = 1;
/** Bit of the file header's flags: made by a simulator. */
export const FLAG_SYNTHETIC = 1;

/** "SBLK" */
export const BLOCK_MAGIC = 0x4b4c4253;
export const BLOCK_HEADER_BYTES = 44;
/** Bit of a block header's flags: the payload begins with every book. */
export const FLAG_KEYFRAME = 1;
/** No block's payload is larger; a larger length in a header is damage. */
export const MAX_PAYLOAD_BYTES = 64 * 1024 * 1024;

/** "SIDX" */
export const INDEX_MAGIC = 0x58444953;
export const INDEX_ENTRY_BYTES = 40;
/** "SEND" */
export const TRAILER_MAGIC = 0x444e4553;
export const TRAILER_BYTES = 24;

/** Low four bits of a record's first byte. */
export const KIND_UPDATE = 0;
export const KIND_NOTE = 1;
/** High four bits of an update's first byte. */
export const TAG_RESET = 0x10;
export const TAG_TICK = 0x20;
export const TAG_RESYNC = 0x40;

/** Bytes that a record's head can take: its word and six sized integers. */
export const HEAD_MAX_BYTES = 4 + 6 * 7;
/** Bytes that one level can take: its control byte and two sized integers. */
export const LEVEL_MAX_BYTES = 1 + 2 * 7;
/** Bytes past the end that reading or writing a sized integer may touch. */
export const SLACK_BYTES = 128;
