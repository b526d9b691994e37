import { expect, test } from 'vitest'
import { chance } from '../faults/chance.ts'
import { type QueueLoad, type QueueSettings, simulateQueue } from './queue-simulation.ts'

/** Fixed servers, one message each: the queue that Erlang's formula is about. */
const SERVERS: QueueSettings = {
  batchSize: 1,
  maxConcurrency: 4,
  firstConcurrency: 4,
  moreEachMinute: 0,
  visibilityTimeoutS: 720,
}

test('with random arrivals, random service and a fixed number of servers the mean wait is that of Erlang’s formula', () => {
  const luck = chance(11)
  const load = steady({ perS: 3, serviceS: () => -Math.log(1 - luck.next()), durationS: 200_000 })
  // Kleinrock, Queueing Systems I, M/M/m: with 3 erlangs on 4 servers the share that waits is 0.5094, and 1 s of service makes the
  // mean wait 0.5094 / (4 − 3).
  expect(simulateQueue(load, SERVERS, luck).meanWaitS).toBeCloseTo(erlangC(4, 3), 1)
  expect(erlangC(4, 3)).toBeCloseTo(0.5094, 4)
})

test('every message that arrives is handled once, also those of functions that are lost', () => {
  const luck = chance(5)
  const load = { ...steady({ perS: 5, serviceS: () => 0.1, durationS: 2000 }), lostShare: 0.05 }
  const { messages, worstS } = simulateQueue(load, SERVERS, luck)
  expect(messages).toBeGreaterThan(9500)
  expect(worstS).toBeGreaterThan(720)
})

test('what cannot be handled as fast as it comes waits, and never more functions run than may', () => {
  const luck = chance(3)
  const load = steady({ perS: 8, serviceS: () => 1, durationS: 600 })
  const { mostConcurrent, longestQueue, p99S } = simulateQueue(load, SERVERS, luck)
  expect(mostConcurrent).toBe(4)
  // Twice too many for ten minutes: half of them wait in the end.
  expect(longestQueue).toBeGreaterThan(2000)
  expect(p99S).toBeGreaterThan(500)
})

test('functions become more only as fast as the mapping adds them', () => {
  const durationS = 60
  const load = steady({ perS: 20, serviceS: () => 1, durationS })
  const growing = { ...SERVERS, firstConcurrency: 5, maxConcurrency: 1000, moreEachMinute: 10 }
  const { mostConcurrent, worstS } = simulateQueue(load, growing, chance(2))
  expect(mostConcurrent).toBeGreaterThan(5)
  expect(mostConcurrent).toBeLessThanOrEqual(5 + (10 * (durationS + worstS)) / 60)
})

function steady({ perS, ...load }: { perS: number } & Pick<QueueLoad, 'serviceS' | 'durationS'>): QueueLoad {
  return { ...load, ratePerS: () => perS, peakPerS: perS, coldS: 0, lostShare: 0 }
}

/** The share that waits: Erlang's second formula. */
function erlangC(servers: number, offered: number): number {
  const terms = Array.from({ length: servers }, (_, k) => offered ** k / factorial(k))
  const full = (offered ** servers / factorial(servers)) * (servers / (servers - offered))
  return full / (terms.reduce((a, b) => a + b) + full)
}

function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1)
}
