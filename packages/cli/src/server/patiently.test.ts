import { expect, test } from 'vitest'
import { patiently } from './patiently.ts'

test('an answer is given on at once, a refusal too', async () => {
  const { ask, waits, patience } = server([200])
  expect((await patiently(patience, ask)).status).toBe(200)
  const refusing = server([403])
  expect((await patiently(refusing.patience, refusing.ask)).status).toBe(403)
  expect([...waits, ...refusing.waits]).toEqual([])
})

test('no answer and 5xx are asked again after waits that double, up to half a minute', async () => {
  const { ask, waits, patience } = server([0, 500, 503, 502, 0, 0, 0, 0, 0, 200])
  expect((await patiently(patience, ask)).status).toBe(200)
  expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000])
})

test('waits are spread by chance between nothing and the whole', async () => {
  const { ask, waits, patience } = server([0, 0, 200])
  await patiently({ ...patience, random: () => 0.25 }, ask)
  expect(waits).toEqual([125, 250])
})

test('Retry-After is honoured to the second, up to a quarter of an hour', async () => {
  const { ask, waits, patience } = server([429, 503, 200], ['7', '999999'])
  expect((await patiently(patience, ask)).status).toBe(200)
  expect(waits).toEqual([7000, 900_000])
})

test('after some ten minutes the last error is told, unless the patience is endless', async () => {
  const { ask, waits, patience } = server(Array(24).fill(0))
  await expect(patiently(patience, ask)).rejects.toThrow('fetch failed')
  expect(waits.reduce((sum, ms) => sum + ms)).toBeGreaterThan(540_000)

  const longer = server([...Array(200).fill(0), 200])
  expect((await patiently({ ...longer.patience, isEndless: true }, longer.ask)).status).toBe(200)
})

test('an error that is not of the network is thrown on at once', async () => {
  const { patience, waits } = server([])
  const ask = () => Promise.reject(new RangeError('a defect'))
  await expect(patiently(patience, ask)).rejects.toThrow(RangeError)
  expect(waits).toEqual([])
})

/** Answers these statuses one after the other, 0 for none; then none. Chance always takes the longest wait. */
function server(statuses: number[], retryAfter: string[] = []) {
  const waits: number[] = []
  let asked = 0
  const patience = {
    delay: async (ms: number) => void waits.push(ms),
    random: () => 1,
    onWait: () => undefined,
  }
  const ask = async () => {
    const k = asked++
    if (!statuses[k]) throw new TypeError('fetch failed')
    return new Response('', {
      status: statuses[k],
      headers: k in retryAfter ? { 'retry-after': retryAfter[k] } : {},
    })
  }
  return { ask, waits, patience }
}
