import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startTable, type TableEngine } from '../engines/table.ts'
import { oidcAdapter } from './oidc-adapter.ts'
import { createRecords, type Records, recordsTable } from './records.ts'

let dir: string
let table: TableEngine
let records: Records
let nowMs: number

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'records-'))
  table = await startTable(join(dir, 'table'), join(dir, 'socket'), [recordsTable])
  records = createRecords(table.client, () => new Date(nowMs))
})

afterAll(async () => {
  await table.close()
  rmSync(dir, { recursive: true })
})

beforeEach(() => {
  nowMs = Date.parse('2026-05-01T07:00:00Z')
})

test('a record is there until its time is over, and purging removes only what has ended', async () => {
  await records.put('brief', 1, { expiresInS: 60, label: 'x' })
  await records.put('lasting', 2, { label: 'x' })
  nowMs += 59_000
  expect(await records.get('brief')).toBe(1)
  nowMs += 1000
  expect(await records.get('brief')).toBeUndefined()
  await records.purge()
  expect(await records.keysLabelled('x')).toEqual(['lasting'])
})

test('the first value under a new key stays', async () => {
  expect(await records.putNew('once', 'first')).toBe(true)
  expect(await records.putNew('once', 'second')).toBe(false)
  expect(await records.get('once')).toBe('first')
})

test('a session is found by its uid, and by nothing once it is destroyed', async () => {
  const sessions = oidcAdapter(records, 'Session')
  await sessions.upsert('id', { uid: 'uid', accountId: 'ada' }, 60)
  expect(await sessions.findByUid('uid')).toMatchObject({ accountId: 'ada' })
  await sessions.destroy('id')
  expect(await sessions.findByUid('uid')).toBeUndefined()
})

test('a code is marked when it is used, and ends with its grant', async () => {
  const codes = oidcAdapter(records, 'AuthorizationCode')
  const exp = Math.floor(Date.now() / 1000) + 60
  await codes.upsert('code', { grantId: 'grant', exp }, 60)
  await codes.consume('code')
  expect(await codes.find('code')).toMatchObject({ consumed: expect.any(Number) })
  await codes.revokeByGrantId('grant')
  expect(await codes.find('code')).toBeUndefined()
})

test('kinds of things do not see each other', async () => {
  await oidcAdapter(records, 'AccessToken').upsert('same', { accountId: 'ada' }, 60)
  expect(await oidcAdapter(records, 'RefreshToken').find('same')).toBeUndefined()
})
