/** The directory of a zip archive (PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16). */
import { RecordingError } from '@backstride/recording'

export interface ZipEntry {
  readonly name: string
  readonly isEncrypted: boolean
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly packedBytes: number
  readonly unpackedBytes: number
  /** Where its local header begins. */
  readonly offset: number
}

const LOCAL_HEADER = 0x04034b50
const LOCAL_HEADER_BYTES = 30
const DIRECTORY_ENTRY = 0x02014b50
const DIRECTORY_ENTRY_BYTES = 46
const END = 0x06054b50
const END_BYTES = 22
const MAX_COMMENT_BYTES = 65_535
const ENCRYPTED = 0x0001
const UTF8_NAME = 0x0800

/** Whether the bytes begin as a zip archive with at least one file does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes.length >= LOCAL_HEADER_BYTES && viewOf(bytes).getUint32(0, true) === LOCAL_HEADER
}

/** The entries of an archive in the order of its directory, folders left out. Throws TRUNCATED without a directory. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = viewOf(bytes)
  const end = endOfDirectory(view)
  if (end < 0) {
    throw new RecordingError(
      'TRUNCATED',
      'The zip archive ends before its list of files. Download or copy it again.',
    )
  }
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  while (at + DIRECTORY_ENTRY_BYTES <= end && view.getUint32(at, true) === DIRECTORY_ENTRY) {
    const nameBytes = view.getUint16(at + 28, true)
    const entry = entryAt(bytes, view, at, nameBytes)
    if (!entry.name.endsWith('/')) entries.push(entry)
    at += DIRECTORY_ENTRY_BYTES + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** The packed bytes of an entry. Throws CORRUPT where its local header is not where the directory says. */
export function packedBytesOf(bytes: Uint8Array, { offset, packedBytes }: ZipEntry): Uint8Array {
  const view = viewOf(bytes)
  if (offset + LOCAL_HEADER_BYTES > bytes.length || view.getUint32(offset, true) !== LOCAL_HEADER) {
    throw new RecordingError(
      'CORRUPT',
      'The zip archive is damaged at this file. Download or copy it again.',
      { offset },
    )
  }
  const start =
    offset + LOCAL_HEADER_BYTES + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  return bytes.subarray(start, start + packedBytes)
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function endOfDirectory(view: DataView): number {
  const last = view.byteLength - END_BYTES
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT_BYTES); at--) {
    if (view.getUint32(at, true) === END) return at
  }
  return -1
}

function entryAt(bytes: Uint8Array, view: DataView, at: number, nameBytes: number): ZipEntry {
  const flags = view.getUint16(at + 8, true)
  const name = bytes.subarray(at + DIRECTORY_ENTRY_BYTES, at + DIRECTORY_ENTRY_BYTES + nameBytes)
  return {
    name: new TextDecoder(flags & UTF8_NAME ? 'utf-8' : 'latin1').decode(name),
    isEncrypted: (flags & ENCRYPTED) !== 0,
    method: view.getUint16(at + 10, true),
    packedBytes: view.getUint32(at + 20, true),
    unpackedBytes: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  }
}
