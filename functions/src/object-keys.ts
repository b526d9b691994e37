/** Where an upload's bytes are, as they came. */
export function originalKey({ athleteId, uploadId }: { athleteId: string; uploadId: string }): string {
  return `uploads/${athleteId}/${uploadId}`
}

/** Whose upload an object is, or asks to read again; undefined for an object that is about no upload. */
export function uploadOfKey(key: string): { athleteId: string; uploadId: string } | undefined {
  const [, athleteId, uploadId] = /^uploads\/([\w-]{1,64})\/(?:retry\/)?([\w-]{1,64})$/.exec(key) ?? []
  return athleteId && uploadId ? { athleteId, uploadId } : undefined
}

/** An object that is put to have a workout analysed again; what it holds does not matter. */
export function againKey({ athleteId, workoutId }: { athleteId: string; workoutId: string }): string {
  return `uploads/${athleteId}/again/${workoutId}`
}

/** An object that is put to have the bytes of an upload read again; what it holds does not matter. */
export function retryKey({ athleteId, uploadId }: { athleteId: string; uploadId: string }): string {
  return `uploads/${athleteId}/retry/${uploadId}`
}

/** Which workout an object asks to be analysed again; undefined for one that asks for nothing. */
export function workoutOfKey(key: string): { athleteId: string; workoutId: string } | undefined {
  const [, athleteId, workoutId] = /^uploads\/([\w-]{1,64})\/again\/([\w-]{1,64})$/.exec(key) ?? []
  return athleteId && workoutId ? { athleteId, workoutId } : undefined
}

/** An object that is put to have a removal carried out; what it holds does not matter. */
export function removalKey({
  athleteId,
  workoutId,
}: {
  athleteId: string
  workoutId: string | null
}): string {
  return `uploads/${athleteId}/remove/${workoutId ?? 'account'}`
}

/** Whether an object asks for a removal. */
export function isRemovalKey(key: string): boolean {
  return /^uploads\/[\w-]{1,64}\/remove\//.test(key)
}

/** An object that is put to have an export made, or gone on with; what it holds does not matter. */
export function exportOrderKey({ athleteId, exportId }: { athleteId: string; exportId: string }): string {
  return `uploads/${athleteId}/export/${exportId}`
}

/** Which export an object asks for; undefined for one that asks for none. */
export function exportOfKey(key: string): { athleteId: string; exportId: string } | undefined {
  const [, athleteId, exportId] = /^uploads\/([\w-]{1,64})\/export\/([\w-]{1,64})$/.exec(key) ?? []
  return athleteId && exportId ? { athleteId, exportId } : undefined
}

/** The keys of an athlete's exports begin so. */
export function exportsPrefix(athleteId: string): string {
  return `exports/${athleteId}/`
}

/** Where one archive of an export is. A browser names the file by the end of it. */
export function exportFileKey(
  { athleteId, exportId }: { athleteId: string; exportId: string },
  { fileName }: { fileName: string },
): string {
  return `${exportsPrefix(athleteId)}${exportId}/${fileName}`
}

/** An object that is put to have a preview, or what was wished of it, gone on with; what it holds does not matter. */
export function reanalysisKey({ athleteId, previewId }: { athleteId: string; previewId: string }): string {
  return `uploads/${athleteId}/reanalysis/${previewId}`
}

/** Which preview an object asks to go on with; undefined for one that asks for nothing of the kind. */
export function previewOfKey(key: string): { athleteId: string; previewId: string } | undefined {
  const [, athleteId, previewId] = /^uploads\/([\w-]{1,64})\/reanalysis\/([\w-]{1,64})$/.exec(key) ?? []
  return athleteId && previewId ? { athleteId, previewId } : undefined
}

/** An object that is put to have recordings fetched from a service; what it holds does not matter. */
export function serviceKey({ athleteId, service }: { athleteId: string; service: string }): string {
  return `uploads/${athleteId}/service/${service}`
}

/** Which service of whom an object asks to fetch from; undefined for one that asks for nothing of the kind. */
export function serviceOfKey(key: string): { athleteId: string; service: string } | undefined {
  const [, athleteId, service] = /^uploads\/([\w-]{1,64})\/service\/([\w-]{1,64})$/.exec(key) ?? []
  return athleteId && service ? { athleteId, service } : undefined
}

/** The batches of a stream begin so. */
export function batchesPrefix({ athleteId, streamId }: { athleteId: string; streamId: string }): string {
  return `uploads/${athleteId}/push/${streamId}/`
}

/** Whether an object is a batch of a stream. */
export function isBatchKey(key: string): boolean {
  return /^uploads\/[\w-]{1,64}\/push\//.test(key)
}

/** An object that is put to have the batches of a stream joined; what it holds does not matter. */
export function streamKey({ athleteId, streamId }: { athleteId: string; streamId: string }): string {
  return `uploads/${athleteId}/stream/${streamId}`
}

/** Which stream an object asks to join; undefined for one that asks for nothing of the kind. */
export function streamOfKey(key: string): { athleteId: string; streamId: string } | undefined {
  const [, athleteId, streamId] = /^uploads\/([\w-]{1,64})\/stream\/([\w-]{1,64})$/.exec(key) ?? []
  return athleteId && streamId ? { athleteId, streamId } : undefined
}

/** Which workout an object holds an analysis of; undefined for one that holds none. */
export function analysedWorkoutOfKey(key: string): { athleteId: string; workoutId: string } | undefined {
  const [, athleteId, workoutId] = /^analyses\/([\w-]{1,64})\/([\w-]{1,64})\//.exec(key) ?? []
  return athleteId && workoutId ? { athleteId, workoutId } : undefined
}

/** Whose object it is; undefined for one that is nobody's. */
export function athleteOfKey(key: string): string | undefined {
  return /^uploads\/([\w-]{1,64})\//.exec(key)?.[1]
}
