import type { Adapter, AdapterPayload } from 'oidc-provider'
import type { Records } from './records.ts'

/** Keeps one kind of thing of the identity provider (sessions, codes, grants …) in records, so that it survives a restart. */
export function oidcAdapter(records: Records, kind: string): Adapter {
  const keyOf = (id: string) => `oidc#${kind}#${id}`
  const find = async (id: string) => (await records.get(keyOf(id))) as AdapterPayload | undefined
  const put = (id: string, payload: AdapterPayload, expiresInS: number) => {
    const label = labelOf(payload)
    const terms = { ...(label !== undefined && { label }), ...(expiresInS > 0 && { expiresInS }) }
    return records.put(keyOf(id), payload, terms)
  }
  return {
    find,
    upsert: put,
    destroy: (id) => records.remove(keyOf(id)),

    async consume(id) {
      const payload = await find(id)
      if (!payload) return
      const nowS = Math.floor(Date.now() / 1000)
      await put(id, { ...payload, consumed: nowS }, (payload.exp ?? nowS) - nowS)
    },

    async findByUid(uid) {
      const [key] = await records.keysLabelled(`uid#${uid}`)
      return key === undefined ? undefined : ((await records.get(key)) as AdapterPayload | undefined)
    },

    // Only the device flow, which is off, has user codes.
    async findByUserCode() {
      return undefined
    },

    async revokeByGrantId(grantId) {
      await Promise.all((await records.keysLabelled(`grant#${grantId}`)).map(records.remove))
    },
  }
}

function labelOf({ uid, grantId }: AdapterPayload): string | undefined {
  if (grantId !== undefined) return `grant#${grantId}`
  return uid === undefined ? undefined : `uid#${uid}`
}
