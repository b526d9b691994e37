import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { UploadState } from '../../lib/upload/upload-state.ts'
import { UploadList } from './upload-list.tsx'

test('a failed file tells its reason and what to do, its place, and its code', () => {
  const error = { code: 'TRUNCATED', message: 'The file ends early. Copy it again.', offset: 12_345 }
  const text = textOf([{ stage: 'failed', error }])
  expect(text).toContain('The file ends early. Copy it again. It broke at byte 12,345.')
  expect(text).toContain('TRUNCATED')
})

test('a connection that breaks says what to do, and that nothing is sent twice', () => {
  const error = { code: 'NETWORK', message: 'No connection to Backstride.' }
  expect(textOf([{ stage: 'failed', error }])).toContain('Files that arrived are not sent twice.')
})

test('a duplicate leads to the workout that is there, and says that it does not count twice', () => {
  const html = drawn([{ stage: 'duplicate', workoutId: 'w1', files: null }])
  expect(html).toContain('href="/athletes/a1/workouts/w1')
  expect(html).toContain('not counted twice')
})

test('an archive says how many recordings it held, and leads to them', () => {
  const html = drawn([{ stage: 'done', workoutId: null, files: 12 }])
  expect(html).toContain('12 recordings in it')
  expect(html).toContain('href="/imports')
})

test('what has come to an end is announced with what failed', () => {
  const states: UploadState[] = [
    { stage: 'sending', sentBytes: 10 },
    { stage: 'done', workoutId: 'w1', files: null },
    { stage: 'failed', error: { code: 'CORRUPT', message: 'Broken.' } },
  ]
  expect(textOf(states)).toContain('2 of 3 files finished, 1 failed.')
})

test('sending shows how much is sent, to eyes and to readers', () => {
  const html = drawn([{ stage: 'sending', sentBytes: 500_000 }])
  expect(html).toContain('500 kB of 1.0 MB')
  expect(html).toMatch(/<progress aria-label="Sending walk0.fit" max="1" value="0.5">/)
})

function textOf(states: UploadState[]): string {
  return drawn(states).replaceAll(/<[^>]*>/g, '')
}

function drawn(states: UploadState[]): string {
  const items = states.map((state, key) => ({ key, fileName: `walk${key}.fit`, sizeBytes: 1_000_000, state }))
  return renderToStaticMarkup(<UploadList items={items} athleteId="a1" />).replaceAll('<!-- -->', '')
}
