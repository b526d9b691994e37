import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import type { Objects, PresignRequest } from './objects.ts'
import { putStream } from './s3-stream.ts'

/**
 * Objects in an S3 bucket, or in whatever answers its protocol. Throws what the client throws.
 *
 * The client must be made with `requestChecksumCalculation: 'WHEN_REQUIRED'`: otherwise the checksum of an empty body
 * is signed into an upload's address, and no real body passes it.
 */
export function s3Objects(client: S3Client, bucket: string): Objects {
  const Bucket = bucket
  return {
    async get(key) {
      const answer = await unlessMissing(client.send(new GetObjectCommand({ Bucket, Key: key })))
      return answer?.Body?.transformToByteArray()
    },

    async put(key, bytes, contentType) {
      await client.send(new PutObjectCommand({ Bucket, Key: key, Body: bytes, ContentType: contentType }))
    },

    putStream: (key, chunks, contentType) => putStream(client, { Bucket, Key: key }, chunks, contentType),

    async head(key) {
      const answer = await unlessMissing(client.send(new HeadObjectCommand({ Bucket, Key: key })))
      return answer && { sizeBytes: answer.ContentLength ?? 0 }
    },

    async delete(key) {
      await client.send(new DeleteObjectCommand({ Bucket, Key: key }))
    },

    async list(prefix) {
      const keys: string[] = []
      let token: string | undefined
      do {
        const request = { Bucket, Prefix: prefix, ContinuationToken: token }
        const { Contents = [], NextContinuationToken } = await client.send(new ListObjectsV2Command(request))
        keys.push(...Contents.map(({ Key }) => Key).filter((key) => key !== undefined))
        token = NextContinuationToken
      } while (token !== undefined)
      return keys
    },

    presignGet: (key, expiresIn) =>
      getSignedUrl(client, new GetObjectCommand({ Bucket, Key: key }), { expiresIn }),

    async presignPut(request) {
      const headers = boundHeaders(request)
      const url = await getSignedUrl(client, putCommand(Bucket, request), {
        expiresIn: request.expiresS,
        // A browser sets content-length by itself from the body; the other two it must be told.
        signableHeaders: new Set(['host', 'content-length', ...Object.keys(headers)]),
        unhoistableHeaders: new Set(Object.keys(headers)),
      })
      return { url, headers }
    },
  }
}

function putCommand(Bucket: string, { key, sizeBytes, sha256Hex, contentType }: PresignRequest) {
  return new PutObjectCommand({
    Bucket,
    Key: key,
    ContentLength: sizeBytes,
    ContentType: contentType,
    ChecksumSHA256: base64Of(sha256Hex),
  })
}

function boundHeaders({ sha256Hex, contentType }: PresignRequest) {
  return { 'content-type': contentType, 'x-amz-checksum-sha256': base64Of(sha256Hex) }
}

function base64Of(hex: string): string {
  return Buffer.from(hex, 'hex').toString('base64')
}

async function unlessMissing<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof NoSuchKey || error instanceof NotFound) return undefined
    throw error
  }
}
