import type { ReanalysedList, ReanalysedWorkout } from '@backstride/contract'
import { placeOf } from '@backstride/store'
import { newTimedId } from '../../new-id.ts'
import { orderReanalysis } from '../../reanalysis/order-reanalysis.ts'
import { ApiError } from '../api-error.ts'
import type { Handlers } from '../call.ts'
import type { ApiDeps } from '../deps.ts'
import { type Overview, overviewOf, reanalysisOf } from './preview-of.ts'

type ReanalysisRoute = 'getReanalysis' | 'previewReanalysis' | 'listReanalysed' | 'applyReanalysis'

export function reanalysisHandlers(deps: ApiDeps): Handlers<ReanalysisRoute> {
  const { store, now } = deps
  const answerOf = async (athleteId: string) => reanalysisOf(await overviewOf(store, athleteId))
  const previewOf = async (athleteId: string, previewId: string): Promise<Overview> => {
    const overview = await overviewOf(store, athleteId)
    if (overview.reanalysis?.previewId === previewId) return overview
    throw new ApiError('NOT_FOUND', 'There is no such preview; a newer one may have taken its place.')
  }

  return {
    getReanalysis: ({ params: { athleteId } }) => answerOf(athleteId),

    previewReanalysis: async ({ params: { athleteId } }) => {
      const requestedAt = now().toISOString()
      const previewId = newTimedId(now())
      const wish = { athleteId, previewId, requestedAt, previewedAt: null, apply: null, place: '' }
      await orderReanalysis(deps, await store.openReanalysis(wish))
      return answerOf(athleteId)
    },

    listReanalysed: async ({ params: { athleteId, previewId }, query }) => {
      const { shown } = await previewOf(athleteId, previewId)
      return pageOf(shown, query)
    },

    applyReanalysis: async ({ params: { athleteId, previewId }, body: { workoutId = null } }) => {
      const overview = await previewOf(athleteId, previewId)
      if (hasWorkFor(overview, workoutId)) {
        const wish = { athleteId, previewId }
        const ordered = await store.orderApply(wish, workoutId, now().toISOString())
        if (!ordered) throw new ApiError('CONFLICT', INCOMPLETE)
        await orderReanalysis(deps, ordered)
      }
      return answerOf(athleteId)
    },
  }
}

const INCOMPLETE = 'The preview is not complete. Wait until it is.'
const OUTDATED =
  'Something changed since the preview, so it no longer says what would come out. Make a new one.'

/**
 * Whether something is left to apply of one workout, or with null of all: not where that was done. Throws ApiError
 * `CONFLICT` where the preview does not show yet, or any more, what would be applied.
 */
function hasWorkFor({ reanalysis, shown }: Overview, workoutId: string | null): boolean {
  if (reanalysis?.previewedAt === null) throw new ApiError('CONFLICT', INCOMPLETE)
  const wished = shown.filter((each) => workoutId === null || each.workoutId === workoutId)
  if (workoutId !== null && wished.length === 0) {
    throw new ApiError('NOT_FOUND', 'The preview has no such workout.')
  }
  const isReady = wished.some(({ state }) => state === 'ready')
  if (!isReady && wished.some(({ state }) => state === 'outdated')) throw new ApiError('CONFLICT', OUTDATED)
  return isReady
}

/** Newest first. A cursor is the place of the last workout seen. */
function pageOf(
  shown: readonly ReanalysedWorkout[],
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): ReanalysedList {
  const last = cursor === undefined ? undefined : Buffer.from(cursor, 'base64url').toString('utf8')
  const newestFirst = shown.toSorted((a, b) => (placeOf(a) < placeOf(b) ? 1 : -1))
  const unseen = newestFirst.filter((each) => last === undefined || placeOf(each) < last)
  const items = unseen.slice(0, limit)
  const end = items.at(-1)
  const nextCursor = end && unseen.length > limit ? Buffer.from(placeOf(end)).toString('base64url') : null
  return { items, nextCursor }
}
