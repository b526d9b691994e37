import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { DescribeTableCommand, DynamoDBClient, ResourceNotFoundException } from '@aws-sdk/client-dynamodb'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createRecords, recordsTable } from '../identity/records.ts'
import { StartError } from '../start-error.ts'
import { clientOver } from './sockets.ts'
import { startTable } from './table.ts'
import { portHandler } from './table-port.ts'

let dir: string
const now = new Date('2026-05-01T07:00:00Z')

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'table-'))
})

afterEach(() => rmSync(dir, { recursive: true }))

test('what was written is there after a restart', async () => {
  const first = await start()
  await createRecords(first.client, () => now).put('a', { b: 1 })
  await first.close()
  const second = await start()
  expect(await createRecords(second.client, () => now).get('a')).toEqual({ b: 1 })
  await second.close()
})

test('a broken table is refused in sentences, and ends no process', async () => {
  await (await start()).close()
  writeFileSync(join(dir, 'table', 'CURRENT'), 'garbage')
  await expect(start()).rejects.toThrow(StartError)
  await expect(start()).rejects.toThrow('restore the data folder from a copy')
})

test('a table that another system has open is refused', async () => {
  const first = await start()
  await expect(start('other')).rejects.toThrow('If another Backstride uses it')
  await first.close()
})

test('over a port a table answers what it answers over its socket, refusals as well', async () => {
  const table = await start()
  const { port1, port2 } = new MessageChannel()
  table.answerOver(port1)
  const client = new DynamoDBClient(clientOver(portHandler(port2)))
  const records = createRecords(client, () => now)
  await Promise.all(['ä', 'ö', 'ü'].map((key) => records.put(key, { key })))
  expect(await Promise.all(['ä', 'ö', 'ü'].map((key) => records.get(key)))).toEqual([
    { key: 'ä' },
    { key: 'ö' },
    { key: 'ü' },
  ])
  expect(await createRecords(table.client, () => now).get('ö')).toEqual({ key: 'ö' })
  const elsewhere = client.send(new DescribeTableCommand({ TableName: 'another' }))
  await expect(elsewhere).rejects.toThrow(ResourceNotFoundException)
  client.destroy()
  await table.close()
})

function start(socket = 'socket') {
  return startTable(join(dir, 'table'), join(dir, socket), [recordsTable])
}
