import { createHash } from 'node:crypto'
import type { UploadRecord } from '@backstride/store'

/** The same bytes, or the same recording, of the same athlete are the same workout, however often they come. */
export function workoutIdOf({
  athleteId,
  sha256,
  recordingId,
}: Pick<UploadRecord, 'athleteId' | 'sha256' | 'recordingId'>): string {
  return createHash('sha256')
    .update(`${athleteId}/${recordingId ?? sha256}`)
    .digest('hex')
    .slice(0, 32)
}
