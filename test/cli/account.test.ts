/** What the command line does beside sending: signing in and out, taking workouts along, and checking itself. */

import { createHash } from 'node:crypto'
import { chmod, mkdtemp, readdir, readFile, rm, stat, truncate, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { walkFile } from '../../functions/src/testing/walk-file.ts'
import { commandLine } from './backstride.ts'
import { type Home, newHome } from './home.ts'

// The functions log each upload; here only the outcome is of interest.
vi.spyOn(console, 'log').mockReturnValue()

const WALKS = [1, 2, 3].map((day) => {
  const startedAt = `2026-03-0${day}T07:00:00.000Z`
  return { startedAt, bytes: Uint8Array.from(walkFile({ startedAt, stretchesS: [20, 25] })) }
})

let home: Home

beforeAll(async () => {
  home = await newHome()
  for (const { startedAt, bytes } of WALKS) await home.ada.upload(`${startedAt}.backstride.json`, bytes)
})

afterAll(() => home?.close())

test('export keeps the originals byte for byte, named by their start, and goes on where it was', async () => {
  const first = await home.backstride.run('export', 'kept', '--format', 'original')
  expect(first).toMatchObject({ code: 0, stdout: expect.stringContaining('3 kept, 0 there from before') })
  const names = await readdir(at('kept'))
  expect(names).toHaveLength(3)
  expect(names.sort()[0]).toMatch(/^2026-03-01T07-00-00_[\w-]+\.backstride\.json$/)
  const kept = await Promise.all(names.map((name) => readFile(join(at('kept'), name))))
  expect(kept.map(hashOf).sort()).toEqual(WALKS.map(({ bytes }) => hashOf(bytes)).sort())

  await unlink(join(at('kept'), names[1]))
  const again = await home.backstride.run('export', 'kept', '--format', 'original')
  expect(again.stdout).toContain('1 kept, 2 there from before')
  expect((await readdir(at('kept'))).sort()).toEqual(names)
})

test.each([
  ['fit', /^[\s\S]{8}\.FIT/],
  ['csv', /,/],
  ['json', /^\{"analysis"/],
  ['geojson', /"FeatureCollection"/],
])('export --format %s', async (format, pattern) => {
  const { code } = await home.backstride.run('export', format, '--format', format)
  expect(code).toBe(0)
  const names = await readdir(at(format))
  expect(names).toHaveLength(3)
  for (const name of names) {
    expect(name.endsWith(`.${format}`)).toBe(true)
    expect(await readFile(join(at(format), name), 'latin1')).toMatch(pattern)
  }
})

test('export --all fetches the archives that were ordered on the page, once', async () => {
  const none = await home.backstride.run('export', 'all', '--all')
  expect(none).toMatchObject({ code: 1, stderr: expect.stringContaining('Order one on the page Settings') })

  const { id } = await home.ada.api('createExport', { params: { athleteId: home.athleteId } })
  const first = await home.backstride.run('export', 'all', '--all')
  expect(first).toMatchObject({ code: 0, stdout: expect.stringMatching(/1 kept, 0 there from before\n$/) })
  const [name] = await readdir(at('all'))
  expect(name).toMatch(new RegExp(`^backstride-\\d{4}-\\d\\d-\\d\\d-1_${id}\\.zip$`))
  const entries = Object.keys(unzipSync(await readFile(join(at('all'), name))))
  expect(entries.filter((entry) => entry.endsWith('.backstride.json'))).toHaveLength(3)
  expect((await home.backstride.run('export', 'all', '--all')).stdout).toBe('0 kept, 1 there from before\n')
})

test('doctor says that all is well, and names what is not', async () => {
  const well = await home.backstride.run('doctor', '.')
  expect(well.stdout).toMatch(/answers, API version \S+$/m)
  expect(well.stdout).toMatch(/^ok {4}token: known, of Ada$/m)
  expect(well.stdout).toMatch(/^ok {4}\. can be read$/m)
  expect(well.code).toBe(0)

  await chmod(at('config/backstride/credentials.json'), 0o644)
  const ill = await home.backstride.run('doctor', 'nowhere')
  await chmod(at('config/backstride/credentials.json'), 0o600)
  expect(ill.stdout).toMatch(
    /^bad {3}\S+credentials\.json can be read by others \(mode 644\)\. Run: chmod 600/m,
  )
  expect(ill.stdout).toMatch(/^bad {3}nowhere is not there$/m)
  expect(ill.code).toBe(1)
})

test('a token that sends only is told so, and export says why it cannot', async () => {
  const body = { name: 'sender', scopes: ['upload' as const] }
  const { secret } = await home.ada.api('createToken', { body })
  const other = commandLine(await mkdtemp(join(tmpdir(), 'backstride-other-')))
  const login = await other.start(['login', '--token', '--server', home.gate.url], `${secret}\n`).ended
  expect(login.stdout).toContain('The token sends only')
  expect(await other.run('export', 'kept')).toMatchObject({
    code: 3,
    stderr: expect.stringContaining('refuses'),
  })
  expect((await other.run('doctor')).stdout).toMatch(/^note {2}token: does not read workouts/m)
})

test('a token that is none is not kept, and what was kept stays', async () => {
  const before = await readFile(at('config/backstride/credentials.json'), 'utf8')
  const login = await home.backstride.start(['login', '--token', '--server', home.gate.url], 'bst_a.b.c\n')
    .ended
  expect(login).toMatchObject({ code: 3, stderr: expect.stringContaining('does not know this token') })
  const nothing = await home.backstride.start(['login', '--token', '--server', home.gate.url], '').ended
  expect(nothing).toMatchObject({ code: 3, stderr: expect.stringContaining('That is no token') })
  expect(await readFile(at('config/backstride/credentials.json'), 'utf8')).toBe(before)
})

test('logout leaves no token on the machine, and sync then says how to sign in', async () => {
  const file = at('config/backstride/credentials.json')
  const kept = await readFile(file, 'utf8')
  const tokens = async () => (await home.ada.api('listTokens')).items.map(({ name }) => name)
  const { code, stdout } = await home.backstride.run('logout')
  expect(stdout).toContain(`Signed out of ${home.gate.url}`)
  expect(code).toBe(0)
  // It was given, so others may have it too.
  expect(await tokens()).toContain('test')
  expect(await readFile(file, 'utf8')).not.toContain('bst_')
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect(kept).toContain('bst_')
  expect(await home.backstride.run('sync', '.')).toMatchObject({
    code: 3,
    stderr: 'backstride: You are not signed in. Run: backstride login\n',
  })

  // As after an approval in the browser.
  const own = JSON.stringify({ accounts: [{ ...JSON.parse(kept).accounts[0], isOwn: true }] })
  await writeFile(file, own)
  home.gate.shut(true)
  const unheard = await home.backstride.run('logout')
  home.gate.shut(false)
  expect(unheard).toMatchObject({ code: 4, stderr: expect.stringContaining('did not end it') })
  expect(await readFile(file, 'utf8')).not.toContain('bst_')
  for (const _ of ['ended', 'ended already']) {
    await writeFile(file, own)
    const ended = await home.backstride.run('logout')
    expect(ended).toMatchObject({ code: 0, stdout: expect.stringContaining('and ended there') })
    expect(await tokens()).not.toContain('test')
  }
  await truncate(file)
  expect((await home.backstride.run('sync', '.')).stderr).toContain('cannot be read')
  await rm(file)
})

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function at(path: string): string {
  return join(home.dir, path)
}
