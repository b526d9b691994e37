import type { ApiDeps } from '../deps.ts'

/** Names of these people, each read once; somebody who is gone is told as such. */
export async function namesOf(
  { store }: Pick<ApiDeps, 'store'>,
  ids: readonly string[],
): Promise<(id: string) => string> {
  const found = await store.getAthletes([...new Set(ids)])
  const names = new Map(found.map(({ athleteId, name }) => [athleteId, name]))
  return (id) => names.get(id) ?? 'Somebody who has left'
}
