import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ledgerFile, openLedger } from './ledger.ts'

const ACCOUNT = { server: 'https://walk.example', athleteId: 'ada', token: 't' }
const FILE = { path: '/w/a.fit', name: 'a.fit', sizeBytes: 5, mtimeMs: 1000.5 }
const DONE = { state: 'done', uploadId: 'u1', workoutId: 'w1' } as const

let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backstride-ledger-'))
  path = ledgerFile(folder, ACCOUNT)
})

afterEach(() => rmSync(folder, { recursive: true }))

test('a file is settled when all that is in it has ended, and is what it was', () => {
  const ledger = openLedger(path)
  expect(ledger.isSettled(FILE)).toBe(false)
  ledger.noteFile(FILE, ['x', 'y'])
  ledger.noteStanding('x', DONE)
  expect(ledger.isSettled(FILE)).toBe(false)
  ledger.noteStanding('y', { state: 'sent', uploadId: 'u2' })
  expect(ledger.isSettled(FILE)).toBe(false)
  ledger.noteStanding('y', { state: 'failed', uploadId: 'u2', error: { code: 'CORRUPT', message: 'no' } })
  expect(ledger.isSettled(FILE)).toBe(true)
  expect(ledger.isSettled({ ...FILE, sizeBytes: 6 })).toBe(false)
  expect(ledger.isSettled({ ...FILE, mtimeMs: 1000.6 })).toBe(false)
  ledger.close()
})

test('what was noted is there again, whatever a killed program left half written at the end', () => {
  const ledger = openLedger(path)
  ledger.noteFile(FILE, ['x'])
  ledger.noteStanding('x', DONE)
  ledger.close()
  const whole = readFileSync(path, 'utf8')
  for (let length = 1; length < 40; length++) {
    appendFileSync(path, '{"sha256":"x","state":"announced","uploadId":"u9"}'.slice(0, length))
    const again = openLedger(path)
    expect(again.standingOf('x')).toEqual(DONE)
    again.noteStanding('z', DONE)
    again.close()
    const later = openLedger(path)
    expect(later.isSettled(FILE) && later.standingOf('z')).toEqual(DONE)
    later.close()
  }
  expect(readFileSync(path, 'utf8').startsWith(whole)).toBe(true)
})

test('a line that a failing disk has spoilt is as if it had not been written', () => {
  const ledger = openLedger(path)
  ledger.noteStanding('x', DONE)
  ledger.close()
  appendFileSync(path, '\0\0\0\n{"file":"/w/a.fit"}\nnull\n{}\n')
  openLedger(path).close()
  const again = openLedger(path)
  expect(again.standingOf('x')).toEqual(DONE)
  expect(again.isSettled(FILE)).toBe(false)
  again.close()
  expect(readFileSync(path, 'utf8').trimEnd().split('\n')).toHaveLength(1)
})

test('a journal of mostly old lines is written anew with what holds now', () => {
  const ledger = openLedger(path)
  for (let k = 0; k < 100; k++) ledger.noteStanding('x', { state: 'announced', uploadId: `u${k}` })
  ledger.close()
  const again = openLedger(path)
  expect(again.standingOf('x')).toEqual({ state: 'announced', uploadId: 'u99' })
  again.close()
  expect(readFileSync(path, 'utf8').trimEnd().split('\n')).toHaveLength(1)
})

test('another server or athlete has another ledger, and nobody else may read it', () => {
  const others = [
    { ...ACCOUNT, athleteId: 'eve' },
    { ...ACCOUNT, server: 'https://walk.example:8443' },
  ].map((account) => ledgerFile(folder, account))
  expect(new Set([path, ...others]).size).toBe(3)
  openLedger(path).close()
  expect(statSync(path).mode & 0o777).toBe(0o600)
})
