import { isUnderWay, placeOf, type ReanalysisRecord, type WorkoutRecord } from '@backstride/store'
import type { IngestDeps } from '../ingest/create-ingest.ts'
import { log } from '../log.ts'
import { applyWork } from './apply-work.ts'
import { orderReanalysis } from './order-reanalysis.ts'
import { previewWork } from './preview-work.ts'

/** How many workouts are analysed for one message: like a batch of the queue, four of the largest size within its time. */
const PIECE = 4

/** How many workouts are read at a time to find those. */
const PAGE = 100

/**
 * Takes a preview, or what was wished of it, one piece further and orders the next piece. Broken off anywhere and done
 * again, it ends the same: a workout is done once however often it is asked for, and how far it has come is written last.
 */
export async function goOn(
  deps: IngestDeps,
  { athleteId, previewId }: { athleteId: string; previewId: string },
): Promise<void> {
  const job = await deps.store.getReanalysis(athleteId)
  if (job?.previewId !== previewId || !isUnderWay(job)) return
  const isPreview = job.previewedAt === null
  const workOf = await (isPreview ? previewWork(deps, job) : applyWork(deps, job))
  const { works, place, isEnd } = await nextPiece(deps, job, workOf)
  for (const work of works) await work()
  const next = isEnd ? ended(job, deps.now().toISOString()) : { ...job, place }
  const stored = await deps.store.moveReanalysis(job, next)
  if (stored && isUnderWay(stored)) await orderReanalysis(deps, stored)
  else log('info', 'REANALYSIS_FINISHED', { previewId, isPreview })
}

/** What is to be done with a workout; undefined for nothing. */
export type WorkOf = (workout: WorkoutRecord) => (() => Promise<void>) | undefined

interface Piece {
  readonly works: readonly (() => Promise<void>)[]
  /** Of the last workout that was looked at. */
  readonly place: string
  readonly isEnd: boolean
}

async function nextPiece({ store }: IngestDeps, job: ReanalysisRecord, workOf: WorkOf): Promise<Piece> {
  const works: (() => Promise<void>)[] = []
  for (let place = job.place; ; ) {
    const page = await store.listWorkoutsAfter(job.athleteId, place, PAGE)
    for (const workout of page) {
      place = placeOf(workout)
      const work = workOf(workout)
      if (work) works.push(work)
      if (works.length === PIECE) return { works, place, isEnd: false }
    }
    if (page.length < PAGE) return { works, place, isEnd: true }
  }
}

function ended(job: ReanalysisRecord, now: string): ReanalysisRecord {
  const { apply } = job
  return apply ? { ...job, apply: { ...apply, finishedAt: now } } : { ...job, previewedAt: now }
}
