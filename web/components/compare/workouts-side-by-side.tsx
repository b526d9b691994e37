import { comparedWorkouts } from '../../lib/compare/workouts.ts'
import { useFormat } from '../../lib/use-format.ts'
import english from '../../messages/en/compare.json'
import { useWords } from '../../messages/words.ts'
import styles from './compare.module.css'
import { FigureTable } from './figure-table.tsx'
import { HeartRates } from './heart-rates.tsx'
import { Intervals } from './intervals.tsx'
import { RoutesSideBySide } from './routes-side-by-side.tsx'
import { Stretches } from './stretches.tsx'
import { TimeStrips } from './time-strips.tsx'
import type { LoadedWorkout } from './two-workouts.tsx'

interface SideBySideProps {
  readonly left: LoadedWorkout
  readonly right: LoadedWorkout
  readonly timeZone: string
}

/** Two workouts: what differs first, then each picture twice on one scale. */
export function WorkoutsSideBySide({ left, right, timeZone }: SideBySideProps) {
  const t = useWords('compare', english)
  const format = useFormat()
  const rows = comparedWorkouts(left.analysis, right.analysis)
  const heads = [left, right].map(({ summary }) => ({
    text: format.dayAndTime(summary.startedAt, timeZone),
    href: `/athletes/${summary.athleteId}/workouts/${summary.id}/`,
  }))
  const energy = rows.find(({ name }) => name === 'addedKcal')
  return (
    <div className={styles.sections}>
      <FigureTable rows={rows} heads={heads} />
      {left.picture && right.picture && (
        <>
          <TimeStrips left={left.picture} right={right.picture} />
          <RoutesSideBySide left={left.picture} right={right.picture} />
        </>
      )}
      <Stretches left={left.analysis.direction.bouts} right={right.analysis.direction.bouts} />
      {energy && (
        <section className={styles.section} aria-labelledby="compare-energy">
          <h2 id="compare-energy">{t('energy')}</h2>
          <Intervals left={energy.left} right={energy.right} words={format.energyInterval} />
          <p className={styles.note}>{t('energyNote')}</p>
        </section>
      )}
      <HeartRates left={left.analysis.cardio} right={right.analysis.cardio} />
    </div>
  )
}
