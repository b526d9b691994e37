import { type Analysed, analyse, type Unreadable } from '@backstride/analyse'
import type { Athlete } from '@backstride/recording'
import type { BodyProfile, ProfileVersion, UploadRecord } from '@backstride/store'
import { localDates } from '../local-date.ts'
import type { IngestDeps } from './create-ingest.ts'

/** The analysis of a file for the athlete who uploaded it, with the body as it was on the day of the recording. */
export async function analyseFor(
  { store }: Pick<IngestDeps, 'store'>,
  { athleteId, fileName }: UploadRecord,
  bytes: Uint8Array,
): Promise<Analysed | Unreadable> {
  const versions = await store.listProfiles(athleteId)
  const newest = versions.at(-1)
  const analysed = analyse(bytes, { fileName, athlete: athleteOf(newest) })
  if (analysed.status === 'failed') return analysed
  // The day is known only now; nearly always it is one of the newest version.
  const zone = (await store.getAthlete(athleteId))?.timeZone ?? 'UTC'
  const valid = versionAt(versions, localDates(zone)(new Date(analysed.recording.startedAtMs)))
  return valid === newest ? analysed : analyse(bytes, { fileName, athlete: athleteOf(valid) })
}

/** The version of a day; before the first one, that first one, as a body is likelier that than average. */
function versionAt(versions: readonly ProfileVersion[], day: string): ProfileVersion | undefined {
  return versions.findLast(({ effectiveFrom }) => effectiveFrom <= day) ?? versions.at(0)
}

function athleteOf(version: ProfileVersion | undefined): Athlete {
  const told = Object.entries(version?.profile ?? ({} as Partial<BodyProfile>))
  return Object.fromEntries(told.filter(([, value]) => value !== null))
}
