import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { type ArchiveFile, archiveFiles, decode, errorOf } from '@backstride/analyse'
import type { FileErrorBody, UploadRequest } from '@backstride/contract'
import { MAX_FILE_BYTES, MAX_TITLE_LENGTH } from '@backstride/contract/limits'
import { FileChanging } from './file-error.ts'
import type { FoundFile } from './find-files.ts'

/** One recording, out of a file or of an archive. */
export interface Content {
  readonly name: string
  /** Of the bytes; of name and reason where there are none to send. */
  readonly sha256: string
  readonly bytes: Uint8Array
  /** What the list of a bulk export says of it. */
  readonly listed?: UploadRequest['listed']
  /** Why it is not to be sent. */
  readonly refusal?: FileErrorBody
}

/**
 * The recordings in a file, one after the other. An archive is opened here rather than sent whole: of a bulk export that
 * grows by a few workouts a month, only those few are sent. An archive without any recording gives nothing. Throws
 * FileChanging, and what the file system throws.
 */
export async function* contentsOf(file: FoundFile): AsyncGenerator<Content> {
  if (file.sizeBytes > LARGEST_ARCHIVE_BYTES) return yield refused(file.name, UNPACK_FIRST)
  const bytes = await readFile(file.path)
  if (bytes.length !== file.sizeBytes) throw new FileChanging()
  if (!isZip(bytes)) return yield contentOf(file.name, bytes)
  let isOpened = false
  for (const inner of archiveFiles(bytes)) {
    isOpened = true
    const name = inner.fileName ? `${file.name}/${inner.fileName}` : file.name
    yield 'bytes' in inner ? innerContent(name, inner) : refused(name, errorOf(inner.error))
  }
  // The sensors of a phone, one file each, are one recording together; anything else here is no concern of ours.
  if (!isOpened && decode(bytes).status !== 'failed') yield contentOf(file.name, bytes)
}

function innerContent(name: string, { bytes, listed }: Extract<ArchiveFile, { bytes: Uint8Array }>): Content {
  if (!listed) return contentOf(name, bytes)
  const title = listed.title?.toWellFormed().trim().slice(0, MAX_TITLE_LENGTH).trim()
  return { ...contentOf(name, bytes), listed: { ...(title && { title }), sport: listed.sport } }
}

function contentOf(name: string, bytes: Uint8Array): Content {
  if (bytes.length === 0) return refused(name, EMPTY)
  if (bytes.length > MAX_FILE_BYTES && !isZip(bytes)) return refused(name, TOO_LARGE)
  return { name, bytes, sha256: hashOf(bytes) }
}

function refused(name: string, refusal: FileErrorBody): Content {
  return { name, bytes: new Uint8Array(), sha256: hashOf(`${name}\n${refusal.code}`), refusal }
}

/** Archives are opened in memory. */
const LARGEST_ARCHIVE_BYTES = 2 ** 30

const UNPACK_FIRST = {
  code: 'TOO_LARGE',
  message: 'The archive is larger than 1 GB. Unpack it and give the folder instead.',
}

const EMPTY = { code: 'EMPTY_FILE', message: 'The file is empty. Copy it from the watch or app again.' }

const TOO_LARGE = {
  code: 'TOO_LARGE',
  message: `The file is larger than ${MAX_FILE_BYTES / 2 ** 20} MB, the most one recording may have. Split it, or export it as FIT.`,
}

/** Local file header, APPNOTE.TXT section 4.3.7; an empty archive begins with its end instead and holds nothing. */
function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
}

function hashOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex')
}
