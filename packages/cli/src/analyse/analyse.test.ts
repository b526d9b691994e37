import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type AnalysedFile, analysedFile } from '@backstride/contract'
import { backstrideFile, type Scenario, simulate } from '@backstride/simulate'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { COMMANDS } from '../commands.ts'

const MAIN = join(import.meta.dirname, '../main.ts')
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backstride-cli-'))
  await writeWalk('walk.backstride.json', { family: 'intervals60', severity: 'S1', seed: 21 })
  await writeWalk('blind.backstride.json', {
    family: 'intervals60',
    severity: 'S1',
    seed: 21,
    heading: 'none',
  })
  await writeFile(join(folder, 'notes.txt'), 'not a workout')
})

afterAll(() => rm(folder, { recursive: true }))

test('--json prints one line a file that keeps the public contract, and nothing else', async () => {
  const { code, stdout } = await backstride(
    'analyse',
    'walk.backstride.json',
    'blind.backstride.json',
    '--json',
  )

  const [walk, blind] = stdout
    .trimEnd()
    .split('\n')
    .map((line) => analysedFile.parse(JSON.parse(line)))
  expect(code).toBe(0)
  expect(walk).toMatchObject({
    file: 'walk.backstride.json',
    status: 'ok',
    direction: { status: 'classified' },
  })
  expect(blind).toMatchObject({
    direction: { reason: 'NO_HEADING' },
    energy: null,
    energyReason: 'NO_HEADING',
  })
})

test('a file that cannot be read gives a failed line with a code, and exit code 1; the others are still analysed', async () => {
  const { code, stdout, stderr } = await backstride(
    'analyse',
    'notes.txt',
    'none.fit',
    'walk.backstride.json',
    '--json',
  )

  const lines = stdout
    .trimEnd()
    .split('\n')
    .map((line) => analysedFile.parse(JSON.parse(line)))
  expect(code).toBe(1)
  expect(lines).toMatchObject([
    { status: 'failed', error: { code: 'UNKNOWN_FORMAT' } },
    { status: 'failed', error: { code: 'NO_SUCH_FILE' } },
    { status: 'ok' },
  ])
  expect(stderr).toContain('none.fit')
})

test('people get the bouts, the added energy with its interval, and the notes', async () => {
  const { stdout } = await backstride('analyse', 'walk.backstride.json')

  expect(stdout).toMatch(/backward \d+:\d\d over \d+ m/)
  expect(stdout).toMatch(/added energy [\d.]+ kcal \([\d.]+ to [\d.]+, 80 % interval\)/)
  expect(stdout).toContain('MASS_ASSUMED')
})

test('people are told why a recording is undecided and what would help', async () => {
  const { stdout } = await backstride('analyse', 'blind.backstride.json')

  expect(stdout).toMatch(/direction undecided: .*compass/)
  expect(stdout).not.toMatch(/added energy/)
})

test('what the athlete file tells is no longer assumed', async () => {
  await writeFile(join(folder, 'athlete.json'), '{ "massKg": 62, "sex": null }')
  const { stdout } = await backstride(
    'analyse',
    'walk.backstride.json',
    '--athlete',
    'athlete.json',
    '--json',
  )

  const codes = (JSON.parse(stdout) as { warnings: { code: string }[] }).warnings.map(({ code }) => code)
  expect(codes).not.toContain('MASS_ASSUMED')
  expect(codes).toContain('SEX_ASSUMED')
})

test('--heading takes the compass from a second recording of the same walk', async () => {
  const args = ['analyse', 'blind.backstride.json', '--heading', 'walk.backstride.json', '--json']
  const { code, stdout } = await backstride(...args)

  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ direction: { status: 'classified' } })
})

test('a heading log of another walk is refused with a reason, and the walk stays undecided', async () => {
  await writeWalk('other.backstride.json', {
    family: 'outBackReverse',
    severity: 'S1',
    seed: 22,
    startedAt: '2026-07-01T07:00:00.000Z',
  })
  const { stdout } = await backstride(
    'analyse',
    'blind.backstride.json',
    '--heading',
    'other.backstride.json',
    '--json',
  )

  const { direction, warnings } = JSON.parse(stdout) as AnalysedFile & { direction: unknown }
  expect(direction).toMatchObject({ status: 'undecided', reason: 'NO_HEADING' })
  expect(warnings.map(({ code }) => code)).toContain('OVERLAP_TOO_SMALL')
})

test('every recording of an archive gets a line of its own, named by its place in the archive', async () => {
  const walk = await readFile(join(folder, 'walk.backstride.json'))
  await writeFile(
    join(folder, 'walks.zip'),
    zipSync({ 'a/walk.backstride.json': walk, 'notes.txt': strToU8('no workout') }),
  )
  const { stdout } = await backstride('analyse', 'walks.zip', '--json')

  const files = stdout
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as AnalysedFile).file)
  expect(files).toContain('walks.zip/a/walk.backstride.json')
})

test('many files on many cores come out in the order they were named', async () => {
  const names = [
    'walk.backstride.json',
    'notes.txt',
    'blind.backstride.json',
    'none.fit',
    'walk.backstride.json',
  ]
  const many = [...names, ...names, ...names, ...names]
  const { code, stdout } = await backstride('analyse', ...many, '--json')

  const lines = stdout.trimEnd().split('\n')
  expect(code).toBe(1)
  expect(lines.map((line) => (JSON.parse(line) as AnalysedFile).file)).toEqual(many)
  const alone = await backstride('analyse', 'walk.backstride.json', '--json')
  expect(`${lines[0]}\n`).toBe(alone.stdout)
})

test('--csv is a table with a line a recording, empty where nothing is known', async () => {
  const { code, stdout } = await backstride(
    'analyse',
    'walk.backstride.json',
    'blind.backstride.json',
    '--csv',
  )

  const [header, walk, blind] = stdout.split('\r\n').map((line) => line.split(','))
  const cell = (row: string[], name: string) => row[header.indexOf(name)]
  expect(code).toBe(0)
  expect(Number(cell(walk, 'backwardS'))).toBeGreaterThan(60)
  expect(Number(cell(walk, 'addedLowKcal'))).toBeLessThan(Number(cell(walk, 'addedKcal')))
  expect(cell(blind, 'reason')).toBe('NO_HEADING')
  expect(cell(blind, 'backwardS')).toBe('')
})

test('an impossible athlete is refused by the name of the field', async () => {
  await writeFile(join(folder, 'giant.json'), '{ "massKg": 700 }')
  const { code, stderr } = await backstride('analyse', 'walk.backstride.json', '--athlete', 'giant.json')

  expect(code).toBe(2)
  expect(stderr).toContain('massKg')
})

test.each([
  [['nonsense']],
  [['analyse']],
  [['analyse', '--colour']],
  [['analyse', 'x', '--json', '--csv']],
  [[]],
])('%j is not understood: exit code 2', async (args) => {
  const { code } = await backstride(...args)
  expect(code).toBe(2)
})

test('--help tells every command, and each command what it takes', async () => {
  const { code, stdout } = await backstride('--help')
  expect(code).toBe(0)
  for (const name of Object.keys(COMMANDS)) {
    expect(stdout).toContain(`  ${name} `)
    expect((await backstride('help', name)).stdout).toMatch(
      new RegExp(`^backstride ${name}\\b[\\s\\S]*Exit code`),
    )
  }
})

async function writeWalk(name: string, scenario: Scenario) {
  await writeFile(join(folder, name), backstrideFile(simulate(scenario).recording))
}

function backstride(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const { npm_lifecycle_event: _, ...env } = process.env
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [MAIN, ...args],
      { cwd: folder, env, maxBuffer: 1e8 },
      (error, stdout, stderr) => {
        resolve({ code: error ? Number(error.code) : 0, stdout, stderr })
      },
    )
  })
}
