/** Where an upload's bytes are, as they came. */
export function originalKey({ athleteId, uploadId }: { athleteId: string; uploadId: string }): string {
  return `uploads/${athleteId}/${uploadId}`
}

/** Whose upload an object is; undefined for an object that is no upload. */
export function uploadOfKey(key: string): { athleteId: string; uploadId: string } | undefined {
  const [, athleteId, uploadId] = /^uploads\/([\w-]{1,64})\/([\w-]{1,64})$/.exec(key) ?? []
  return athleteId && uploadId ? { athleteId, uploadId } : undefined
}
