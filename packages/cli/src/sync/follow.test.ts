import type { Client, Upload } from '@backstride/contract'
import { expect, test } from 'vitest'
import { follow } from './follow.ts'

test('ends come to whoever waits, those that came before anybody asked too', async () => {
  const { api } = feed([[], [upload('a', 'received'), upload('b', 'done')], [upload('a', 'failed')]])
  const follower = await follow(api)
  expect(await follower.endOf('a')).toMatchObject({ state: 'failed' })
  expect(await follower.endOf('b')).toMatchObject({ state: 'done' })
})

test('what ended before the start is not taken for news of this run', async () => {
  const { api, asked } = feed([[upload('a', 'done')], [upload('a', 'done')]])
  const follower = await follow(api)
  await follower.endOf('a')
  expect(asked).toEqual([{ wait: 0 }, { wait: 10, since: '1' }])
})

test('nobody is kept waiting for ever: five minutes without any news end it', async () => {
  const { api, asked } = feed([[], ...Array.from({ length: 40 }, () => [])])
  const follower = await follow(api)
  expect(await follower.endOf('a')).toBeUndefined()
  expect(asked).toHaveLength(31)
})

test('when the server refuses, everybody who waits hears of it, and who comes later too', async () => {
  const { api } = feed([[]])
  const follower = await follow(api)
  const both = [follower.endOf('a'), follower.endOf('b')]
  for (const end of both) await expect(end).rejects.toThrow('refused')
  await expect(follower.endOf('c')).rejects.toThrow('refused')
})

/** A server whose feed answers these, one after the other, then refuses. */
function feed(answers: Upload[][]) {
  const asked: unknown[] = []
  const api = (async (_: string, { query }: { query: unknown }) => {
    asked.push(query)
    const items = answers[asked.length - 1]
    if (!items) throw new Error('refused')
    return { items, next: String(asked.length) }
  }) as unknown as Client
  return { api, asked }
}

function upload(id: string, state: Upload['state']): Upload {
  const times = { createdAt: '', receivedAt: null, decodedAt: null, classifiedAt: null, finishedAt: null }
  return {
    id,
    fileName: id,
    sizeBytes: 1,
    state,
    ...times,
    workoutId: null,
    error: null,
    archiveId: null,
    files: null,
  }
}
