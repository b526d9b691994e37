/** The bundles that are deployed, run as Lambda runs them, given events as AWS sends them. */

import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { problem } from '@backstride/contract'
import { afterAll, expect, test } from 'vitest'
import { bundleFunctions } from '../../infra/aws/src/bundle.ts'
import { httpEvent, objectCreated, queueEvent, S3_TEST_EVENT } from './events.ts'
import { startSandbox } from './sandbox.ts'

const folder = mkdtempSync(join(tmpdir(), 'backstride-lambda-'))
await bundleFunctions(folder)

/** A table without items and a store of one secret: they note what was asked. */
const asked: string[] = []
const services = createServer((request, response) => {
  const action = String(request.headers['x-amz-target'])
  asked.push(action)
  const answer = action.startsWith('secretsmanager') ? { SecretString: 'secret' } : {}
  response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(answer))
})
await new Promise<void>((resolve) => services.listen(0, '127.0.0.1', resolve))
const { port } = services.address() as AddressInfo

const STORES = {
  TABLE_NAME: 'table',
  BUCKET_NAME: 'recordings',
  SERVICES_ARN: 'arn:aws:secretsmanager:us-east-1:111122223333:secret:services',
  WEBHOOK_QUEUE_URL: 'https://sqs.us-east-1.amazonaws.com/111122223333/webhooks',
  AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${port}`,
}
const api = await startSandbox({
  folder: join(folder, 'api'),
  memoryMb: 1024,
  timeoutMs: 15_000,
  environment: {
    ...STORES,
    PUBLIC_URL: 'https://walk.example.org',
    OIDC_ISSUER: `https://127.0.0.1:${port}`, // speaks no TLS, so sign-in gets no further than its secret
    OIDC_CLIENT_ID: 'web',
    OIDC_CLIENT_SECRET_ARN: 'arn:aws:secretsmanager:us-east-1:111122223333:secret:client',
    WEBHOOK_KEY_ARN: 'arn:aws:secretsmanager:us-east-1:111122223333:secret:webhooks',
    AWS_ENDPOINT_URL_SECRETS_MANAGER: `http://127.0.0.1:${port}`,
  },
})
const ingest = await startSandbox({
  folder: join(folder, 'ingest'),
  memoryMb: 1769,
  timeoutMs: 120_000,
  environment: STORES,
})

const webhooks = await startSandbox({
  folder: join(folder, 'webhooks'),
  memoryMb: 512,
  timeoutMs: 30_000,
  environment: {
    ...STORES,
    WEBHOOK_KEY_ARN: 'arn:aws:secretsmanager:us-east-1:111122223333:secret:webhooks',
  },
})

afterAll(async () => {
  await Promise.all([api.close(), ingest.close(), webhooks.close()])
  services.close()
  rmSync(folder, { recursive: true })
})

test('the API says that it answers', async () => {
  const outcome = await api.invoke(httpEvent('GET', '/api/health'))
  expect(outcome).toMatchObject({ status: 'answered', value: { statusCode: 200, isBase64Encoded: false } })
  expect(bodyOf(outcome)).toEqual({ status: 'ok' })
})

test('the API turns away who is not signed in, with a problem and the headers that forbid keeping it', async () => {
  const outcome = await api.invoke(httpEvent('GET', '/api/me'))
  expect(outcome).toMatchObject({ value: { statusCode: 401, headers: { 'cache-control': 'no-store' } } })
  expect(problem.parse(bodyOf(outcome)).status).toBe(401)
})

test('the API reads the session of a cookie from the table', async () => {
  asked.length = 0
  const outcome = await api.invoke(httpEvent('GET', '/api/me', { cookies: ['__Host-backstride=unknown'] }))
  expect(outcome).toMatchObject({ value: { statusCode: 401 } })
  expect(asked).toEqual(['DynamoDB_20120810.GetItem'])
})

test('the API reads the secret of its sign-in when somebody signs in, and says so when the provider is down', async () => {
  asked.length = 0
  const outcome = await api.invoke(httpEvent('GET', '/api/auth/login'))
  // The first counts the attempt.
  expect(asked).toEqual(['DynamoDB_20120810.UpdateItem', 'secretsmanager.GetSecretValue'])
  expect(outcome).toMatchObject({ value: { statusCode: 503 } })
})

test('of a batch only the message that cannot be read is given back to the queue', async () => {
  const outcome = await ingest.invoke(queueEvent([S3_TEST_EVENT, 'poison', objectCreated('elsewhere/a b')]))
  expect(outcome).toEqual({
    status: 'answered',
    value: { batchItemFailures: [{ itemIdentifier: 'message-1' }] },
  })
})

test('an object that nobody announced is looked up, noted and left where it is', async () => {
  asked.length = 0
  const outcome = await ingest.invoke(queueEvent([objectCreated('uploads/athlete-1/upload-1')]))
  expect(outcome).toEqual({ status: 'answered', value: { batchItemFailures: [] } })
  // Removals of the athlete are asked for before and after.
  const [query, get] = ['DynamoDB_20120810.Query', 'DynamoDB_20120810.GetItem']
  expect(asked).toEqual([query, get, query])
  expect(ingest.log()).toContain('OBJECT_WITHOUT_UPLOAD')
})

test('the same function sweeps for the schedule and analyses for a run over everybody', async () => {
  expect(await ingest.invoke({ sweep: true })).toEqual({ status: 'answered', value: { ordered: 0 } })
  asked.length = 0
  const Items = ['analysis', 'series'].map((kind) => ({
    Key: `analyses/athlete-1/workout-1/${kind}/0.json.gz`,
  }))
  expect(await ingest.invoke({ Items })).toEqual({ status: 'answered', value: [] })
  // The workout is gone: one look, between the removals of the athlete.
  const [query, get] = ['DynamoDB_20120810.Query', 'DynamoDB_20120810.GetItem']
  expect(asked).toEqual([query, get, query])
})

test('a delivery that is gone is looked up and left; what names none is given back to the queue', async () => {
  asked.length = 0
  const gone = JSON.stringify({ athleteId: 'a', webhookId: 'w', eventId: 'e' })
  const outcome = await webhooks.invoke(queueEvent([gone, 'poison']))
  expect(outcome).toEqual({
    status: 'answered',
    value: { batchItemFailures: [{ itemIdentifier: 'message-1' }] },
  })
  expect(asked).toEqual(['DynamoDB_20120810.GetItem'])
})

function bodyOf(outcome: unknown): unknown {
  const { value } = outcome as { value: { body: string } }
  return JSON.parse(value.body)
}
