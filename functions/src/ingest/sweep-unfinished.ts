import { changedAt, type UploadRecord } from '@backstride/store'
import { log } from '../log.ts'
import { againKey, exportOrderKey, reanalysisKey, removalKey, retryKey } from '../object-keys.ts'
import { connectedKeys } from '../services/connected-keys.ts'
import { someAtATime } from '../some-at-a-time.ts'
import type { IngestDeps } from './create-ingest.ts'
import { endStrays } from './end-strays.ts'
import { arrivedUploads } from './unfinished-messages.ts'

/** An upload is tried five times within an hour (twelve minutes apart); one that stands still for longer was given up. */
const STILL_MS = 3_600_000

/** Work that stands still: the object that orders it, and how far it is. */
interface Still {
  readonly key: string
  readonly place: string
  /** Where a person can be told, and may wish it again. */
  readonly upload?: UploadRecord
}

/**
 * Orders again, by the objects that are the orders, whatever stands still: where a queue outlives every process, what is
 * not done was given up, and may succeed by now. What stands still after that at the same place is left, so that it is in
 * nobody's way, until somebody wishes it again or an operator sends its messages again; an upload then says that it was
 * given up. Removals are owed and are ordered for ever; so are looks at services, should they have told nobody. What was
 * announced and never came is ended.
 */
export async function sweepUnfinished(deps: IngestDeps): Promise<{ ordered: number }> {
  const { store, webhooks, now } = deps
  await endStrays(deps)
  const before = new Date(now().getTime() - STILL_MS).toISOString()
  const ordered = [
    ...(await firstTimes(deps, await standingStill(deps, before), before)),
    ...(await store.listOpenRemovals()).map(removalKey).map((key) => ({ key, text: before })),
    ...(await connectedKeys(store)).map((key) => ({ key, text: before })),
  ]
  await someAtATime(ordered, ({ key, text }) =>
    deps.objects.put(key, new TextEncoder().encode(text), 'text/plain'),
  )
  const overdue = (await store.listPendingDeliveries()).filter(
    ({ nextAttemptAt }) => nextAttemptAt !== null && nextAttemptAt < before,
  )
  for (const delivery of overdue) await webhooks.send(delivery, 0)
  const count = ordered.length + overdue.length
  log('info', 'SWEPT', { ordered: count })
  return { ordered: count }
}

async function standingStill({ store, objects }: IngestDeps, before: string): Promise<Still[]> {
  const uploads = await arrivedUploads({ store, objects }, (upload) => changedAt(upload) < before)
  const [setups, reanalyses, exports] = await Promise.all([
    store.listDueSetups(),
    store.listOpenReanalyses(),
    store.listOpenExports(),
  ])
  return [
    ...uploads.map((upload) => ({ key: retryKey(upload), place: changedAt(upload), upload })),
    ...setups.map((setup) => ({ key: againKey(setup), place: String(setup.revision) })),
    ...reanalyses.map((each) => ({
      key: reanalysisKey(each),
      place: `${each.apply?.requestedAt} ${each.place}`,
    })),
    ...exports.map((each) => ({ key: exportOrderKey(each), place: String(each.done) })),
  ]
}

/** Those that no sweep has ordered at this place yet, with what the order says; the others are given up in their time. */
async function firstTimes(deps: IngestDeps, still: readonly Still[], before: string) {
  const orders: { key: string; text: string }[] = []
  await someAtATime(still, async ({ key, place, upload }) => {
    const last = new TextDecoder().decode(await deps.objects.get(key))
    const [, sweptAt] = last.endsWith(` at ${place}`) ? (/^swept (\S+)/.exec(last) ?? []) : []
    if (sweptAt === undefined) orders.push({ key, text: `swept ${deps.now().toISOString()} at ${place}` })
    else if (sweptAt < before) await giveUp(deps, key, upload)
  })
  return orders
}

async function giveUp(
  { store, now }: IngestDeps,
  key: string,
  upload: UploadRecord | undefined,
): Promise<void> {
  log('warn', 'GIVEN_UP', { key })
  if (!upload) return
  const { athleteId, uploadId, decodedAt } = upload
  const finishedAt = now().toISOString()
  const end = { state: 'failed', workoutId: null, error: GIVEN_UP, files: null, classifiedAt: null } as const
  await store.finishUpload(athleteId, uploadId, { ...end, decodedAt, finishedAt })
}

const GIVEN_UP = {
  code: 'GIVEN_UP',
  message: 'The file could not be processed, however often that was tried. It is kept: try again later.',
}
