import type { LiveDirection } from '../../lib/recorder/recorder-state.ts'
import type { SensorStatus } from '../../lib/recorder/sensor.ts'
import { useFormat } from '../../lib/use-format.ts'
import english from '../../messages/en/recorder.json'
import { useWords } from '../../messages/words.ts'
import styles from './live-panel.module.css'

interface LivePanelProps {
  readonly live: LiveDirection | undefined
  readonly elapsedS: number
  readonly compass: SensorStatus
}

/** The direction in letters to be read at arm's length, with a pattern and an arrow of its own, and how old it is. */
export function LivePanel({ live, elapsedS, compass }: LivePanelProps) {
  const t = useWords('recorder', english)
  const hasNoCompass = compass === 'missing' || compass === 'denied'
  const shown = live?.direction ?? 'none'
  return (
    <section className={styles.panel} aria-label={t('live')} data-direction={shown} data-about-s={live?.atS}>
      <div className={`${styles.band} ${styles[shown]}`} aria-hidden="true">
        <svg viewBox="0 0 100 100" className={styles.arrow} aria-hidden="true">
          <path d={ARROWS[shown]} />
        </svg>
      </div>
      <p className={styles.direction} role="status">
        {t(`direction_${shown}`)}
      </p>
      <p className={styles.age}>{live ? <Age live={live} elapsedS={elapsedS} /> : t('liveNone')}</p>
      <p className={styles.note}>{t(hasNoCompass ? 'liveNoCompass' : 'liveDelay')}</p>
    </section>
  )
}

/** Probabilities are off by up to one in a hundred (docs/accuracy-direction.md, S0 to S2): more than this is not said. */
const SUREST = 0.99

/** How long ago it was, and how sure it is; nobody is sure of nothing. */
function Age({ live, elapsedS }: { live: LiveDirection; elapsedS: number }) {
  const t = useWords('recorder', english)
  const { percent } = useFormat()
  const seconds = Math.max(0, elapsedS - live.atS)
  if (live.direction === 'unknown') return t('liveAgoUndecided', { seconds })
  return t('liveAgo', { seconds, percent: percent(Math.min(SUREST, live.probability)) })
}

/** Up for forward, down for backward, both ways for sideways, a bar for standing, a ring for what is not known. */
const ARROWS = {
  forward: 'M50 12 82 52H62V88H38V52H18Z',
  backward: 'M50 88 18 48H38V12H62V48H82Z',
  sideways: 'M8 50 36 22V40H64V22L92 50 64 78V60H36V78Z',
  standing: 'M22 22H42V78H22ZM58 22H78V78H58Z',
  unknown: 'M50 16A34 34 0 1 0 50.1 16ZM50 34A16 16 0 1 1 49.9 34Z',
  none: 'M50 16A34 34 0 1 0 50.1 16ZM50 34A16 16 0 1 1 49.9 34Z',
} as const
