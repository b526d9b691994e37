import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { literalsIn } from './literals.ts'

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
