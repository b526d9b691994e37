import type authorise from './en/authorise.json'
import type calendar from './en/calendar.json'
import type coach from './en/coach.json'
import type compare from './en/compare.json'
import type directions from './en/directions.json'
import type files from './en/files.json'
import type filter from './en/filter.json'
import type format from './en/format.json'
import type guide from './en/guide.json'
import type imports from './en/imports.json'
import type invitation from './en/invitation.json'
import type landing from './en/landing.json'
import type method from './en/method.json'
import type notes from './en/notes.json'
import type parts from './en/parts.json'
import type problems from './en/problems.json'
import type programme from './en/programme.json'
import type progress from './en/progress.json'
import type reanalysis from './en/reanalysis.json'
import type reasons from './en/reasons.json'
import type recorder from './en/recorder.json'
import type recording from './en/recording.json'
import type report from './en/report.json'
import type services from './en/services.json'
import type settings from './en/settings.json'
import type sharing from './en/sharing.json'
import type shell from './en/shell.json'
import type titles from './en/titles.json'
import type today from './en/today.json'
import type tryOut from './en/try.json'
import type upload from './en/upload.json'
import type webhooks from './en/webhooks.json'
import type workout from './en/workout.json'
import type workouts from './en/workouts.json'

/** All words of the page by namespace, as the English ones lay them down. A namespace has a row here and in each language. */
export interface Catalogue {
  readonly authorise: typeof authorise
  readonly calendar: typeof calendar
  readonly coach: typeof coach
  readonly compare: typeof compare
  readonly directions: typeof directions
  readonly files: typeof files
  readonly filter: typeof filter
  readonly format: typeof format
  readonly guide: typeof guide
  readonly imports: typeof imports
  readonly invitation: typeof invitation
  readonly landing: typeof landing
  readonly method: typeof method
  readonly notes: typeof notes
  readonly parts: typeof parts
  readonly problems: typeof problems
  readonly programme: typeof programme
  readonly progress: typeof progress
  readonly reanalysis: typeof reanalysis
  readonly reasons: typeof reasons
  readonly recorder: typeof recorder
  readonly recording: typeof recording
  readonly report: typeof report
  readonly services: typeof services
  readonly settings: typeof settings
  readonly sharing: typeof sharing
  readonly shell: typeof shell
  readonly titles: typeof titles
  readonly today: typeof today
  readonly try: typeof tryOut
  readonly upload: typeof upload
  readonly webhooks: typeof webhooks
  readonly workout: typeof workout
  readonly workouts: typeof workouts
}

export type Namespace = keyof Catalogue
