export { decodeHealthRoute } from './apple-health/decode-health-route.ts'
export {
  type HealthExport,
  type HealthReader,
  type HealthWorkout,
  healthReader,
} from './apple-health/health-export.ts'
export { type ListedActivity, withSport } from './archive/activity-list.ts'
export { type ArchiveFile, archiveFiles } from './archive/archive-files.ts'
export type { FileOutcome } from './archive/outcome.ts'
export { type ZipFiles, zipFiles } from './archive/zip-files.ts'
export { type HeadingJoin, type JoinRefusal, joinHeading } from './companion/join-heading.ts'
export { type DecodeOptions, decode, decodeAll } from './decode.ts'
export { type Decoded, MAX_FILE_BYTES } from './decode-file.ts'
export { declinationDeg } from './true-north.ts'
