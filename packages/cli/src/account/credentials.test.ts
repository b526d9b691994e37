import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { credentialsFile, readCredentials, writeCredentials } from './credentials.ts'
import { folders } from './paths.ts'

const ADA = { server: 'https://a.example', athleteId: 'ada', token: 'bst_ada.1.x' }
let folder: string
let file: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backstride-credentials-'))
  file = credentialsFile(join(folder, 'config'))
})

afterEach(() => rm(folder, { recursive: true }))

test('what is written is read again, and nobody else on the machine may read it', async () => {
  expect(await readCredentials(file)).toEqual([])
  await writeCredentials(file, [ADA])
  expect(await readCredentials(file)).toEqual([ADA])
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect((await stat(join(folder, 'config'))).mode & 0o777).toBe(0o700)
})

test('a file that was open to others is closed to them when it is written again', async () => {
  await writeCredentials(file, [ADA])
  await chmod(file, 0o644)
  await writeCredentials(file, [])
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect(await readFile(file, 'utf8')).not.toContain('bst_')
})

test('a damaged file is said in a sentence that does not repeat its content', async () => {
  await writeCredentials(file, [ADA])
  await writeFile(file, '{"accounts":[{"token":"bst_ada.1.x"}]}')
  await expect(readCredentials(file)).rejects.toThrow(/^(?!.*bst_).*Sign in again/s)
})

test('folders follow XDG where it says so, and ignore a relative path', () => {
  expect(folders({ XDG_CONFIG_HOME: '/c', XDG_STATE_HOME: 's' }, '/home/ada')).toEqual({
    config: '/c/backstride',
    state: '/home/ada/.local/state/backstride',
  })
})
