import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { analysedFile } from '@backstride/contract'
import { backstrideFile, type Scenario, simulate } from '@backstride/simulate'
import { afterAll, beforeAll, expect, test } from 'vitest'

const MAIN = join(import.meta.dirname, 'main.ts')
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

test('an impossible athlete is refused by the name of the field', async () => {
  await writeFile(join(folder, 'giant.json'), '{ "massKg": 700 }')
  const { code, stderr } = await backstride('analyse', 'walk.backstride.json', '--athlete', 'giant.json')

  expect(code).toBe(2)
  expect(stderr).toContain('massKg')
})

test.each([[['nonsense']], [['analyse']], [['analyse', '--colour']], [[]]])(
  '%j is not understood: exit code 2',
  async (args) => {
    const { code } = await backstride(...args)
    expect(code).toBe(2)
  },
)

test('--help tells every command', async () => {
  const { code, stdout } = await backstride('--help')
  expect(code).toBe(0)
  expect(stdout).toContain('backstride analyse FILE')
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
