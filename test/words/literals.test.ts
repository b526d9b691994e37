import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { literalsIn, sentencesIn } from './literals.ts'

const WEB = join(import.meta.dirname, '../../web')
const FOLDERS = 'app,charts,components'
const FILES = globSync(`{${FOLDERS}}/**/*.tsx`, { cwd: WEB, exclude: ['**/*.test.tsx'] }).sort()

test('text, labels and choices between strings are found, class names and addresses are not', () => {
  const source = `
    const Part = ({ is }) => (
      <section className={is ? 'open door' : 'shut'} aria-label="Weeks shown">
        <h2>Backward</h2> {is ? 'Yes, all' : t('no')} {is && \`and \${is} more\`}
        <Link href="/method/" title={is ? 'Read' : ''}>{t('link')} →</Link>
        <Trend render={() => <p>Inside</p>} />
      </section>
    )`
  expect(literalsIn(source)).toEqual(['Weeks shown', 'Backward', 'Yes, all', 'and', 'more', 'Read', 'Inside'])
})

test('no component has words of its own: all are in a catalogue', () => {
  expect(FILES.length).toBeGreaterThan(60)
  const found = FILES.flatMap((file) =>
    literalsIn(readFileSync(join(WEB, file), 'utf8')).map((text) => `${file}: ${text}`),
  )
  expect(found).toEqual([])
})

test('a sentence in a module is found; errors, codes and what has a code are not', () => {
  const source = `
    const name = entry?.name ?? 'This athlete'
    const lost = { code: 'NETWORK', message: 'No connection.' }
    const stage = 'full dose'
    throw new Error('The client is missing')`
  expect(sentencesIn(source)).toEqual(['This athlete'])
})

test('no module of the page has sentences of its own', () => {
  const files = globSync('{lib,messages}/**/*.ts', { cwd: WEB, exclude: ['**/*.test.ts'] })
  expect(files.length).toBeGreaterThan(60)
  const found = files.flatMap((file) =>
    sentencesIn(readFileSync(join(WEB, file), 'utf8')).map((text) => `${file}: ${text}`),
  )
  expect(found).toEqual([])
})

test('no part of a page is kept in English, out of sight of the languages', () => {
  const kept = FILES.filter((file) => /\blang="/.test(readFileSync(join(WEB, file), 'utf8')))
  expect(kept).toEqual(['app/layout.tsx'])
})
