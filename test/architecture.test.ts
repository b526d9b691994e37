/** The import rules of the project, in full. A new workspace needs a row here before it can be imported by anyone. */

import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

/** Who may import whom. `test` may import anything; nothing imports `test`. */
const ALLOWED: Record<string, string[]> = {
  'packages/recording': [],
  'packages/decode': ['recording'],
  'packages/gait': ['recording'],
  'packages/energy': ['recording'],
  'packages/cardio': ['recording'],
  'packages/programme': [],
  'packages/encode': [],
  'packages/analyse': ['cardio', 'decode', 'energy', 'gait', 'recording'],
  'packages/simulate': ['encode', 'recording'],
  'packages/contract': [],
  'packages/connect': [],
  'packages/store': ['recording'],
  'packages/cli': ['analyse', 'contract', 'recording'],
  functions: ['analyse', 'connect', 'contract', 'encode', 'programme', 'recording', 'store'],
  'infra/local': ['contract', 'functions', 'recording', 'simulate', 'store'],
  'infra/aws': ['contract'],
  web: ['analyse', 'contract'],
}

/** What a test beside the sources may use besides: walks with a known truth. */
const ALLOWED_IN_TESTS = ['simulate']

/** These run anywhere: no Node, no clock, no chance, and no library but the named ones. */
const PURE: Record<string, string[]> = {
  'packages/recording': [],
  'packages/decode': ['fflate', 'geomagnetism', 'saxes'],
  'packages/gait': [],
  'packages/energy': [],
  'packages/cardio': [],
  'packages/programme': [],
  'packages/encode': [],
  'packages/analyse': [],
  'packages/simulate': ['fflate'],
  'packages/contract': ['zod'],
  'packages/connect': ['zod'],
}

const IMPURE = /Date\.now\(|new Date\(\)|Math\.random\(|\bprocess\.|performance\.now\(|crypto\.random/

const root = join(import.meta.dirname, '..')
const workspaces = globSync('{infra/*,functions,web,packages/*}/package.json', { cwd: root }).map((path) =>
  dirname(path),
)

test('every workspace has a row in the table, and every row a workspace', () => {
  expect(workspaces.toSorted()).toEqual(Object.keys(ALLOWED).toSorted())
})

test.each(workspaces)('%s declares only the workspace packages it may use', (workspace) => {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(read(`${workspace}/package.json`))
  expect(ALLOWED[workspace]).toEqual(expect.arrayContaining(ours(Object.keys(dependencies))))
  const inTests = [...ALLOWED[workspace], ...ALLOWED_IN_TESTS]
  expect(inTests).toEqual(expect.arrayContaining(ours(Object.keys(devDependencies))))
})

test.each(workspaces)('%s imports only the workspace packages it may use', (workspace) => {
  for (const [file, specifier] of imports(workspace)) {
    expect([...ALLOWED[workspace], workspace], `${file} imports ${specifier}`).toEqual(
      expect.arrayContaining(ours([specifier])),
    )
  }
})

test.each(workspaces)('%s reaches other workspaces by name, never by path', (workspace) => {
  for (const [file, specifier] of imports(workspace)) {
    if (!specifier.startsWith('.')) continue
    expect(join(dirname(file), specifier), `${file} imports ${specifier}`).toMatch(
      new RegExp(`^${workspace}/`),
    )
  }
})

test.each(Object.entries(PURE))('%s is pure', (workspace, libraries) => {
  const allowed = new RegExp(`^(\\.|@backstride/|(${['none', ...libraries].join('|')})(/|$))`)
  for (const [file, specifier] of imports(workspace)) expect(specifier, file).toMatch(allowed)
  for (const file of sources(workspace)) expect(withoutComments(read(file)), file).not.toMatch(IMPURE)
})

/** Workspace names among specifiers: `@backstride/store` → `store`, `@backstride/functions/api` → `functions`. */
function ours(specifiers: string[]): string[] {
  return specifiers
    .filter((specifier) => specifier.startsWith('@backstride/'))
    .map((specifier) => specifier.split('/')[1])
    .map((name) => name.replace(/^infra-/, 'infra/'))
}

function sources(workspace: string): string[] {
  return globSync(`${workspace}/**/*.{ts,tsx}`, {
    cwd: root,
    exclude: (path) => /node_modules|\.next|\/out|\/dist|cdk\.out|\.test\./.test(path),
  }).filter((file) => !/node_modules|\.test\./.test(file))
}

function imports(workspace: string): [file: string, specifier: string][] {
  return sources(workspace).flatMap((file) =>
    [...withoutComments(read(file)).matchAll(SPECIFIER)].map(([, named, bare]): [string, string] => [
      file,
      named ?? bare,
    ]),
  )
}

/** What a statement imports from, at the start of its line, or a call of `import()` anywhere. */
const SPECIFIER = /^(?:import |(?:import|export) [^']*?from |\} from )'([^']+)'|\bimport\('([^']+)'\)/gm

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}
