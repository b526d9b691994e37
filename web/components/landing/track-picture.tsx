import { DirectionLegend } from '../../charts/direction-legend.tsx'
import { DirectionLine } from '../../charts/direction-line.tsx'
import { pathOf } from '../../lib/route.ts'
import { LAP_M, trackPoint, trackStretch } from '../../lib/track-lap.ts'
import english from '../../messages/en/landing.json'
import { useWords } from '../../messages/words.ts'
import styles from './landing.module.css'

/** Where the picture's walker turns, metres along the lap: 60 m backward four times. */
const BACKWARD_M = [
  [25, 85],
  [125, 185],
  [225, 285],
  [325, 385],
]

/** Where the arrows stand that show the way of travel and the way the body faces, metres along the lap. */
const WALKERS_M = [5, 55, 205, 255]

/** A lap of a 400 m track with four stretches backward, drawn as the workout page draws a route. */
export function TrackPicture() {
  const t = useWords('landing', english)
  return (
    <figure className={styles.picture}>
      <svg viewBox="-92 -50 184 100" role="img" aria-label={t('picture.label')}>
        <DirectionLine direction="forward" d={pathOf(trackStretch(0, LAP_M, 1), 0)} />
        {BACKWARD_M.map(([fromM, toM]) => (
          <DirectionLine key={fromM} direction="backward" d={pathOf(trackStretch(fromM, toM, 1), 0)} />
        ))}
        {WALKERS_M.map((alongM) => (
          <Walker key={alongM} alongM={alongM} />
        ))}
        <text x="0" y="-5" className={styles.number}>
          {t('picture.metres')}
        </text>
        <text x="0" y="9" className={styles.unit}>
          {t('picture.of')}
        </text>
      </svg>
      <figcaption>
        <DirectionLegend present={new Set(['forward', 'backward'])} />
        <span>{t('picture.note')}</span>
      </figcaption>
    </figure>
  )
}

/** A walker beside the track: an arrow the way the body faces. */
function Walker({ alongM }: { alongM: number }) {
  const isBackward = BACKWARD_M.some(([fromM, toM]) => alongM >= fromM && alongM <= toM)
  const [here, ahead] = [trackPoint(alongM), trackPoint(alongM + 1)]
  const travelDeg = (Math.atan2(ahead.y - here.y, ahead.x - here.x) * 180) / Math.PI
  const facingDeg = travelDeg + (isBackward ? 180 : 0)
  return (
    <path
      className={isBackward ? styles.backward : styles.forward}
      d="M-4 -2.6 4 0 -4 2.6 -2.4 0Z"
      transform={`translate(${here.x * 1.16} ${here.y * 1.24}) rotate(${facingDeg})`}
    />
  )
}
