export type { AnalysisRecord } from './analyses.ts'
export type { AthleteRecord, BodyProfile, IdentityLink, ProfileVersion } from './athletes.ts'
export type { CardRecord } from './cards.ts'
export type { CommentRecord } from './comments.ts'
export type { ConnectionKey, ConnectionRecord, ImportRecord } from './connections.ts'
export type { DeliveryAttempt, DeliveryName, DeliveryRecord } from './deliveries.ts'
export type { ConfirmedOffset, DeviceIdentity, DeviceRecord } from './devices.ts'
export type { ExportFile, ExportKey, ExportRecord } from './exports.ts'
export { type GrantRecord, isActive, type SharedField } from './grants.ts'
export type { InvitationRecord } from './invitations.ts'
export type { LookRecord } from './looks.ts'
export { memoryObjects } from './memory-objects.ts'
export type { Objects, PresignedPut, PresignRequest } from './objects.ts'
export type { Page, PageRequest } from './page.ts'
export type { PairRecord } from './pairs.ts'
export type { PushRecord } from './pushes.ts'
export {
  type ApplyRecord,
  isUnderWay,
  type PreviewedRecord,
  type ReanalysisRecord,
  type ShiftingFigures,
} from './reanalyses.ts'
export type { RecentWorkout } from './recent-workout.ts'
export type { RemovalRecord, RemovedCounts } from './removals.ts'
export { s3Objects } from './s3-objects.ts'
export type { SessionRecord } from './sessions.ts'
export type { ListedRecord, OriginRecord, SetupContent, SetupRecord, SourceRecord } from './setups.ts'
export type { SnoozeRecord } from './snoozes.ts'
export { dynamoStore, memoryStore, type Store } from './store.ts'
export { StoreError, type StoreErrorCode } from './store-error.ts'
export type { StreamRecord } from './streams.ts'
export { tableDefinition } from './table-definition.ts'
export type { TokenRecord } from './tokens.ts'
export {
  changedAt,
  type FileFailure,
  isFinished,
  isOpenEnd,
  type UploadOutcome,
  type UploadRecord,
} from './uploads.ts'
export type { WalkRecord } from './walks.ts'
export type { WebhookEvent, WebhookRecord } from './webhooks.ts'
export {
  type BasisRecord,
  type CalibrationRecord,
  type ContentRecord,
  placeOf,
  type WorkoutRecord,
} from './workouts.ts'
export type { ZoneRecord } from './zones.ts'
