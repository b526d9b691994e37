import type { Upload } from '@backstride/contract'
import { useCallback, useEffect, useState } from 'react'
import { api } from '../session.ts'
import { withUploads } from './upload-log.ts'

/** Between two tries when the service does not answer. */
const AGAIN_AFTER_MS = 5000

/** Uploads of the signed-in person as they stand now: changes come by themselves. Undefined until the first answer. */
export function useUploadLog() {
  const [uploads, setUploads] = useState<readonly Upload[]>()
  const [failure, setFailure] = useState<unknown>()
  const tell = useCallback((told: readonly Upload[]) => {
    setUploads((known = []) => withUploads(known, told))
    setFailure(undefined)
  }, [])
  useEffect(() => follow(tell, setFailure), [tell])
  return { uploads, failure, tell }
}

/** Asks for changes one after another, each answer as soon as there is one. Returns how to stop. */
function follow(tell: (uploads: readonly Upload[]) => void, fail: (error: unknown) => void): () => void {
  const stopping = new AbortController()
  const ask = async () => {
    for (let since: string | undefined; !stopping.signal.aborted; ) {
      const next = await changes(since, tell).catch((error: unknown) => {
        if (!stopping.signal.aborted) fail(error)
        return new Promise<undefined>((resolve) => setTimeout(resolve, AGAIN_AFTER_MS))
      })
      since = next ?? since
    }
  }
  ask()
  return () => stopping.abort()
}

async function changes(
  since: string | undefined,
  tell: (uploads: readonly Upload[]) => void,
): Promise<string> {
  const { items, next } = await api('listUploadChanges', { query: { ...(since && { since }) } })
  tell(items)
  return next
}
