import type { Me, Week } from '@backstride/contract'
import { addDays, mondayOf } from '../../lib/calendar.ts'
import { api } from '../../lib/session.ts'
import { useFormat } from '../../lib/use-format.ts'
import { useResource } from '../../lib/use-resource.ts'
import { workoutsOn } from '../../lib/workouts-on.ts'
import english from '../../messages/en/today.json'
import { useWords } from '../../messages/words.ts'
import { Loading } from '../loading.tsx'
import { Problem } from '../problem.tsx'
import { Goals } from './goals.tsx'
import { Streak } from './streak.tsx'
import styles from './today.module.css'
import { WeekDays } from './week-days.tsx'

/** As far back as the service tells weeks: nobody's streak is longer than what is said of it. */
const LOOK_BACK_WEEKS = 104

interface ThisWeekProps {
  readonly me: Me
  readonly today: string
  readonly version: number
}

/** This week against what the athlete set out to do, day by day, and the weeks before it. */
export function ThisWeek({ me, today, version }: ThisWeekProps) {
  const t = useWords('today', english)
  const { athleteId } = me
  const monday = mondayOf(today)
  const { resource, reload } = useResource(
    `${athleteId} ${monday}`,
    async () => {
      const [{ weeks }, workouts] = await Promise.all([
        api('getProgress', { params: { athleteId }, query: { weeks: LOOK_BACK_WEEKS } }),
        workoutsOn(athleteId, { from: monday, to: addDays(monday, 6) }),
      ])
      return { weeks, workouts }
    },
    version,
  )
  return (
    <section className={styles.card} aria-labelledby="this-week">
      <h2 id="this-week">{t('thisWeek')}</h2>
      {resource.state === 'loading' && <Loading what={t('weekLoading')} height="tall" />}
      {resource.state === 'failed' && <Problem error={resource.error} onRetry={reload} />}
      {resource.state === 'ready' && (
        <>
          <Sum week={resource.value.weeks.at(-1)} />
          <WeekDays monday={monday} today={today} workouts={resource.value.workouts} zone={me.timeZone} />
          <Goals me={me} week={resource.value.weeks.at(-1)} />
          <Streak weeks={resource.value.weeks} />
        </>
      )}
    </section>
  )
}

function Sum({ week }: { week: Week | undefined }) {
  const t = useWords('today', english)
  const format = useFormat()
  if (!week || week.sessions === 0) return <p className={styles.lead}>{t('nothingYet')}</p>
  const { sessions, backwardS, undecidedSessions } = week
  return (
    <p className={styles.lead}>
      {t('weekSum', { minutes: format.minutes(backwardS), sessions })}{' '}
      {undecidedSessions > 0 && t('weekUndecided', { undecided: undecidedSessions })}
    </p>
  )
}
