/**
 * Discrete events: messages arrive, functions take them in batches, as Lambda's event source mapping does for an SQS queue (Lambda guide,
 * "Configuring scaling behavior for SQS event source mappings": five at first, 300 more each minute while messages wait, never more than the
 * maximum concurrency).
 */

import TinyQueue from 'tinyqueue'
import type { Chance } from '../faults/chance.ts'

export interface QueueSettings {
  readonly batchSize: number
  readonly maxConcurrency: number
  readonly firstConcurrency: number
  readonly moreEachMinute: number
  /** How long a message stays hidden after whoever received it was lost. */
  readonly visibilityTimeoutS: number
}

export interface QueueLoad {
  readonly durationS: number
  /** Messages a second at that second; never more than `peakPerS`. */
  readonly ratePerS: (atS: number) => number
  readonly peakPerS: number
  /** Seconds to handle one message, drawn anew for each. */
  readonly serviceS: () => number
  /** Seconds more for the first batch of each process. */
  readonly coldS: number
  /** Of the batches, those whose function is lost at the end of its work. */
  readonly lostShare: number
}

export interface QueueFigures {
  readonly messages: number
  /** Seconds from arrival until a message was handled. */
  readonly p50S: number
  readonly p99S: number
  readonly worstS: number
  readonly meanWaitS: number
  readonly mostConcurrent: number
  readonly longestQueue: number
}

interface Event {
  readonly atS: number
  readonly happen: () => void
}

/** Everything that arrives within the duration, until the last of it is handled. */
export function simulateQueue(load: QueueLoad, settings: QueueSettings, luck: Chance): QueueFigures {
  const events = new TinyQueue<Event>([], (a, b) => a.atS - b.atS)
  const waiting = line()
  const ages: number[] = []
  const most = { concurrent: 0, waiting: 0 }
  let [nowS, allowed, running, warm, waitedS] = [0, settings.firstConcurrency, 0, 0, 0]

  expectArrival()
  for (let event = events.pop(); event; event = events.pop()) {
    if (waiting.length() > 0) allowed += ((event.atS - nowS) * settings.moreEachMinute) / 60
    allowed = Math.min(allowed, settings.maxConcurrency)
    nowS = event.atS
    event.happen()
    while (waiting.length() > 0 && running + 1 <= allowed) start(waiting.take(settings.batchSize))
    most.waiting = Math.max(most.waiting, waiting.length())
  }
  return {
    ...spread(ages),
    meanWaitS: waitedS / ages.length,
    mostConcurrent: most.concurrent,
    longestQueue: most.waiting,
  }

  function expectArrival() {
    const atS = arrivalAfter(nowS, load, luck)
    if (atS >= load.durationS) return
    const happen = () => {
      waiting.add([nowS])
      expectArrival()
    }
    events.push({ atS, happen })
  }

  function start(arrivals: readonly number[]) {
    const isCold = ++running > warm
    if (isCold) warm = running
    most.concurrent = Math.max(most.concurrent, running)
    for (const arrivedS of arrivals) waitedS += nowS - arrivedS
    const workS = arrivals.reduce((sum) => sum + load.serviceS(), isCold ? load.coldS : 0)
    events.push({ atS: nowS + workS, happen: () => end(arrivals) })
  }

  function end(arrivals: readonly number[]) {
    running--
    if (luck.happens(load.lostShare)) {
      events.push({ atS: nowS + settings.visibilityTimeoutS, happen: () => waiting.add(arrivals) })
    } else for (const arrivedS of arrivals) ages.push(nowS - arrivedS)
  }
}

/** Of a Poisson process whose rate changes: candidates at the highest rate, each kept with the share that its moment has of it. */
function arrivalAfter(afterS: number, { ratePerS, peakPerS }: QueueLoad, luck: Chance): number {
  let atS = afterS
  do atS -= Math.log(1 - luck.next()) / peakPerS
  while (!luck.happens(ratePerS(atS) / peakPerS))
  return atS
}

function spread(ages: readonly number[]): Pick<QueueFigures, 'messages' | 'p50S' | 'p99S' | 'worstS'> {
  const sorted = Float64Array.from(ages).sort()
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
  return { messages: sorted.length, p50S: at(0.5), p99S: at(0.99), worstS: at(1) }
}

/** First come, first served; taking from the front of a plain array would move all that is behind. */
function line() {
  const times: number[] = []
  let front = 0
  return {
    length: () => times.length - front,
    add: (more: readonly number[]) => void times.push(...more),
    take(count: number): number[] {
      const taken = times.slice(front, front + count)
      front += taken.length
      return taken
    },
  }
}
