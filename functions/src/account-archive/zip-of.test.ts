import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { type ZipFile, zipOf } from './zip-of.ts'

const FILES: Record<string, Uint8Array> = {
  'empty.json': new Uint8Array(),
  'a/text.json': new TextEncoder().encode('{"direction":"backward"}'.repeat(500)),
  'packed.gz': createHash('sha512').update('bytes without any pattern').digest(),
  'zeros.csv': new Uint8Array(2 ** 21),
}

test('an archive gives back every file, with its checksum, packed where that is worth it', async () => {
  const archive = await archiveOf(FILES)
  expect(unzipSync(archive)).toEqual(
    Object.fromEntries(Object.entries(FILES).map(([k, v]) => [k, new Uint8Array(v)])),
  )
  const view = new DataView(archive.buffer)
  const entries = directoryOf(view)
  expect(entries.map(({ crc }) => crc)).toEqual(Object.values(FILES).map((bytes) => crc32(bytes)))
  expect(entries.map(({ method }) => method)).toEqual([0, 8, 0, 0])
})

test('the same files at the same time are the same bytes', async () => {
  expect(await archiveOf(FILES)).toEqual(await archiveOf(FILES))
})

async function archiveOf(files: Record<string, Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const given = async function* (): AsyncGenerator<ZipFile> {
    for (const [name, bytes] of Object.entries(files)) yield { name, bytes }
  }
  const pieces: Uint8Array[] = []
  for await (const piece of zipOf(given(), new Date('2026-05-01T12:00:00Z'))) pieces.push(piece)
  return new Uint8Array(Buffer.concat(pieces))
}

/** Method and checksum of each entry: PKWARE APPNOTE 6.3.10, sections 4.3.12 and 4.3.16. */
function directoryOf(view: DataView): { method: number; crc: number }[] {
  const entries = []
  let at = view.getUint32(view.byteLength - 6, true)
  while (view.getUint32(at, true) === 0x02014b50) {
    entries.push({ method: view.getUint16(at + 10, true), crc: view.getUint32(at + 16, true) })
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}
