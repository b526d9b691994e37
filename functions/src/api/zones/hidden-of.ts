import type { Series } from '@backstride/contract'
import { getJson } from '../../json-objects.ts'
import type { Access } from '../access.ts'
import type { ApiDeps } from '../deps.ts'
import { type Hidden, hiddenSeconds } from './hidden-seconds.ts'

/** The seconds of an analysis that whoever has this access may not be told of; reads the track only if need be. */
export async function hiddenOf(
  { objects }: Pick<ApiDeps, 'objects'>,
  { zones }: Access,
  seriesKey: string,
): Promise<Hidden> {
  if (zones.length === 0) return undefined
  return hiddenSeconds(await getJson<Series>(objects, seriesKey), zones)
}
