import { DirectionLegend } from '../../charts/direction-legend.tsx'
import { TimeStrip } from '../../charts/time-strip.tsx'
import type { Picture } from '../../lib/compare/picture.ts'
import { stretchesOf } from '../../lib/direction.ts'
import english from '../../messages/en/compare.json'
import { useWords } from '../../messages/words.ts'
import styles from './compare.module.css'
import { SideMark } from './side-mark.tsx'

/** Both walks second by second, on one axis of time. */
export function TimeStrips({ left, right }: { left: Picture; right: Picture }) {
  const t = useWords('compare', english)
  const lengthS = Math.max(left.direction.length, right.direction.length)
  const strip = (side: 'left' | 'right', { direction }: Picture) => (
    <div className={styles.strip}>
      <SideMark side={side} />
      <TimeStrip stretches={stretchesOf(direction)} lengthS={lengthS} />
    </div>
  )
  return (
    <section className={styles.section} aria-labelledby="compare-strips">
      <h2 id="compare-strips">{t('strips')}</h2>
      {strip('left', left)}
      {strip('right', right)}
      <DirectionLegend present={new Set([...left.direction, ...right.direction])} />
    </section>
  )
}
