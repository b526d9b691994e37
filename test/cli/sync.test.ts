/** The command line against a running system: only what is new is sent, once, whatever breaks in between. */

import { mkdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { walkFile } from '../../functions/src/testing/walk-file.ts'
import { type Home, newHome } from './home.ts'
import { runSyncKills } from './run-sync-kills.ts'

// The functions log each upload; here only the outcome is of interest.
vi.spyOn(console, 'log').mockReturnValue()

let home: Home
let day = 0

beforeAll(async () => {
  home = await newHome()
})

afterAll(() => home?.close())

test('sync sends what is new, says what became of it, and does not even ask the second time', async () => {
  await put('watch/a.backstride.json', walk())
  await put('watch/deep/b.backstride.json', walk())
  await put('watch/broken.fit', strToU8('not a workout'))
  const first = await home.backstride.run('sync', 'watch')

  expect(first.stdout).toMatch(
    /^new {5}watch\/a\.backstride\.json {2}http:\/\/127\.0\.0\.1:\d+\/athletes\/\S+\/$/m,
  )
  expect(first.stdout).toMatch(/^failed {2}watch\/broken\.fit: .+ \(\w+\)$/m)
  expect(first.stdout).toMatch(
    /3 files: 2 new, 0 already here, 0 known from before, 1 failed\n {2}watch\/broken\.fit: /,
  )
  expect(first.code).toBe(1)

  const asked = home.gate.requests()
  const second = await home.backstride.run('sync', 'watch')
  expect(second.stdout).toContain('3 files: 0 new, 0 already here, 3 known from before\n')
  expect(second.code).toBe(0)
  expect(home.gate.requests()).toBe(asked)
})

test('a copy under another name, and a file that was only touched, are here already', async () => {
  const bytes = walk()
  for (const name of ['a', 'b']) await put(`copies/${name}.backstride.json`, bytes)
  expect((await home.backstride.run('sync', 'copies')).stdout).toContain('2 files: 1 new, 1 already here')
  await utimes(at('copies/a.backstride.json'), 5, 5)
  expect((await home.backstride.run('sync', 'copies')).stdout).toContain('0 new, 1 already here')
})

test('of an archive that has grown, only what it did not hold before is sent', async () => {
  const list =
    'Activity ID,Activity Name,Activity Type,Filename\n2,Up and back,Walk,activities/2.backstride.json\n'
  const files = {
    'activities.csv': strToU8(list),
    'activities/1.backstride.json': walk(),
    'activities/2.backstride.json': walk(),
    'media/x.jpg': strToU8('x'),
  }
  await put('downloads/export.zip', zipSync(files))
  await put('downloads/photos.zip', zipSync({ 'y.jpg': strToU8('y') }))
  const first = await home.backstride.run('sync', 'downloads')
  expect(first.stdout).toContain('2 files: 2 new, 0 already here')
  expect(first.stdout).toContain('new     downloads/export.zip/activities/1.backstride.json')
  const { items } = await home.ada.api('listWorkouts', { params: { athleteId: home.athleteId } })
  expect(items.filter(({ title }) => title === 'Up and back')).toHaveLength(1)

  await put('downloads/export-2.zip', zipSync({ ...files, 'activities/3.backstride.json': walk() }))
  const { stdout } = await home.backstride.run('sync', 'downloads')
  expect(stdout).toContain('3 files: 1 new, 2 already here, 2 known from before')
  expect((await home.backstride.run('sync', at('downloads/export-2.zip'))).stdout).toContain('1 file: 0 new')
})

test('--dry-run names what would be sent and sends nothing', async () => {
  await put('dry/a.backstride.json', walk())
  const asked = home.gate.requests()
  const { stdout } = await home.backstride.run('sync', 'dry', '--dry-run')
  expect(stdout).toBe('dry/a.backstride.json\n1 file, 1 to look at; nothing was sent\n')
  expect(home.gate.requests()).toBe(asked)
})

test('a server that is away for a while is waited for, and everything arrives', async () => {
  for (let k = 0; k < 6; k++) await put(`outage/${k}.backstride.json`, walk())
  home.gate.onRequest(4, 'before', () => home.gate.shut(true))
  const run = home.backstride.start(['sync', 'outage'])
  await run.said(/The server does not answer; trying again/)
  home.gate.shut(false)
  const { code, stdout } = await run.ended
  expect(stdout).toContain('6 files: 6 new')
  expect(code).toBe(0)
})

test('a folder that is not there is said, and the others are synced', async () => {
  await put('there/a.backstride.json', walk())
  const { code, stdout } = await home.backstride.run('sync', 'nowhere', 'there')
  expect(stdout).toContain('nowhere is not there')
  expect(stdout).toContain('1 file: 1 new')
  expect(code).toBe(1)
})

test('a token that the server does not know ends it with a sentence', async () => {
  await put('late/a.backstride.json', walk())
  const credentials = await readFile(at('config/backstride/credentials.json'), 'utf8')
  await writeFile(
    at('config/backstride/credentials.json'),
    credentials.replace(/\.[\w-]{43}"/, `.${'x'.repeat(43)}"`),
  )
  const { code, stderr } = await home.backstride.run('sync', 'late')
  await writeFile(at('config/backstride/credentials.json'), credentials)
  expect(stderr).toContain('does not know this token any more. Run: backstride login')
  expect(code).toBe(3)
})

test('watch sends what appears, survives the watch being taken off, and ends when told to', async () => {
  await put('mount/GARMIN/Activity/1.backstride.json', walk())
  const run = home.backstride.start(['watch', 'mount/GARMIN/Activity', '--every', '0.1'])
  await run.said(/new {5}mount\/GARMIN\/Activity\/1\./)
  await rename(at('mount'), at('unplugged'))
  await run.said(/mount\/GARMIN\/Activity is not there/)
  await put('unplugged/GARMIN/Activity/2.backstride.json', walk())
  await rename(at('unplugged'), at('mount'))
  await run.said(/is there again/)
  await run.said(/new {5}mount\/GARMIN\/Activity\/2\./)
  const other = await home.backstride.run('sync', 'mount')
  expect(other.stderr).toContain('Another backstride is sending files')

  run.kill('SIGTERM')
  const { code, stdout } = await run.ended
  expect(code).toBe(0)
  expect(stdout.match(/^new/gm)).toHaveLength(2)
  const again = home.backstride.start(['watch', 'mount', '--every', '0.1'])
  await put('mount/3.backstride.json', walk())
  await again.said(/new {5}mount\/3\./)
  again.kill('SIGTERM')
  expect((await again.ended).stdout.match(/^new/gm)).toHaveLength(1)
  await rm(at('mount'), { recursive: true })
})

// Each kill is followed by a start of the program, which on a busy machine takes its time.
test('killed at random moments and run again, it misses nothing and sends nothing twice', async () => {
  const { found, kills } = await runSyncKills({ files: 300, fresh: 20 }, 3, 1)
  expect(found).toEqual([])
  expect(kills).toBe(3)
}, 90_000)

/** A short walk on a day of its own. */
function walk(): Uint8Array {
  const startedAt = new Date(Date.UTC(2026, 0, ++day, 7)).toISOString()
  return walkFile({ startedAt, stretchesS: [20, 25] })
}

function at(path: string): string {
  return join(home.dir, path)
}

/** Written long ago, so that it is taken for complete. */
async function put(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(join(at(path), '..'), { recursive: true })
  await writeFile(at(path), bytes)
  await utimes(at(path), 1e9, 1e9)
}
