import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type LocalSystem, startLocalSystem } from '../index.ts'
import { testBrowser } from '../test-browser.ts'
import { DEMO_ATHLETES } from './cast.ts'
import { walkFile } from './walk-file.ts'

// Two dozen walks are simulated and analysed: on a busy machine this takes its time.
vi.setConfig({ testTimeout: 120_000 })

const [ATHLETE] = DEMO_ATHLETES
const now = () => new Date('2026-05-01T07:00:00Z')

let dataDir: string
let running: LocalSystem | undefined

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'backstride-'))
})

afterEach(async () => {
  await running?.close()
  running = undefined
  rmSync(dataDir, { recursive: true })
})

test('the same day makes the same walks, and another day others', () => {
  const [session] = ATHLETE.sessions
  expect(walkFile(ATHLETE, session, now())).toEqual(walkFile(ATHLETE, session, now()))
  const later = walkFile(ATHLETE, session, new Date('2026-05-02T07:00:00Z'))
  expect(later.fileName).not.toBe(walkFile(ATHLETE, session, now()).fileName)
})

test('broken off and started again, every walk is there once, labelled, and the coach sees all athletes', async () => {
  running = await start()
  // Stopped in the middle of its work, whatever it has come to.
  await running.close()
  running = await start()
  await running.demoReady

  const browser = testBrowser(running.url)
  const { athleteId, timeZone } = JSON.parse(
    (await browser.go('/api/auth/login?hint=demo-athlete&to=/api/me')).text,
  )
  const { items: workouts } = JSON.parse((await browser.go(`/api/athletes/${athleteId}/workouts`)).text)
  expect(workouts).toHaveLength(ATHLETE.sessions.length)
  expect(workouts.every(({ isSimulated }: { isSimulated: boolean }) => isSimulated)).toBe(true)
  expect(workouts.map(({ direction }: { direction: { reason: string } }) => direction.reason)).toContain(
    'NO_HEADING',
  )
  expect(timeZone).toBe(Intl.DateTimeFormat().resolvedOptions().timeZone)

  const roster = JSON.parse((await browser.go('/api/auth/login?hint=demo-coach&to=/api/coach/roster')).text)
  expect(roster.items).toHaveLength(DEMO_ATHLETES.length)

  await running.close()
  const said: string[] = []
  running = await start((line) => said.push(line))
  await running.demoReady
  // The walks are not made again.
  expect(said.join('\n')).not.toMatch(/demonstration|walks sent/i)
})

function start(say: (line: string) => void = () => undefined): Promise<LocalSystem> {
  return startLocalSystem({ dataDir, port: 0, demo: true, web: 'skip', now, say })
}
