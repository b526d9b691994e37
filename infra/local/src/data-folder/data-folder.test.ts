import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { StartError } from '../start-error.ts'
import { openDataFolder } from './data-folder.ts'
import { processMark } from './process-mark.ts'

let parent: string
let dir: string

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'data-folder-'))
  dir = join(parent, 'data')
})

afterEach(() => rmSync(parent, { recursive: true }))

test('a new folder gets secrets that only their owner can read, and keeps them', () => {
  const first = openDataFolder(dir)
  expect(first.lock.isTakenOver).toBe(false)
  first.lock.release()
  const second = openDataFolder(dir)
  expect(second.secrets).toEqual(first.secrets)
  expect(statSync(join(dir, 'secrets.json')).mode & 0o777).toBe(0o600)
  expect(statSync(dir).mode & 0o777).toBe(0o700)
})

test('two folders share no secret', () => {
  const one = openDataFolder(dir).secrets
  const other = openDataFolder(join(parent, 'other')).secrets
  expect(one.cookieKey).not.toBe(other.cookieKey)
  expect(one.objectStore.secretAccessKey).not.toBe(other.objectStore.secretAccessKey)
})

test('a folder in use names the process and its address', () => {
  openDataFolder(dir).lock.announce('http://127.0.0.1:4747')
  expect(() => openDataFolder(dir)).toThrow(`process ${process.pid}, http://127.0.0.1:4747`)
})

test('a folder that was released can be opened again', () => {
  openDataFolder(dir).lock.release()
  expect(() => openDataFolder(dir)).not.toThrow()
})

test('the lock of a dead process is taken over', () => {
  openDataFolder(dir).lock.release()
  writeFileSync(join(dir, 'lock.json'), JSON.stringify({ pid: deadPid(), mark: 'boot/1', url: '' }))
  expect(openDataFolder(dir).lock.isTakenOver).toBe(true)
  expect(JSON.parse(readFileSync(join(dir, 'lock.json'), 'utf8')).pid).toBe(process.pid)
})

test('a living process that only has the number of the dead one keeps nobody out', () => {
  openDataFolder(dir).lock.release()
  writeFileSync(join(dir, 'lock.json'), JSON.stringify({ pid: process.pid, mark: 'another boot/1', url: '' }))
  expect(() => openDataFolder(dir)).not.toThrow()
})

test('a lock that was never finished is taken over', () => {
  openDataFolder(dir).lock.release()
  writeFileSync(join(dir, 'lock.json'), '{"pid":')
  expect(() => openDataFolder(dir)).not.toThrow()
})

test.each([
  ['version.json', '{"format":"backstride-data","version":99}', 'has version 99'],
  ['version.json', 'garbage', 'its version.json cannot be read'],
  ['secrets.json', '{"signingKey":', 'secrets.json is damaged'],
  ['secrets.json', '{"signingKey":{}}', 'secrets.json is damaged'],
])('%s with %s is refused in a sentence, and the folder is free again', (name, text, message) => {
  openDataFolder(dir).lock.release()
  const good = readFileSync(join(dir, name))
  writeFileSync(join(dir, name), text)
  expect(() => openDataFolder(dir)).toThrow(StartError)
  expect(() => openDataFolder(dir)).toThrow(message)
  writeFileSync(join(dir, name), good)
  expect(() => openDataFolder(dir)).not.toThrow()
})

test('a folder of something else is left alone', () => {
  mkdirSync(dir)
  writeFileSync(join(dir, 'thesis.docx'), 'mine')
  expect(() => openDataFolder(dir)).toThrow('it holds thesis.docx but no version.json')
})

test('a place where no folder can be made is named', () => {
  writeFileSync(dir, 'a file')
  expect(() => openDataFolder(join(dir, 'below'))).toThrow('--data FOLDER')
})

test('the mark of a process is its own as long as it lives', () => {
  expect(processMark(process.pid)).toBe(processMark(process.pid))
  expect(processMark(deadPid())).toBeUndefined()
})

/** A process that has ended by the time its number is known. */
function deadPid(): number {
  return Number(execFileSync(process.execPath, ['-p', 'process.pid']).toString())
}
