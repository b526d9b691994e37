import { expect, test } from 'vitest'
import type { SyncEvent } from './events.ts'
import { liveProgress } from './live-progress.ts'
import { plainProgress } from './plain-progress.ts'

const RUN: SyncEvent[] = [
  { type: 'found', files: 9, fresh: 4 },
  { type: 'began', name: 'a.fit', sizeBytes: 2e6 },
  { type: 'sent', name: 'a.fit', bytes: 1e6 },
  { type: 'waiting', reason: 'no answer', waitMs: 900 },
  { type: 'waiting', reason: 'no answer', waitMs: 1800 },
  { type: 'delivered', name: 'a.fit' },
  { type: 'ended', result: { name: 'a.fit', outcome: 'new', workoutId: 'w1' } },
  { type: 'ended', result: { name: 'b.fit', outcome: 'here' } },
  {
    type: 'ended',
    result: { name: 'c\u001b[2J.fit', outcome: 'failed', error: { code: 'CORRUPT', message: 'No.' } },
  },
]

test('a pipe gets one plain line for what happened, an outage one line, what is known none', () => {
  let text = ''
  const tell = plainProgress((more) => (text += more), linkOf)
  RUN.forEach(tell)
  expect(text.split('\n')).toEqual([
    '9 files, 4 to look at',
    'The server does not answer; trying again in 1 s',
    'new     a.fit  https://walk.example/w1',
    'failed  c�[2J.fit: No. (CORRUPT)',
    '',
  ])
})

test('a terminal shows each file and the whole, and in the end only what is to stay', () => {
  const screens = shown(RUN)
  expect(screens[2]).toEqual(['[##########----------] 1.0 of 2.0 MB  a.fit', '[--------------------] 0 of 4'])
  expect(screens[3]).toContain('The server does not answer; trying again in 1 s')
  expect(screens[5]).toEqual(['[--------------------] 0 of 4, 1 being read'])
  expect(screens[7]).toEqual(['new     a.fit  https://walk.example/w1', '[##########----------] 2 of 4'])
  expect(screens.at(-1)).toEqual([
    'new     a.fit  https://walk.example/w1',
    'failed  c�[2J.fit: No. (CORRUPT)',
  ])
})

test('lines that move are cut to the width of the terminal, so that they can be taken away again', () => {
  const name = `${'long'.repeat(50)}.fit`
  const [, began] = shown([RUN[0], { type: 'began', name, sizeBytes: 1 }], 40)
  expect(began.map((line) => line.length)).toEqual([39, 29])
})

test('a terminal is drawn ten times a second at most, but every result at once', () => {
  let writes = 0
  const screen = {
    write: () => void writes++,
    columns: () => 80,
    paint: (_: string, text: string) => text,
    now: () => 0,
  }
  const { tell } = liveProgress(screen, linkOf)
  for (let bytes = 0; bytes < 1000; bytes++) tell({ type: 'sent', name: 'a.fit', bytes })
  expect(writes).toBe(1)
  tell(RUN[6])
  expect(writes).toBeGreaterThan(1)
})

/** What a terminal shows after each event, and after the end. */
function shown(events: readonly SyncEvent[], columns = 80): string[][] {
  let lines: string[] = []
  let now = 0
  const write = (text: string) => {
    const up = text.startsWith('\u001b') ? /\d+/.exec(text)?.[0] : undefined
    if (up === undefined) lines.push(...text.trimEnd().split('\n'))
    else lines = lines.slice(0, -Number(up))
  }
  const screen = {
    write,
    columns: () => columns,
    paint: (_: string, text: string) => text,
    now: () => (now += 1000),
  }
  const { tell, end } = liveProgress(screen, linkOf)
  const screens = events.map((event) => {
    tell(event)
    return [...lines]
  })
  end()
  return [...screens, lines]
}

function linkOf(workoutId: string): string {
  return `https://walk.example/${workoutId}`
}
