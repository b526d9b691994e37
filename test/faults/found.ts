/** What is there, as the API tells it. */

import {
  type Progress,
  progress,
  type Upload,
  uploadList,
  type WorkoutSummary,
  workoutList,
} from '@backstride/contract'
import type { TestBrowser } from '../../functions/src/testing/test-system.ts'

export interface Found {
  readonly uploads: Upload[]
  /** Earliest first. */
  readonly workouts: WorkoutSummary[]
  readonly progress: Progress
}

/** Everything that an athlete finds: the whole import log, every page of the workouts, two years of weeks. */
export async function foundBy(browser: TestBrowser, athleteId: string): Promise<Found> {
  const path = `/api/athletes/${athleteId}`
  const workouts = await pages(browser, `${path}/workouts`, workoutList)
  return {
    uploads: await pages(browser, '/api/uploads', uploadList),
    workouts: workouts.reverse(),
    progress: progress.parse(await (await browser(`${path}/progress?weeks=104`)).json()),
  }
}

async function pages<T>(
  browser: TestBrowser,
  path: string,
  schema: { parse(value: unknown): { items: T[]; nextCursor: string | null } },
): Promise<T[]> {
  const items: T[] = []
  let cursor: string | null = null
  do {
    const query = new URLSearchParams({ limit: '50', ...(cursor !== null && { cursor }) })
    const page = schema.parse(await (await browser(`${path}?${query}`)).json())
    items.push(...page.items)
    cursor = page.nextCursor
  } while (cursor !== null)
  return items
}
