/** The table on AWS is written in CDK's words and the local one in the SDK's; here both say the same. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tableDefinition } from '@backstride/store'
import { afterAll, expect, test } from 'vitest'
import { createApp } from '../../infra/aws/src/app.ts'
import { bundleFunctions } from '../../infra/aws/src/bundle.ts'
import { stageOf } from '../../infra/aws/src/stages.ts'

const folder = mkdtempSync(join(tmpdir(), 'backstride-table-'))
afterAll(() => rmSync(folder, { recursive: true }))
await bundleFunctions(folder)
const { stacks } = createApp({
  stages: [stageOf('prod')],
  bundles: folder,
  outdir: join(folder, 'out'),
}).synth()
const { Properties: onAws } = stacks[0].template.Resources.TableCD117FA1

test('the table on AWS has the keys and the indexes that the store defines', () => {
  const { KeySchema, AttributeDefinitions, LocalSecondaryIndexes, GlobalSecondaryIndexes } =
    tableDefinition('any')
  expect(onAws.KeySchema).toEqual(KeySchema)
  expect(byName(onAws.AttributeDefinitions)).toEqual(byName(AttributeDefinitions))
  expect(onAws.LocalSecondaryIndexes).toEqual(LocalSecondaryIndexes)
  expect(onAws.GlobalSecondaryIndexes).toEqual(GlobalSecondaryIndexes)
})

function byName(definitions: readonly { AttributeName?: string | undefined }[] = []) {
  return definitions.toSorted((a, b) => String(a.AttributeName).localeCompare(String(b.AttributeName), 'en'))
}
