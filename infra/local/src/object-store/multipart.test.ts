import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  HeadObjectCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { s3Objects } from '@backstride/store'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createObjectStore } from './object-store.ts'

const credentials = { accessKeyId: 'key', secretAccessKey: 'secret' }
const Bucket = 'recordings'
const MIB = 1024 * 1024

let dir: string
let client: S3Client
const created: string[] = []
const closing = new AsyncDisposableStack()

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'objects-'))
  closing.defer(() => rm(dir, { recursive: true }))
  const store = await createObjectStore({
    dir,
    mount: '/s3',
    buckets: [Bucket],
    credentials,
    now: () => new Date(),
    onCreated: async ({ key }) => void created.push(key),
  })
  const server = createServer(store)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  closing.defer(() => new Promise<void>((done) => server.close(() => done())))
  closing.defer(() => server.closeAllConnections())
  client = new S3Client({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/s3`,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials,
    requestChecksumCalculation: 'WHEN_REQUIRED',
  })
  closing.defer(() => client.destroy())
})

afterAll(() => closing.disposeAsync())

beforeEach(() => {
  created.length = 0
})

test.each([0, 5, 8 * MIB, 8 * MIB + 1, 20 * MIB])(
  'a stream of %i bytes, in pieces of any size, is one object with exactly these bytes',
  async (sizeBytes) => {
    const bytes = randomBytes(sizeBytes)
    const objects = s3Objects(client, Bucket)
    expect(await objects.putStream('stream', pieces(bytes), 'application/zip')).toBe(sizeBytes)
    const got = await objects.get('stream')
    expect(digestOf(got ?? new Uint8Array())).toBe(digestOf(bytes))
    const { ContentType } = await client.send(new HeadObjectCommand({ Bucket, Key: 'stream' }))
    expect(ContentType).toBe('application/zip')
    expect(created).toEqual(['stream'])
    expect(await readdir(join(dir, 'incoming'))).toEqual([])
  },
)

test('a stream that breaks off makes no object and leaves no part behind', async () => {
  const breaking = async function* () {
    yield randomBytes(9 * MIB)
    throw new Error('broken off')
  }
  const objects = s3Objects(client, Bucket)
  await expect(objects.putStream('torn', breaking(), 'application/zip')).rejects.toThrow('broken off')
  expect(await objects.head('torn')).toBeUndefined()
  expect(created).toEqual([])
  expect(await readdir(join(dir, 'incoming'))).toEqual([])
})

test('a part that comes again replaces the first', async () => {
  const UploadId = await started()
  await part(UploadId, 1, Buffer.from('first'))
  const { ETag } = await part(UploadId, 1, Buffer.from('second'))
  await completed(UploadId, [{ PartNumber: 1, ETag }])
  expect(Buffer.from((await s3Objects(client, Bucket).get('parts')) ?? []).toString()).toBe('second')
})

test.each([
  ['a part that never came', [{ PartNumber: 2, ETag: `"${'0'.repeat(32)}"` }], 'InvalidPart'],
  ['another part than came', [{ PartNumber: 1, ETag: `"${'0'.repeat(32)}"` }], 'InvalidPart'],
  ['no part', [], 'MalformedXML'],
])('%s is refused', async (_, Parts, code) => {
  const UploadId = await started()
  await part(UploadId, 1, Buffer.from('x'))
  await expect(completed(UploadId, Parts)).rejects.toMatchObject({ name: code })
})

test('parts out of order, and small ones before the last, are refused', async () => {
  const UploadId = await started()
  const tags = [await part(UploadId, 1, Buffer.from('a')), await part(UploadId, 2, Buffer.from('b'))]
  const [one, two] = tags.map(({ ETag }, k) => ({ PartNumber: k + 1, ETag }))
  await expect(completed(UploadId, [two, one])).rejects.toMatchObject({ name: 'InvalidPartOrder' })
  await expect(completed(UploadId, [one, two])).rejects.toMatchObject({ name: 'EntityTooSmall' })
})

test('an upload that was given up, or is of another key, takes nothing more', async () => {
  const UploadId = await started()
  const elsewhere = new UploadPartCommand({ Bucket, Key: 'other', UploadId, PartNumber: 1, Body: 'x' })
  await expect(client.send(elsewhere)).rejects.toMatchObject({ name: 'NoSuchUpload' })
  await part(UploadId, 1, Buffer.from('x'))
  await client.send(new AbortMultipartUploadCommand({ Bucket, Key: 'parts', UploadId }))
  await expect(part(UploadId, 1, Buffer.from('x'))).rejects.toMatchObject({ name: 'NoSuchUpload' })
  expect(created).toEqual([])
})

/** Pieces of sizes that fit nothing. */
async function* pieces(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 3_000_017) yield bytes.subarray(at, at + 3_000_017)
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

async function started(): Promise<string | undefined> {
  return (await client.send(new CreateMultipartUploadCommand({ Bucket, Key: 'parts' }))).UploadId
}

function part(UploadId: string | undefined, PartNumber: number, Body: Buffer) {
  return client.send(new UploadPartCommand({ Bucket, Key: 'parts', UploadId, PartNumber, Body }))
}

function completed(UploadId: string | undefined, Parts: { PartNumber: number; ETag: string | undefined }[]) {
  const MultipartUpload = { Parts }
  return client.send(new CompleteMultipartUploadCommand({ Bucket, Key: 'parts', UploadId, MultipartUpload }))
}
