import { api } from './session.ts'

/** Where the latest workout began, as text for a form; undefined when there is none or it has no position. */
export async function latestStart(athleteId: string) {
  const { items } = await api('listWorkouts', { params: { athleteId }, query: { limit: 1 } })
  if (items.length === 0) return undefined
  const series = await api('getSeries', { params: { athleteId, workoutId: items[0].id } })
  const first = series.latitudeDeg.findIndex((latitude) => latitude !== null)
  const [latitude, longitude] = [series.latitudeDeg[first], series.longitudeDeg[first]]
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return undefined
  // Five decimals are a metre.
  return { latitudeDeg: latitude.toFixed(5), longitudeDeg: longitude.toFixed(5) }
}
