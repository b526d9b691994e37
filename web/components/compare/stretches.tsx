import type { BoutBody } from '@backstride/contract'
import { StretchBars } from '../../charts/stretch-bars.tsx'
import { useFormat } from '../../lib/use-format.ts'
import english from '../../messages/en/compare.json'
import { useWords } from '../../messages/words.ts'
import { ScrollTable } from '../scroll-table.tsx'
import styles from './compare.module.css'
import { SideMark } from './side-mark.tsx'

interface StretchesProps {
  readonly left: readonly BoutBody[]
  readonly right: readonly BoutBody[]
}

/** The backward stretches of both in the order they were walked, as high as they were long, on one scale. */
export function Stretches(both: StretchesProps) {
  const t = useWords('compare', english)
  const [left, right] = [both.left, both.right].map(backwardLengths)
  if (left.length + right.length === 0) return null
  const scale = { longestS: Math.max(...left, ...right), count: Math.max(left.length, right.length) }
  return (
    <section className={styles.section} aria-labelledby="compare-stretches">
      <h2 id="compare-stretches">{t('stretches')}</h2>
      <div className={styles.pair}>
        <figure className={styles.bars}>
          <SideMark side="left" />
          <StretchBars lengthsS={left} {...scale} />
        </figure>
        <figure className={styles.bars}>
          <SideMark side="right" />
          <StretchBars lengthsS={right} {...scale} />
        </figure>
      </div>
      <details className={styles.details}>
        <summary>{t('asTable')}</summary>
        <StretchTable left={left} right={right} />
      </details>
    </section>
  )
}

function backwardLengths(bouts: readonly BoutBody[]): number[] {
  return bouts.filter(({ direction }) => direction === 'backward').map(({ startS, endS }) => endS - startS)
}

function StretchTable({ left, right }: { left: readonly number[]; right: readonly number[] }) {
  const t = useWords('compare', english)
  const format = useFormat()
  const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, k) => k)
  const cell = (lengthS: number | undefined) => (lengthS === undefined ? '' : format.duration(lengthS))
  return (
    <ScrollTable label={t('stretchTable')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('stretch')}</th>
            <th scope="col">{t('left')}</th>
            <th scope="col">{t('right')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((k) => (
            <tr key={k}>
              <th scope="row">{k + 1}</th>
              <td>{cell(left[k])}</td>
              <td>{cell(right[k])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  )
}
