import type { Workout, WorkoutSummary } from '@backstride/contract'
import type { Compared } from '../../lib/compare/address.ts'
import { pairOf } from '../../lib/compare/pair-of.ts'
import { PICTURE_SECONDS, type Picture, pictureOf } from '../../lib/compare/picture.ts'
import { api } from '../../lib/session.ts'
import { useResource } from '../../lib/use-resource.ts'
import english from '../../messages/en/compare.json'
import { useWords } from '../../messages/words.ts'
import { Loading } from '../loading.tsx'
import { Problem } from '../problem.tsx'
import styles from './compare.module.css'
import { WorkoutPicker } from './workout-picker.tsx'
import { WorkoutsSideBySide } from './workouts-side-by-side.tsx'

interface TwoWorkoutsProps {
  readonly compared: Compared
  readonly timeZone: string
  readonly onChoose: (compared: Compared) => void
}

/** How many of the newest can be picked from; an older one is compared from its own page. */
const NEWEST = 100

/** Which two workouts, then the two. */
export function TwoWorkouts({ compared, timeZone, onChoose }: TwoWorkoutsProps) {
  const t = useWords('compare', english)
  const { athleteId } = compared
  const load = () => api('listWorkouts', { params: { athleteId }, query: { limit: NEWEST } })
  const { resource, reload } = useResource(athleteId, load)
  if (resource.state === 'loading') return <Loading what={t('loading')} height="tall" />
  if (resource.state === 'failed') return <Problem error={resource.error} onRetry={reload} />
  const { items } = resource.value
  const { left, right } = pairOf(items, compared)
  const picker = (side: 'left' | 'right', value: string | undefined) => (
    <WorkoutPicker
      side={side}
      workouts={items}
      value={value}
      timeZone={timeZone}
      onChange={(id) => onChoose({ ...compared, left, right, [side]: id })}
    />
  )
  return (
    <>
      <div className={styles.pickers}>
        {picker('left', left)}
        {picker('right', right)}
      </div>
      {left === undefined || right === undefined ? (
        <p>{t('twoNeeded')}</p>
      ) : (
        <Loaded athleteId={athleteId} left={left} right={right} timeZone={timeZone} />
      )}
    </>
  )
}

export interface LoadedWorkout extends Workout {
  /** Undefined where the stretches are not shared with whoever looks. */
  readonly picture: Picture | undefined
}

interface LoadedProps {
  readonly athleteId: string
  readonly left: WorkoutSummary['id']
  readonly right: WorkoutSummary['id']
  readonly timeZone: string
}

function Loaded({ athleteId, left, right, timeZone }: LoadedProps) {
  const t = useWords('compare', english)
  const { resource, reload } = useResource(`${athleteId} ${left} ${right}`, () =>
    Promise.all([loaded(athleteId, left), loaded(athleteId, right)]),
  )
  if (resource.state === 'loading') return <Loading what={t('loading')} height="tall" />
  if (resource.state === 'failed') return <Problem error={resource.error} onRetry={reload} />
  const [ofLeft, ofRight] = resource.value
  return <WorkoutsSideBySide left={ofLeft} right={ofRight} timeZone={timeZone} />
}

async function loaded(athleteId: string, workoutId: string): Promise<LoadedWorkout> {
  const params = { athleteId, workoutId }
  const [workout, picture] = await Promise.all([
    api('getWorkout', { params }),
    // Whoever may see the summary alone is refused this, and sees what can be told without it.
    api('getSeries', { params, query: { points: PICTURE_SECONDS } }).then(pictureOf, () => undefined),
  ])
  return { ...workout, picture }
}
