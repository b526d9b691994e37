/** The command line as somebody has it who has nothing else: packed, and installed without a network. */

import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { analysedFile } from '@backstride/contract'
import { backstrideFile, simulate } from '@backstride/simulate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commandLine } from './backstride.ts'

const ROOT = join(import.meta.dirname, '../..')
const FIT = join(
  process.env.BACKSTRIDE_DATA ?? join(ROOT, '../shared/data'),
  'dtcooper_python-fitparse/activity-small-fenix2-run.fit',
)
/** The program itself and its list of commands are a few KB; a library would be more than this. */
const AT_ONCE_BYTES = 20_000

if (!existsSync(FIT)) console.warn(`The packed command line is not tried on a real FIT: there is no ${FIT}`)

let dir: string
let packed: ReturnType<typeof commandLine>
let dist: string

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'backstride-pack-'))
  const home = join(dir, 'home')
  mkdirSync(home)
  const npm = (cwd: string, ...args: string[]) =>
    execFileSync('npm', [...args, '--cache', join(dir, 'cache'), '--silent'], { cwd, encoding: 'utf8' })
  npm(ROOT, 'pack', './packages/cli', '--pack-destination', dir)
  const [tarball] = readdirSync(dir).filter((name) => name.endsWith('.tgz'))
  writeFileSync(join(home, 'package.json'), '{}')
  npm(home, 'install', '--offline', '--no-audit', '--no-fund', join(dir, tarball))
  dist = join(home, 'node_modules/@backstride/cli/dist')
  packed = commandLine(home, join(home, 'node_modules/.bin/backstride'))
}, 120_000)

afterAll(() => rm(dir, { recursive: true }))

test('it depends on nothing, and carries its licence and those of what is inside', () => {
  expect(readdirSync(join(dir, 'home/node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
    '@backstride',
  ])
  const files = readdirSync(dirname(dist))
  expect(files).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'dist', 'package.json']))
  const licences = readFileSync(join(dist, 'THIRD-PARTY-LICENCES.txt'), 'utf8')
  for (const library of ['fflate', 'geomagnetism', 'saxes', 'zod']) expect(licences).toContain(`${library} `)
})

test('it tells its version and its commands', async () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'packages/cli/package.json'), 'utf8'))
  expect(await packed.run('--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
  expect((await packed.run('sync', '--help')).stdout).toContain('backstride sync FOLDER')
})

test('it analyses a file alone and several in threads, with the same result', async () => {
  const { recording } = simulate({ family: 'intervals60', severity: 'S1', seed: 21 })
  writeFileSync(join(dir, 'home/walk.backstride.json'), backstrideFile(recording))
  const alone = await packed.run('analyse', 'walk.backstride.json', '--json')
  expect(analysedFile.parse(JSON.parse(alone.stdout))).toMatchObject({ direction: { status: 'classified' } })
  const many = await packed.run('analyse', 'walk.backstride.json', 'walk.backstride.json', '--json')
  expect(many).toEqual({ code: 0, stdout: alone.stdout + alone.stdout, stderr: '' })
})

test.skipIf(!existsSync(FIT))('it analyses a real FIT', async () => {
  const { code, stdout } = await packed.run('analyse', FIT, '--json')
  const result = analysedFile.parse(JSON.parse(stdout))
  expect(code).toBe(0)
  expect(result).toMatchObject({ format: 'fit', status: 'ok', streams: { position: 2809, heartRate: 2808 } })
})

test('a start loads the list of commands and no library; an analysis loads no schemas', () => {
  const atOnce = loadedBy(['main.js'])
  expect(atOnce.length).toBeLessThan(AT_ONCE_BYTES)
  const analysis = loadedBy(['main.js', 'analyse-worker.js'])
  expect(analysis.length).toBeGreaterThan(AT_ONCE_BYTES)
  expect(analysis).not.toContain('ZodError')
})

test('a server that is not there is said, with the exit code for it', async () => {
  const { code, stderr } = await packed.start(
    ['login', '--token', '--server', 'http://127.0.0.1:9'],
    'bst_a.b.c\n',
  ).ended
  expect(stderr).toContain('http://127.0.0.1:9 does not answer')
  expect(code).toBe(4)
})

/** The text of these files and of all that they import before they run. */
function loadedBy(names: string[]): string {
  const seen = new Set(names)
  let text = ''
  for (const name of seen) {
    const source = readFileSync(join(dist, name), 'utf8')
    text += source
    for (const [, other] of source.matchAll(/(?:from|import)"\.\/([\w.-]+)"/g)) seen.add(other)
  }
  return text
}
