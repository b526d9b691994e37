import type { Series } from '@backstride/contract'
import type { Objects } from '@backstride/store'
import { getJson } from './json-objects.ts'

/** Series kept before this column was written have none. */
type Kept = Omit<Series, 'headingMinusCourseDeg'> & Partial<Pick<Series, 'headingMinusCourseDeg'>>

/** The per-second columns of a workout; one that was not written yet when it was analysed holds null in every second. */
export async function storedSeries(objects: Objects, key: string): Promise<Series> {
  const series = await getJson<Kept>(objects, key)
  return {
    ...series,
    headingMinusCourseDeg: series.headingMinusCourseDeg ?? series.direction.map(() => null),
  }
}
