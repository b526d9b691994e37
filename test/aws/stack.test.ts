/** What the stack says and what the sources expect, written in two languages and in two places, is the same. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tableDefinition } from '@backstride/store'
import { afterAll, expect, test } from 'vitest'
import { createApp } from '../../infra/aws/src/app.ts'
import { bundleFunctions } from '../../infra/aws/src/bundle.ts'
import { stageOf } from '../../infra/aws/src/stages.ts'
import { API_REQUESTS_PER_S } from '../scale/limits.ts'
import { DEPLOYED } from '../scale/morning.ts'

const folder = mkdtempSync(join(tmpdir(), 'backstride-stack-'))
afterAll(() => rmSync(folder, { recursive: true }))
await bundleFunctions(folder)
const { stacks } = createApp({
  stages: [stageOf('prod')],
  bundles: folder,
  outdir: join(folder, 'out'),
}).synth()
const { Resources } = stacks[0].template

test('the table on AWS has the keys and the indexes that the store defines', () => {
  const { Properties } = Resources.TableCD117FA1
  const { KeySchema, AttributeDefinitions, LocalSecondaryIndexes, GlobalSecondaryIndexes } =
    tableDefinition('any')
  expect(Properties.KeySchema).toEqual(KeySchema)
  expect(byName(Properties.AttributeDefinitions)).toEqual(byName(AttributeDefinitions))
  expect(Properties.LocalSecondaryIndexes).toEqual(LocalSecondaryIndexes)
  expect(Properties.GlobalSecondaryIndexes).toEqual(GlobalSecondaryIndexes)
})

test.each([
  ['api', 'ApiFunction'],
  ['ingest', 'IngestFunction'],
  ['webhooks', 'WebhooksFunction'],
])('the stack sets exactly the variables that %s cannot start without', (name, id) => {
  const [{ Properties }] = Object.entries<{
    Type: string
    Properties: { Environment: { Variables: object } }
  }>(Resources)
    .filter(([key, { Type }]) => key.startsWith(id) && Type === 'AWS::Lambda::Function')
    .map(([, resource]) => resource)
  const source = readFileSync(join(import.meta.dirname, `../../functions/src/${name}/handler.ts`), 'utf8')
  const required = [...source.matchAll(/requireEnv\('(\w+)'\)/g)].map(([, variable]) => variable)
  expect(Object.keys(Properties.Environment.Variables).toSorted()).toEqual(required.toSorted())
})

test('the simulation of a morning has the settings that are deployed', () => {
  const only = (type: string, isMeant = (_id: string) => true) =>
    Object.entries<{ Type: string; Properties: Record<string, unknown> }>(Resources)
      .filter(([id, { Type }]) => Type === type && isMeant(id))
      .map(([, { Properties }]) => Properties)
  const [mapping] = only('AWS::Lambda::EventSourceMapping', (id) => id.startsWith('Ingest'))
  const [queue] = only('AWS::SQS::Queue', (id) => id.startsWith('UploadsQueue'))
  const [stage] = only('AWS::ApiGatewayV2::Stage')
  expect(mapping).toMatchObject({
    BatchSize: DEPLOYED.batchSize,
    ScalingConfig: { MaximumConcurrency: DEPLOYED.maxConcurrency },
  })
  expect(queue.VisibilityTimeout).toBe(DEPLOYED.visibilityTimeoutS)
  expect(stage.DefaultRouteSettings).toMatchObject({ ThrottlingRateLimit: API_REQUESTS_PER_S })
})

function byName(definitions: readonly { AttributeName?: string | undefined }[] = []) {
  return definitions.toSorted((a, b) => String(a.AttributeName).localeCompare(String(b.AttributeName), 'en'))
}
