import type { Catalogue } from '../catalogue.ts'
import authorise from './authorise.json'
import calendar from './calendar.json'
import coach from './coach.json'
import compare from './compare.json'
import directions from './directions.json'
import files from './files.json'
import filter from './filter.json'
import format from './format.json'
import guide from './guide.json'
import imports from './imports.json'
import invitation from './invitation.json'
import landing from './landing.json'
import method from './method.json'
import notes from './notes.json'
import parts from './parts.json'
import problems from './problems.json'
import programme from './programme.json'
import progress from './progress.json'
import reanalysis from './reanalysis.json'
import reasons from './reasons.json'
import recorder from './recorder.json'
import recording from './recording.json'
import report from './report.json'
import services from './services.json'
import settings from './settings.json'
import sharing from './sharing.json'
import shell from './shell.json'
import titles from './titles.json'
import today from './today.json'
import tryOut from './try.json'
import upload from './upload.json'
import webhooks from './webhooks.json'
import workout from './workout.json'
import workouts from './workouts.json'

/** Everything at once: whoever reads this language needs it on every page, and it is one request. */
export const catalogue: Catalogue = {
  authorise,
  calendar,
  coach,
  compare,
  directions,
  files,
  filter,
  format,
  guide,
  imports,
  invitation,
  landing,
  method,
  notes,
  parts,
  problems,
  programme,
  progress,
  reanalysis,
  reasons,
  recorder,
  recording,
  report,
  services,
  settings,
  sharing,
  shell,
  titles,
  today,
  try: tryOut,
  upload,
  webhooks,
  workout,
  workouts,
}
