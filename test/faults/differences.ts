import type { WorkoutSummary } from '@backstride/contract'
import { type ExpectedWorkout, expectedWeeks } from './expected.ts'
import type { AthleteOutcome, Outcome } from './run.ts'

/** What was sent, however it was delivered, and what is there. */
type Delivered = Omit<Outcome, 'delivered'> & {
  readonly delivered: Pick<Outcome['delivered'], 'sent' | 'failedAnnouncements'>
}

/** Every way in which what is there differs from brute force, in words; empty when nothing was lost or counted twice. */
export function differences({ athletes, delivered, unfinished }: Delivered): string[] {
  const all = athletes.flatMap((athlete) => [
    ...workoutDifferences(athlete),
    ...weekDifferences(athlete),
    ...logDifferences(athlete, delivered.sent),
  ])
  const announced = delivered.sent.length + delivered.failedAnnouncements
  const logged = athletes.reduce((sum, { found }) => sum + found.uploads.length, 0)
  if (logged > announced) all.push(`${logged} uploads are in the logs, of ${announced} announcements`)
  if (unfinished > 0) all.push(`${unfinished} uploads have not ended`)
  return all
}

function workoutDifferences({ athleteId, found, expected }: AthleteOutcome): string[] {
  const [got, want] = [found.workouts.map(figuresOf), expected.map(wantedOf)]
  return different(`workouts of ${athleteId}`, got, want)
}

function figuresOf({ startedAt, direction, addedKcal }: WorkoutSummary) {
  const { status, backwardS, backwardM } = direction
  return { startedAt, status, backwardS, backwardM, addedKcal: addedKcal?.value ?? null }
}

function wantedOf({ sha256: _, ...figures }: ExpectedWorkout) {
  const { startedAt, status, backwardS, backwardM, addedKcal } = figures
  return { startedAt, status, backwardS, backwardM, addedKcal }
}

function weekDifferences({ athleteId, found, expected }: AthleteOutcome): string[] {
  const weeks = found.progress.weeks.filter(({ sessions }) => sessions > 0)
  const got = weeks.map(({ startsOn, ...totals }) => [startsOn, totals])
  return different(`weeks of ${athleteId}`, got, [...expectedWeeks(expected)])
}

/** Of each file one upload is done, or failed each time, and the others are its duplicates, with the same workout. */
function logDifferences(
  { athleteId, found, expected }: AthleteOutcome,
  sent: Outcome['delivered']['sent'],
): string[] {
  const walks = new Set(expected.map(({ sha256 }) => sha256))
  const uploads = new Map(found.uploads.map((upload) => [upload.id, upload]))
  const own = sent.filter((each) => each.athleteId === athleteId)
  return [...Map.groupBy(own, ({ sha256 }) => sha256)].flatMap(([sha256, sendings]) => {
    const ended = sendings.map(({ uploadId }) => uploads.get(uploadId))
    const states = ended.map((upload) => upload?.state ?? 'lost').toSorted()
    const rest = sendings.slice(1)
    // An announcement whose answer was lost may have been the one that was done; its bytes were never sent, so no.
    const wanted = walks.has(sha256) ? ['done', ...rest.map(() => 'duplicate')] : sendings.map(() => 'failed')
    const workouts = new Set(ended.map((upload) => upload?.workoutId)).size
    return [
      ...different(`states of ${sha256.slice(0, 8)}`, states, wanted.toSorted()),
      ...(workouts === 1 ? [] : [`uploads of ${sha256.slice(0, 8)} belong to ${workouts} workouts`]),
    ]
  })
}

function different(what: string, got: unknown, want: unknown): string[] {
  const [found, expected] = [JSON.stringify(got), JSON.stringify(want)]
  return found === expected ? [] : [`${what}: found ${found}, expected ${expected}`]
}
