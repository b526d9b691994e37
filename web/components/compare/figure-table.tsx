import Link from 'next/link'
import type { FigureName } from '../../lib/compare/use-figure-words.ts'
import { useDifferenceWords, useFigureWords } from '../../lib/compare/use-figure-words.ts'
import type { Compared } from '../../lib/compare/workouts.ts'
import { NOT_KNOWN } from '../../lib/figures.ts'
import english from '../../messages/en/compare.json'
import { useWords } from '../../messages/words.ts'
import { ScrollTable } from '../scroll-table.tsx'
import styles from './compare.module.css'
import { SideMark } from './side-mark.tsx'

interface FigureTableProps {
  readonly rows: readonly Compared<FigureName>[]
  readonly heads: readonly { readonly text: string; readonly href?: string }[]
}

/** Every figure of both sides and right minus left, with its interval, or why they cannot be compared. */
export function FigureTable({ rows, heads: [left, right] }: FigureTableProps) {
  const t = useWords('compare', english)
  const words = useFigureWords()
  const difference = useDifferenceWords()
  return (
    <section className={styles.section} aria-labelledby="compare-figures">
      <h2 id="compare-figures">{t('differences')}</h2>
      <ScrollTable label={t('figureTable')}>
        <table className={styles.figures}>
          <thead>
            <tr>
              <th scope="col">{t('figure')}</th>
              <Head side="left" {...left} />
              <Head side="right" {...right} />
              <th scope="col">{t('difference')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.name}>
                <th scope="row">{t(`figures.${row.name}`)}</th>
                <td data-column={t('mark.left')}>
                  {row.left === null ? NOT_KNOWN : words(row.name, row.left)}
                </td>
                <td data-column={t('mark.right')}>
                  {row.right === null ? NOT_KNOWN : words(row.name, row.right)}
                </td>
                <td
                  data-column={t('difference')}
                  className={row.difference.kind === 'none' ? styles.none : styles.difference}
                >
                  {difference(row)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
      <p className={styles.note}>{t('differenceNote')}</p>
    </section>
  )
}

interface HeadProps {
  readonly side: 'left' | 'right'
  readonly text: string
  readonly href?: string
}

function Head({ side, text, href }: HeadProps) {
  return (
    <th scope="col">
      <SideMark side={side} /> {href === undefined ? text : <Link href={href}>{text}</Link>}
    </th>
  )
}
