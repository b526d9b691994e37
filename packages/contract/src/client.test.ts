import { expect, test } from 'vitest'
import { ApiProblem } from './api-problem.ts'
import { createClient } from './client.ts'

test('a call fills the path and the query and parses the answer', async () => {
  const asked: string[] = []
  const client = createClient({
    origin: 'http://api.test',
    fetch: answering(200, { items: [], nextCursor: null }, asked),
  })

  const list = await client('listWorkouts', { params: { athleteId: 'a1' }, query: { limit: 5 } })

  expect(list.items).toEqual([])
  expect(asked).toEqual(['GET http://api.test/api/athletes/a1/workouts?limit=5'])
})

test('a problem of the API is thrown with its code', async () => {
  const body = { type: 'about:blank', title: 'No', status: 404, detail: 'no such upload', code: 'NOT_FOUND' }
  const client = createClient({ origin: '', fetch: answering(404, body) })

  const call = client('getUpload', { params: { uploadId: 'u1' } })

  await expect(call).rejects.toThrow(ApiProblem)
  await expect(call).rejects.toMatchObject({ problem: { code: 'NOT_FOUND' } })
})

test('an answer that is no problem document becomes UNAVAILABLE', async () => {
  const client = createClient({ origin: '', fetch: async () => new Response('<html>', { status: 502 }) })

  await expect(client('getMe')).rejects.toMatchObject({ problem: { code: 'UNAVAILABLE', status: 502 } })
})

test('an answer that breaks the contract is refused', async () => {
  const client = createClient({ origin: '', fetch: answering(200, { athleteId: 'a1' }) })

  await expect(client('getMe')).rejects.toThrow(/name/)
})

function answering(status: number, body: unknown, asked: string[] = []) {
  return async (url: string, init: RequestInit) => {
    asked.push(`${init.method} ${url}`)
    return new Response(JSON.stringify(body), { status })
  }
}
