/**
 * Asks whether the tests of a package would notice: changes one coefficient by 1 %, or one comparison, at a time in a
 * copy of the package, and runs the package's own tests on it. Usage: node test/energy/mutate.ts [energy|cardio …]
 */

import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { type Mutant, mutantsOf } from './mutants.ts'
import { reasonFor } from './survivors.ts'

const ROOT = join(import.meta.dirname, '../..')
const LOWEST_SHARE = 0.95

const names = process.argv.length > 2 ? process.argv.slice(2) : ['energy', 'cardio']
process.exitCode = names.map(mutate).every(Boolean) ? 0 : 1

/** Whether enough mutants of the package are caught, and every survivor is explained. */
function mutate(name: string): boolean {
  const copy = mkdtempSync(join(tmpdir(), `mutate-${name}-`))
  try {
    for (const part of ['src', 'fixtures', 'package.json']) {
      cpSync(join(ROOT, 'packages', name, part), join(copy, part), { recursive: true })
    }
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
    if (!passes(copy)) throw new Error(`the tests of ${name} fail without any change`)
    return reported(name, mutantsIn(copy), (mutant) => survives(copy, mutant))
  } finally {
    rmSync(copy, { recursive: true })
  }
}

function mutantsIn(copy: string): Mutant[] {
  return globSync('src/*.ts', { cwd: copy })
    .filter((path) => !path.endsWith('.test.ts'))
    .sort()
    .flatMap((file) => mutantsOf(file, readFileSync(join(copy, file), 'utf8')))
}

/** The test beside the file first, which catches most; all of them if it does not. */
function survives(copy: string, { file, source }: Mutant): boolean {
  const path = join(copy, file)
  const original = readFileSync(path, 'utf8')
  const beside = file.replace(/\.ts$/, '.test.ts')
  writeFileSync(path, source)
  try {
    return (!existsSync(join(copy, beside)) || passes(copy, beside)) && passes(copy)
  } finally {
    writeFileSync(path, original)
  }
}

function passes(copy: string, ...files: string[]): boolean {
  const options = ['--root', copy, '--bail', '1', '--no-isolate', '--testTimeout', '60000']
  const { status } = spawnSync('vitest', ['run', ...options, ...files], { stdio: 'ignore' })
  return status === 0
}

function reported(
  name: string,
  mutants: readonly Mutant[],
  survivesTests: (mutant: Mutant) => boolean,
): boolean {
  const survivors = mutants.filter((mutant) => {
    const isAlive = survivesTests(mutant)
    if (isAlive) console.log(said(mutant))
    return isAlive
  })
  const share = 1 - survivors.length / mutants.length
  const unexplained = survivors.filter((mutant) => !reasonFor(mutant))
  console.log(
    `${name}: ${mutants.length} mutants, ${survivors.length} survive, ${(100 * share).toFixed(1)} % caught, ` +
      `${unexplained.length} survivors unexplained`,
  )
  return share >= LOWEST_SHARE && unexplained.length === 0
}

function said(mutant: Mutant): string {
  const { file, line, from, to } = mutant
  return `  ${basename(file)}:${line}  ${from} → ${to}  ${reasonFor(mutant) ?? 'UNEXPLAINED'}`
}
