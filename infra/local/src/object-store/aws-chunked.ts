// The body of an upload whose checksum follows its bytes: S3 API reference, "Signature Calculations for the
// Authorization Header: Including Trailing Headers (Chunked Upload)", payload STREAMING-UNSIGNED-PAYLOAD-TRAILER.

import { S3Error } from './s3-error.ts'

/** The longest line between chunks: a length in hexadecimal, or one trailing header. */
const MAX_LINE_BYTES = 1024

interface Reader {
  readonly source: AsyncIterator<Buffer>
  rest: Buffer
}

/** The bytes within an aws-chunked body; what follows them is put into `trailers`, names in lower case. */
export async function* awsChunked(
  body: AsyncIterable<Buffer>,
  trailers: Map<string, string>,
): AsyncGenerator<Buffer> {
  const reader: Reader = { source: body[Symbol.asyncIterator](), rest: Buffer.alloc(0) }
  for (;;) {
    const line = await readLine(reader)
    if (!/^[0-9a-f]{1,8}$/i.test(line)) throw incomplete('A chunk does not start with its length.')
    const sizeBytes = Number.parseInt(line, 16)
    if (sizeBytes === 0) break
    yield* readBytes(reader, sizeBytes)
    if ((await readLine(reader)) !== '') throw incomplete('A chunk is longer than it says.')
  }
  for (let line = await readLine(reader); line !== ''; line = await readLine(reader)) {
    const [name, ...value] = line.split(':')
    trailers.set(name.trim().toLowerCase(), value.join(':').trim())
  }
}

async function* readBytes(reader: Reader, sizeBytes: number): AsyncGenerator<Buffer> {
  let left = sizeBytes
  while (left > 0) {
    if (reader.rest.length === 0) await readMore(reader)
    const part = reader.rest.subarray(0, left)
    reader.rest = reader.rest.subarray(part.length)
    left -= part.length
    yield part
  }
}

async function readLine(reader: Reader): Promise<string> {
  for (;;) {
    const end = reader.rest.indexOf('\r\n')
    if (end >= 0) {
      const line = reader.rest.toString('latin1', 0, end)
      reader.rest = reader.rest.subarray(end + 2)
      return line
    }
    if (reader.rest.length > MAX_LINE_BYTES) throw incomplete('A line between chunks does not end.')
    await readMore(reader)
  }
}

async function readMore(reader: Reader): Promise<void> {
  const { done, value } = await reader.source.next()
  if (done) throw incomplete('The body ends within a chunk.')
  reader.rest = Buffer.concat([reader.rest, value])
}

function incomplete(message: string): S3Error {
  return new S3Error(400, 'IncompleteBody', message)
}
