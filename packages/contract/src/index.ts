export { type Alert, type AlertRule, alert, alertList, alertRule, snoozeRequest } from './alert.ts'
export {
  type AnalysedFile,
  type Analysis,
  type AnalysisSummary,
  analysedFile,
  analysis,
  analysisSummary,
  type BoutBody,
  type CardioBody,
  type DirectionBody,
  type EnergyBody,
  type FileErrorBody,
  type UndecidedReasonBody,
  type WarningBody,
} from './analysis.ts'
export { ApiProblem } from './api-problem.ts'
export {
  type Answer,
  type Client,
  type ClientOptions,
  createClient,
  type Input,
} from './client.ts'
export { type GrantField, grantField, type Roster, type RosterEntry, roster } from './coach.ts'
export { type Comment, comment, commentList, commentText } from './comment.ts'
export {
  type Connection,
  type ConnectionRequest,
  connection,
  connectionList,
  connectionStart,
  type ServiceName,
} from './connections.ts'
export { type Device, type DeviceList, device, deviceList } from './devices.ts'
export { type AccountExport, type AccountExportList, accountExport, accountExportList } from './exports.ts'
export { type Goals, goals } from './goals.ts'
export {
  type Grant,
  type GrantUpdate,
  grant,
  grantList,
  grantUpdate,
  type Invitation,
  type InvitationOffer,
  type InvitationRequest,
  type InvitationTicket,
  invitation,
  invitationCode,
  invitationList,
  invitationOffer,
  invitationRequest,
  invitationTicket,
  type Look,
  look,
  lookList,
} from './grant.ts'
export {
  type Label,
  type Labels,
  type LabelsUpdate,
  label,
  labels,
  labelsUpdate,
  type PastAnalysis,
  type PastAnalysisList,
  pastAnalysis,
  pastAnalysisList,
} from './labels.ts'
export {
  accountRemoval,
  type ExportFormat,
  exportFormat,
  type RemovalReceipt,
  removalReceipt,
} from './leaving.ts'
export { MAX_ARCHIVE_BYTES, MAX_ARCHIVE_FILES, MAX_FILE_BYTES, MAX_PUSH_BYTES } from './limits.ts'
export { installationMap, type MapSource, MapSourceError, mapSource, mapSourceOf } from './map-source.ts'
export { type Me, type MeUpdate, me, meUpdate, type Profile, profile } from './me.ts'
export { openApi } from './open-api.ts'
export { PROBLEM_STATUS, type Problem, type ProblemCode, problem } from './problem.ts'
export {
  type ProfileVersionBody,
  type ProfileVersionList,
  profileVersion,
  profileVersionList,
} from './profiles.ts'
export { type Programme, programme } from './programme.ts'
export {
  type FigureShift,
  figureShift,
  type ReanalysedList,
  type ReanalysedWorkout,
  type Reanalysis,
  type ReanalysisPreview,
  reanalysedList,
  reanalysedWorkout,
  reanalysis,
  reanalysisApply,
  reanalysisPreview,
  type StaleReason,
  staleReason,
} from './reanalysis.ts'
export { type RecordingBody, type RecordingList, recording, recordingList } from './recordings.ts'
export { type Records, records } from './records.ts'
export type { Route } from './routes/route.ts'
export { type RouteId, type Routes, routes } from './routes.ts'
export type { SensorBatch } from './sensor-batch.ts'
export {
  type Token,
  type TokenRequest,
  type TokenScope,
  type TokenTicket,
  token,
  tokenList,
  tokenRequest,
  tokenScope,
  tokenTicket,
} from './token.ts'
export {
  type TrendPeriod,
  type TrendStep,
  type Trends,
  trendPeriod,
  trendStep,
  trends,
} from './trends.ts'
export {
  type Upload,
  type UploadChanges,
  type UploadList,
  type UploadRequest,
  type UploadState,
  type UploadTicket,
  upload,
  uploadChanges,
  uploadList,
  uploadRequest,
  uploadTicket,
} from './upload.ts'
export {
  type Delivery,
  type DeliveryFailure,
  delivery,
  deliveryFailure,
  deliveryList,
  type Webhook,
  type WebhookEvent,
  type WebhookField,
  type WebhookPayload,
  type WebhookRequest,
  type WebhookTicket,
  webhook,
  webhookEvent,
  webhookField,
  webhookList,
  webhookPayload,
  webhookRequest,
  webhookTicket,
  webhookUpdate,
} from './webhook.ts'
export {
  type Progress,
  progress,
  type Series,
  series,
  type Week,
  type Workout,
  type WorkoutList,
  type WorkoutSummary,
  week,
  workout,
  workoutList,
  workoutSummary,
} from './workout.ts'
export { type Zone, type ZoneRequest, zone, zoneList, zoneRequest } from './zone.ts'
