import type { Upload } from '@backstride/contract'
import { useCallback, useEffect, useState } from 'react'
import { followUploads } from './change-feed.ts'
import { withUploads } from './upload-log.ts'

/** Uploads of the signed-in person as they stand now: changes come by themselves. Undefined until the first answer. */
export function useUploadLog() {
  const [uploads, setUploads] = useState<readonly Upload[]>()
  const [failure, setFailure] = useState<unknown>()
  const told = useCallback((news: readonly Upload[]) => {
    setUploads((known = []) => withUploads(known, news))
    setFailure(undefined)
  }, [])
  useEffect(() => followUploads({ told, failed: setFailure }), [told])
  return { uploads, failure, tell: told }
}
