import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { s3Objects } from '@backstride/store'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createObjectStore } from './object-store.ts'

const credentials = { accessKeyId: 'key', secretAccessKey: 'secret' }
const Bucket = 'recordings'

let client: S3Client
const closing = new AsyncDisposableStack()

beforeAll(async () => {
  const dir = await mkdtemp(join(tmpdir(), 'objects-'))
  closing.defer(() => rm(dir, { recursive: true }))
  const buckets = [Bucket, 'other']
  const now = () => new Date()
  const store = await createObjectStore({
    dir,
    mount: '/s3',
    buckets,
    credentials,
    now,
    onCreated: async () => undefined,
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
  })
  closing.defer(() => client.destroy())
})

afterAll(() => closing.disposeAsync())

test('a list holds exactly the keys of the bucket with its prefix, in order', async () => {
  const keys = ['list/1&', 'list/2', 'list/21', 'list/3']
  for (const key of [...keys, 'listed'].reverse()) await put(key)
  await put('list/4', 'other')
  const objects = s3Objects(client, Bucket)
  expect(await objects.list('list/')).toEqual(keys)
  await objects.delete('list/2')
  expect(await objects.list('list/2')).toEqual(['list/21'])
})

test('a list goes on where the page before ended', async () => {
  for (const key of ['page/1', 'page/2', 'page/3']) await put(key)
  const page = (ContinuationToken?: string) =>
    client.send(new ListObjectsV2Command({ Bucket, Prefix: 'page/', MaxKeys: 2, ContinuationToken }))
  const first = await page()
  const second = await page(first.NextContinuationToken)
  const keys = [first, second].map(({ Contents = [] }) => Contents.map(({ Key }) => Key))
  expect(keys).toEqual([['page/1', 'page/2'], ['page/3']])
  expect([first.IsTruncated, second.IsTruncated]).toEqual([true, false])
})

async function put(Key: string, bucket = Bucket) {
  await client.send(new PutObjectCommand({ Bucket: bucket, Key, Body: 'x' }))
}
