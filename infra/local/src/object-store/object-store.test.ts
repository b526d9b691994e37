import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { ObjectMetadata } from './disk.ts'
import { createObjectStore } from './object-store.ts'

const credentials = { accessKeyId: 'key', secretAccessKey: 'secret' }
const Bucket = 'recordings'
const bytes = Buffer.from('sixty seconds backward')

let dir: string
let server: Server
let endpoint: string
let client: S3Client
let now = new Date()
const created: ObjectMetadata[] = []

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'objects-'))
  const store = await createObjectStore({
    dir,
    mount: '/s3',
    buckets: [Bucket],
    credentials,
    now: () => now,
    onCreated: async (object) => void created.push(object),
  })
  server = createServer(store)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/s3`
  client = clientWith(credentials)
})

afterAll(async () => {
  client.destroy()
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
  await rm(dir, { recursive: true })
})

beforeEach(() => {
  now = new Date()
  created.length = 0
})

test('what was put is what is got, with its type and metadata', async () => {
  await put('a', { ContentType: 'application/fit', Metadata: { upload: 'u1' } })
  const object = await client.send(new GetObjectCommand({ Bucket, Key: 'a' }))

  expect(Buffer.from(await object.Body!.transformToByteArray())).toEqual(bytes)
  expect(object.ContentType).toBe('application/fit')
  expect(object.Metadata).toEqual({ upload: 'u1' })
  expect(object.ETag).toBe(`"${createHash('md5').update(bytes).digest('hex')}"`)
  expect(created).toMatchObject([{ bucket: Bucket, key: 'a', sizeBytes: bytes.length }])
})

test('a second put replaces the object whole', async () => {
  await put('again')
  await client.send(new PutObjectCommand({ Bucket, Key: 'again', Body: 'short' }))
  expect(await textOf('again')).toBe('short')
})

test('an empty object is an object', async () => {
  await client.send(new PutObjectCommand({ Bucket, Key: 'empty', Body: '' }))
  expect(await textOf('empty')).toBe('')
})

test('a streamed body arrives without its chunk framing and is checked by its trailer', async () => {
  const Body = Readable.from([Buffer.alloc(70_000, 1), Buffer.alloc(33, 2)])
  await client.send(
    new PutObjectCommand({ Bucket, Key: 'stream', Body, ContentLength: 70_033, ChecksumAlgorithm: 'SHA256' }),
  )
  const head = await client.send(new HeadObjectCommand({ Bucket, Key: 'stream', ChecksumMode: 'ENABLED' }))
  expect(head.ContentLength).toBe(70_033)
  expect(head.ChecksumSHA256).toBe(
    createHash('sha256').update(Buffer.alloc(70_000, 1)).update(Buffer.alloc(33, 2)).digest('base64'),
  )
})

test.each([
  ['bytes=0-4', 'sixty'],
  ['bytes=14-', 'backward'],
  ['bytes=-8', 'backward'],
  ['bytes=14-9999', 'backward'],
])('the range %s is answered with exactly those bytes', async (Range, expected) => {
  await put('range')
  const part = await client.send(new GetObjectCommand({ Bucket, Key: 'range', Range }))
  expect(await part.Body!.transformToString()).toBe(expected)
  expect(part.ContentLength).toBe(expected.length)
})

test('a range outside the object is refused', async () => {
  await put('range')
  const call = client.send(new GetObjectCommand({ Bucket, Key: 'range', Range: 'bytes=500-' }))
  await expect(call).rejects.toMatchObject({ name: 'InvalidRange' })
})

test('an object that the client has already is not sent again', async () => {
  const { ETag } = await put('cached')
  const call = client.send(new GetObjectCommand({ Bucket, Key: 'cached', IfNoneMatch: ETag }))
  await expect(call).rejects.toMatchObject({ $metadata: { httpStatusCode: 304 } })
})

test('a deleted object is gone, and deleting it again is no error', async () => {
  await put('gone')
  await client.send(new DeleteObjectCommand({ Bucket, Key: 'gone' }))
  await client.send(new DeleteObjectCommand({ Bucket, Key: 'gone' }))
  await expect(textOf('gone')).rejects.toMatchObject({ name: 'NoSuchKey' })
})

test('of many writers who want to be first exactly one is', async () => {
  const writes = Array.from({ length: 8 }, () => put('once', { IfNoneMatch: '*' }))
  const outcomes = await Promise.allSettled(writes)
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(created).toHaveLength(1)
})

test.each(['../../outside', '..', 'a/../../b', '/etc/passwd', 'ä ö+ü%2F', 'case', 'CASE'])(
  'the key %s is a name like any other',
  async (Key) => {
    await client.send(new PutObjectCommand({ Bucket, Key, Body: Key }))
    expect(await textOf(Key)).toBe(Key)
  },
)

test('keys never name files of the disk', async () => {
  await put('../../outside')
  const files = await readdir(dir)
  expect(files.every((name) => name === 'incoming' || /^[0-9a-f]{2}$/.test(name))).toBe(true)
})

test.each([
  [{ accessKeyId: 'key', secretAccessKey: 'wrong' }, 'SignatureDoesNotMatch'],
  [{ accessKeyId: 'other', secretAccessKey: 'secret' }, 'InvalidAccessKeyId'],
])('a request signed with %o is refused', async (wrong, code) => {
  const stranger = clientWith(wrong)
  const call = stranger.send(new PutObjectCommand({ Bucket, Key: 'x', Body: bytes }))
  await expect(call).rejects.toMatchObject({ name: code, $metadata: { httpStatusCode: 403 } })
  stranger.destroy()
})

test('a request without a signature is refused', async () => {
  await put('private')
  const response = await fetch(`${endpoint}/${Bucket}/private`)
  expect(response.status).toBe(403)
  expect(await response.text()).toContain('<Code>AccessDenied</Code>')
})

test('a request signed an hour ago is refused', async () => {
  now = new Date(now.getTime() + 3600_000)
  const call = client.send(new HeadObjectCommand({ Bucket, Key: 'x' }))
  await expect(call).rejects.toMatchObject({ $metadata: { httpStatusCode: 403 } })
})

test('a presigned put takes exactly the length, type and bytes that were signed', async () => {
  const { url, headers } = await presignedPut('signed')
  const response = await fetch(url, { method: 'PUT', headers, body: bytes })
  expect(response.status).toBe(200)
  expect(await textOf('signed')).toBe(bytes.toString())
})

test('a presigned put refuses a body of another length', async () => {
  const { url, headers } = await presignedPut('longer')
  const response = await fetch(url, { method: 'PUT', headers, body: `${bytes}!` })
  expect(response.status).toBe(403)
  expect(created).toEqual([])
})

test('a presigned put refuses other bytes of the same length', async () => {
  const { url, headers } = await presignedPut('other')
  const response = await fetch(url, { method: 'PUT', headers, body: bytes.toString().toUpperCase() })
  expect(response.status).toBe(400)
  expect(await response.text()).toContain('<Code>BadDigest</Code>')
  expect(created).toEqual([])
  expect(await readdir(join(dir, 'incoming'))).toEqual([])
})

test('a presigned address ends at its time', async () => {
  await put('brief')
  const url = await getSignedUrl(client, new GetObjectCommand({ Bucket, Key: 'brief' }), { expiresIn: 60 })
  now = new Date(now.getTime() + 59_000)
  expect((await fetch(url)).status).toBe(200)
  now = new Date(now.getTime() + 3_000)
  const late = await fetch(url)
  expect(late.status).toBe(403)
  expect(await late.text()).toContain('Request has expired')
})

test('a presigned address is good for its own key and method alone', async () => {
  await put('mine')
  await put('yours')
  const url = await getSignedUrl(client, new GetObjectCommand({ Bucket, Key: 'mine' }))
  expect((await fetch(url.replace('/mine', '/yours'))).status).toBe(403)
  expect((await fetch(url, { method: 'DELETE' })).status).toBe(403)
  expect((await fetch(`${url}&response-content-type=text/html`)).status).toBe(403)
})

test.each([
  ['ChecksumSHA256', Buffer.alloc(32).toString('base64')],
  ['ChecksumCRC32', Buffer.alloc(4).toString('base64')],
  ['ContentMD5', Buffer.alloc(16).toString('base64')],
])('a wrong %s is refused and leaves nothing', async (name, value) => {
  await expect(put('wrong', { [name]: value })).rejects.toMatchObject({ name: 'BadDigest' })
  await expect(textOf('wrong')).rejects.toMatchObject({ name: 'NoSuchKey' })
})

test('a right CRC32 is accepted', async () => {
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(bytes))
  await put('crc', { ChecksumCRC32: sum.toString('base64') })
  expect(await textOf('crc')).toBe(bytes.toString())
})

test('what the store cannot do is refused, never half done', async () => {
  await expect(client.send(new ListObjectsV2Command({ Bucket }))).rejects.toMatchObject({
    name: 'NotImplemented',
  })
  await expect(put('tagged', { Tagging: 'a=b' })).rejects.toMatchObject({ name: 'NotImplemented' })
})

test('a bucket that is not there is said to be missing', async () => {
  const call = client.send(new PutObjectCommand({ Bucket: 'elsewhere', Key: 'a', Body: bytes }))
  await expect(call).rejects.toMatchObject({ name: 'NoSuchBucket' })
})

test('a browser may never run what was stored', async () => {
  await put('page', { ContentType: 'text/html' })
  const response = await fetch(await getSignedUrl(client, new GetObjectCommand({ Bucket, Key: 'page' })))
  expect(response.headers.get('content-security-policy')).toContain('sandbox')
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
})

function clientWith(keys: typeof credentials): S3Client {
  return new S3Client({
    endpoint,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials: keys,
    requestChecksumCalculation: 'WHEN_REQUIRED',
  })
}

function put(Key: string, more: object = {}) {
  return client.send(new PutObjectCommand({ Bucket, Key, Body: bytes, ...more }))
}

async function textOf(Key: string): Promise<string> {
  const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }))
  return Body!.transformToString()
}

async function presignedPut(Key: string) {
  const command = new PutObjectCommand({
    Bucket,
    Key,
    ContentType: 'application/fit',
    ContentLength: bytes.length,
    ChecksumSHA256: createHash('sha256').update(bytes).digest('base64'),
  })
  const signableHeaders = new Set(['content-length', 'content-type'])
  const url = await getSignedUrl(client, command, { expiresIn: 60, signableHeaders })
  return { url, headers: { 'content-type': 'application/fit' } }
}
