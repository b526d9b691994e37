import { createHash, randomUUID } from 'node:crypto'
import type { Store } from '@backstride/store'

/** A new athlete and the cookie of a session that never ends. */
export async function signedIn(store: Store, athleteId: string): Promise<string> {
  const createdAt = '2026-05-01T06:00:00.000Z'
  await store.createAthlete({ athleteId, name: athleteId, isDemo: false, timeZone: 'UTC', createdAt })
  const secret = randomUUID()
  const idHash = createHash('sha256').update(secret).digest('hex')
  await store.putSession({ idHash, athleteId, createdAt, expiresAt: '9999-01-01T00:00:00.000Z' })
  return `__Host-backstride=${secret}`
}
