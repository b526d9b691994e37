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
  const files = new Set(found.map((line) => line.split(':')[0]))
  expect([...files].filter((file) => !TO_MOVE.includes(file))).toEqual([])
  // What has none any more leaves the list, so that none comes back.
  expect(TO_MOVE.filter((file) => !files.has(file))).toEqual([])
})

/** Parts whose words are still on their way into the catalogues. */
const TO_MOVE = [
  'app/method/page.tsx',
  'components/coach/alerts.tsx',
  'components/coach/athlete-page.tsx',
  'components/coach/roster-page.tsx',
  'components/invitation/invitation-page.tsx',
  'components/invitation/offer.tsx',
  'components/landing/landing.tsx',
  'components/landing/track-picture.tsx',
  'components/settings/coaches/coaches.tsx',
  'components/settings/coaches/grant-fields.tsx',
  'components/settings/coaches/grant-item.tsx',
  'components/settings/coaches/invite-form.tsx',
  'components/settings/coaches/looks.tsx',
  'components/settings/coaches/open-invitations.tsx',
  'components/settings/devices.tsx',
  'components/settings/leaving/delete-account.tsx',
  'components/settings/number-field.tsx',
  'components/settings/profile-form.tsx',
  'components/settings/sessions.tsx',
  'components/settings/settings-page.tsx',
  'components/settings/tokens/token-form.tsx',
  'components/settings/tokens/tokens.tsx',
  'components/settings/zones/zone-form.tsx',
  'components/settings/zones/zones.tsx',
  'components/workouts/athlete-workouts.tsx',
  'components/workouts/my-workouts.tsx',
  'components/workouts/weekly-summary.tsx',
  'components/workouts/workout-list.tsx',
]
