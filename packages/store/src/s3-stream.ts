/** Large objects in parts: S3 user guide, "Uploading and copying objects using multipart upload". */

import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3'

/** S3 takes no smaller part than 5 MiB but the last, and no more than 10,000: room for 78 GiB. */
const PART_BYTES = 8 * 1024 * 1024

interface Place {
  readonly Bucket: string
  readonly Key: string
}

/** Puts what comes as one object and answers its bytes; what fits into one part goes in one piece. */
export async function putStream(
  client: S3Client,
  place: Place,
  chunks: AsyncIterable<Uint8Array>,
  contentType: string,
): Promise<number> {
  const parts = partsOf(chunks)
  const first = await parts.next()
  const bytes = first.done ? new Uint8Array() : first.value
  if (bytes.length === PART_BYTES) return putParts(client, place, bytes, parts, contentType)
  await client.send(new PutObjectCommand({ ...place, Body: bytes, ContentType: contentType }))
  return bytes.length
}

/** The parts become an object together, or go away together. */
async function putParts(
  client: S3Client,
  place: Place,
  first: Uint8Array,
  rest: AsyncIterable<Uint8Array>,
  ContentType: string,
): Promise<number> {
  const { UploadId } = await client.send(new CreateMultipartUploadCommand({ ...place, ContentType }))
  const whole = { ...place, UploadId }
  try {
    const Parts = [await putPart(client, whole, 1, first)]
    let sizeBytes = first.length
    for await (const Body of rest) {
      Parts.push(await putPart(client, whole, Parts.length + 1, Body))
      sizeBytes += Body.length
    }
    await client.send(new CompleteMultipartUploadCommand({ ...whole, MultipartUpload: { Parts } }))
    return sizeBytes
  } catch (error) {
    await client.send(new AbortMultipartUploadCommand(whole))
    throw error
  }
}

async function putPart(
  client: S3Client,
  whole: Place & { readonly UploadId: string | undefined },
  PartNumber: number,
  Body: Uint8Array,
) {
  const { ETag } = await client.send(new UploadPartCommand({ ...whole, PartNumber, Body }))
  return { ETag, PartNumber }
}

/** The same bytes in pieces of one part each, the last one smaller. */
async function* partsOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; ) {
      const piece = chunk.subarray(at, at + PART_BYTES - size)
      waiting.push(piece)
      size += piece.length
      at += piece.length
      if (size < PART_BYTES) continue
      yield Buffer.concat(waiting)
      waiting = []
      size = 0
    }
  }
  if (size > 0) yield Buffer.concat(waiting)
}
