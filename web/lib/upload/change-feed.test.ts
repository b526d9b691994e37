import type { Upload, UploadChanges } from '@backstride/contract'
import { afterEach, expect, test, vi } from 'vitest'
import { createFeed } from './change-feed.ts'

afterEach(() => vi.useRealTimers())

test('everybody on a page hears of every change through one question at a time', async () => {
  const service = aService()
  const follow = createFeed(service.ask)
  const [one, two] = [heard(), heard()]
  follow(one)
  follow(two)
  await service.answer(['a'])
  await service.answer([])
  await service.answer(['b'])
  expect(one.ids).toEqual([['a'], [], ['b']])
  expect(two.ids).toEqual(one.ids)
  expect(service.asked).toEqual([undefined, '1', '2', '3'])
})

test('who comes later hears at once what is known, and who has left hears nothing more', async () => {
  const service = aService()
  const follow = createFeed(service.ask)
  const [early, late] = [heard(), heard()]
  const leave = follow(early)
  await service.answer(['a'])
  await service.answer(['b', 'c'])
  follow(late)
  leave()
  await service.answer(['d'])
  expect(early.ids).toEqual([['a'], ['b', 'c']])
  expect(late.ids).toEqual([['a', 'b', 'c'], ['d']])
})

test('nothing is asked while nobody listens, and whoever comes then begins anew', async () => {
  const service = aService()
  const follow = createFeed(service.ask)
  const leave = follow(heard())
  leave()
  await service.answer(['a'])
  expect(service.asked).toHaveLength(1)
  const next = heard()
  follow(next)
  expect(service.asked).toEqual([undefined, undefined])
  await service.answer(['b'])
  expect(next.ids).toEqual([['b']])
})

test('a question that fails is told, and is asked again from where it was', async () => {
  vi.useFakeTimers()
  const service = aService()
  const listener = heard()
  createFeed(service.ask)(listener)
  await service.answer(['a'])
  await service.fail('no connection')
  expect(listener.errors).toEqual(['no connection'])
  await vi.advanceTimersByTimeAsync(60_000)
  expect(service.asked).toEqual([undefined, '1', '1'])
  await service.answer(['b'])
  expect(listener.ids).toEqual([['a'], ['b']])
})

/** Answers when it is told to, and counts its answers in `next`. */
function aService() {
  const asked: (string | undefined)[] = []
  let pending = Promise.withResolvers<UploadChanges>()
  let answers = 0
  const turn = () => new Promise<void>((resolve) => queueMicrotask(() => queueMicrotask(() => resolve())))
  return {
    asked,
    ask(since: string | undefined) {
      asked.push(since)
      pending = Promise.withResolvers()
      return pending.promise
    },
    async answer(ids: readonly string[]) {
      answers += 1
      pending.resolve({ items: ids.map(upload), next: String(answers) })
      await turn()
    },
    async fail(error: unknown) {
      pending.reject(error)
      await turn()
    },
  }
}

function heard() {
  const ids: string[][] = []
  const errors: unknown[] = []
  return {
    ids,
    errors,
    told: (uploads: readonly Upload[]) => void ids.push(uploads.map(({ id }) => id)),
    failed: (error: unknown) => void errors.push(error),
  }
}

function upload(id: string): Upload {
  return {
    id,
    fileName: `${id}.fit`,
    sizeBytes: 1000,
    state: 'waiting',
    createdAt: '2026-05-02T07:00:00.000Z',
    receivedAt: null,
    decodedAt: null,
    classifiedAt: null,
    finishedAt: null,
    workoutId: null,
    error: null,
    archiveId: null,
    files: null,
  }
}
