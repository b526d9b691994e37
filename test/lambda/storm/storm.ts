/** The functions that are deployed, several of each at once, under more than what can happen to them on a bad morning. */

import { againKey } from '../../../functions/src/object-keys.ts'
import { testSystem } from '../../../functions/src/testing/test-system.ts'
import { walkFile } from '../../../functions/src/testing/walk-file.ts'
import { type Chance, chance } from '../../faults/chance.ts'
import type { Sending } from '../../faults/deliveries.ts'
import { differences } from '../../faults/differences.ts'
import { expectedWorkouts } from '../../faults/expected.ts'
import { foundBy } from '../../faults/found.ts'
import { type Size, sendingsOf } from '../../faults/sendings.ts'
import { deployedSystem, SIGN_IN } from '../deployed-system.ts'
import { objectCreated, S3_TEST_EVENT } from '../events.ts'
import { signedIn } from '../signed-in.ts'
import { type Client, client } from './client.ts'
import { consume } from './consume.ts'
import { type MessageQueue, messageQueue } from './message-queue.ts'
import { pool } from './pool.ts'
import { type Losses, type SlotOptions, type SlotRecord, slot } from './slot.ts'

export interface StormSize extends Size {
  /** Requests of other kinds, for each upload. */
  readonly looksPerUpload: number
  /** Recordings of ten hours among the uploads, for the memory. */
  readonly long: number
  /** Messages that nobody can read. */
  readonly poisoned: number
  readonly losses: Losses
}

export interface StormOutcome {
  /** Everything that is not as brute force says, in words. */
  readonly found: string[]
  /** Bodies of the messages that were given up. */
  readonly parked: string[]
  readonly requests: number
  readonly deliveries: number
  readonly slots: SlotRecord[]
}

/** As `infra/aws` sets them. */
const API = { name: 'api', memoryMb: 1024, timeoutMs: 15_000, environment: SIGN_IN } as const
const INGEST = { name: 'ingest', memoryMb: 1769, timeoutMs: 120_000, environment: {} } as const
const MAX_RECEIVES = 5
/** Eight in all: what computes gets more of them. */
const SANDBOXES = { api: 3, ingest: 5 }
/** People who do one thing after the other, at the same time as each other. */
const PEOPLE = 6
/** Of the announcements of an object, those that come twice; of the uploads, those that lead to another analysis. */
const REPEATED = 0.4
const AGAIN = 0.3

/** Everything that was sent and asked, and what is there after the queue is content. */
export async function runStorm(size: StormSize, seed: number): Promise<StormOutcome> {
  const luck = chance(seed)
  const queue = messageQueue(MAX_RECEIVES, luck)
  const system = await deployedSystem((key) => {
    for (const _ of luck.happens(REPEATED) ? [1, 2] : [1]) queue.send(objectCreated(key))
  })
  const slotsOf = (
    options: Omit<SlotOptions, 'system' | 'luck' | 'losses'> & { name: keyof typeof SANDBOXES },
  ) =>
    Array.from({ length: SANDBOXES[options.name] }, () =>
      slot({ ...options, system, losses: size.losses, luck }),
    )
  const [apis, ingests] = [slotsOf(API), slotsOf(INGEST)]
  try {
    const crowd = await crowdOf(system, size)
    const sendings = [
      ...sendingsOf(size, luck, crowd.athleteIds),
      ...longFiles(size.long, crowd.athleteIds[0]),
    ]
    const one = client({ invoke: pool(apis), send: system.send, luck, cookies: crowd.cookies })
    const consumed = Promise.all(ingests.map((each) => consume(queue, each)))
    await live(one, sendings, size, queue, luck)
    await queue.idle()
    queue.close()
    const deliveries = (await consumed).reduce((sum, count) => sum + count)
    const unfinished = (await system.store.listUnfinishedUploads()).filter(({ state }) => state !== 'waiting')
    const athletes = await crowd.outcomes(expectedWorkouts(sendings))
    return {
      found: [...differences({ athletes, delivered: one, unfinished: unfinished.length }), ...one.wrong],
      parked: queue.parked.map(({ body }) => body),
      requests: one.requests,
      deliveries,
      slots: [...apis, ...ingests].map(({ record }) => record),
    }
  } finally {
    await Promise.all([...apis, ...ingests].map((each) => each.close()))
    await system.close()
  }
}

/** Athletes who are signed in, and who will look in the end at what they have. */
async function crowdOf({ store }: Awaited<ReturnType<typeof deployedSystem>>, { athletes }: Size) {
  const people = testSystem({ store })
  const names = Array.from({ length: athletes }, (_, k) => `athlete ${k}`)
  const athleteIds = await Promise.all(names.map(people.athleteIdOf))
  const cookies = new Map<string, string>()
  for (const athleteId of athleteIds) cookies.set(athleteId, await signedIn(store, athleteId))
  const outcomes = (expected: ReturnType<typeof expectedWorkouts>) =>
    Promise.all(
      athleteIds.map(async (athleteId, k) => ({
        athleteId,
        found: await foundBy(await people.signIn(names[k]), athleteId),
        expected: expected.get(athleteId) ?? [],
      })),
    )
  return { athleteIds, cookies, outcomes }
}

/**
 * Ten hours each, on days after all other walks: what hours of both ways tell of a person would else bear on the energy of
 * walks that happen to come in later.
 */
function longFiles(count: number, athleteId: string): Sending[] {
  return Array.from({ length: count }, (_, k) => {
    const startedAt = new Date(Date.UTC(2026, 4, 1 + k, 6)).toISOString()
    const bytes = walkFile({ startedAt, stretchesS: [18_000, 18_000] })
    return { athleteId, fileName: `long-${k}.backstride.json`, bytes }
  })
}

/** A morning: uploads and looks in any order, with poison and S3's own test among the messages. */
async function live(
  one: Client,
  sendings: readonly Sending[],
  { looksPerUpload, poisoned }: StormSize,
  queue: MessageQueue,
  luck: Chance,
): Promise<void> {
  for (let k = 0; k < poisoned; k++) queue.send(`poison ${k}`)
  queue.send(S3_TEST_EVENT)
  const unsent = [...sendings]
  const person = async () => {
    while (unsent.length > 0) {
      const [sending] = unsent.splice(luck.below(unsent.length), 1)
      await one.upload(sending)
      for (let k = 0; k < looksPerUpload; k++) await one.look(sending.athleteId)
      await maybeAgain()
    }
  }
  const maybeAgain = async () => {
    const earlier = one.sent[luck.below(one.sent.length)]
    const { workoutId } = await one.standing(earlier)
    if (workoutId !== null && luck.happens(AGAIN))
      queue.send(objectCreated(againKey({ athleteId: earlier.athleteId, workoutId })))
  }
  await Promise.all(Array.from({ length: PEOPLE }, person))
}
