import type { GrantField } from '@backstride/contract'
import Link from 'next/link'
import type { AthleteHead } from '../../lib/athlete.ts'
import { fieldNames } from '../../lib/grant-fields.ts'
import type { Report } from '../../lib/report.ts'
import { useFormat } from '../../lib/use-format.ts'
import english from '../../messages/en/report.json'
import sharing from '../../messages/en/sharing.json'
import { useWords } from '../../messages/words.ts'
import button from '../button.module.css'
import { PeriodsSideBySide } from '../compare/periods-side-by-side.tsx'
import page from '../page.module.css'
import { Periods } from '../progress/period-table.tsx'
import { TrendCharts } from '../progress/trend-charts.tsx'
import { NextSession } from '../today/next-session.tsx'
import { Colophon } from './colophon.tsx'
import { PaperTrend } from './paper-trend.tsx'
import styles from './report.module.css'
import { ReportComments } from './report-comments.tsx'
import { Summary } from './summary.tsx'

interface ReportViewProps {
  readonly athleteId: string
  readonly athlete: AthleteHead
  readonly kept: readonly GrantField[]
  readonly today: string
  readonly madeAt: string
  readonly report: Report
}

/** The whole report in the order in which it is talked through; what is not shared is said once, at the top. */
export function ReportView({ athleteId, athlete, kept, today, madeAt, report }: ReportViewProps) {
  const t = useWords('report', english)
  const { days, weeks, whole, halves, comments, methods } = report
  const { timeZone } = athlete
  return (
    <article className={styles.report}>
      <ReportHead athleteId={athleteId} athlete={athlete} kept={kept} days={days} />
      {whole.sessions === 0 ? (
        <p>{t('nothing')}</p>
      ) : (
        <>
          <Summary whole={whole} />
          <section className={styles.section} aria-labelledby="report-trends">
            <h2 id="report-trends">{t('trends')}</h2>
            <TrendCharts periods={weeks} by="week" kept={kept} figure={PaperTrend} />
            <Periods periods={weeks} />
            <p className={styles.note}>{t('intervals')}</p>
          </section>
          <section className={styles.section} aria-labelledby="report-costs">
            <h2 id="report-costs">{t('costs')}</h2>
            <PeriodsSideBySide left={halves[0]} right={halves[1]} />
          </section>
        </>
      )}
      {!kept.includes('segments') && (
        <div className={styles.section}>
          <NextSession athleteId={athleteId} today={today} version={0} />
        </div>
      )}
      {!kept.includes('comments') && <ReportComments comments={comments} timeZone={timeZone} />}
      <section className={`${styles.section} ${styles.whole}`} aria-labelledby="report-notes">
        <h2 id="report-notes">{t('notes')}</h2>
        <div aria-hidden="true">
          {NOTE_LINES.map((line) => (
            <div key={line} className={styles.line} />
          ))}
        </div>
      </section>
      <Colophon madeAt={madeAt} timeZone={timeZone} methods={methods} />
    </article>
  )
}

/** As many as fill a talk, 8 mm apart. */
const NOTE_LINES = [1, 2, 3, 4, 5, 6]

interface ReportHeadProps extends Pick<ReportViewProps, 'athleteId' | 'athlete' | 'kept'> {
  readonly days: Report['days']
}

/** With the year: a report is found again in a folder. */
const DAY = { day: 'numeric', month: 'short', year: 'numeric' } as const

function ReportHead({ athleteId, athlete: { name, timeZone }, kept, days }: ReportHeadProps) {
  const t = useWords('report', english)
  const share = useWords('sharing', sharing)
  const format = useFormat()
  return (
    <header className={page.title}>
      <p className={styles.actions}>
        <Link href={`/athletes/${athleteId}/`}>← {t('back', { name })}</Link>
        <button type="button" className={button.primary} onClick={() => window.print()}>
          {t('print')}
        </button>
      </p>
      <h1>{t('title', { name })}</h1>
      <p>
        {t('range', { from: format.date(days.from, DAY), to: format.date(days.to, DAY) })} ·{' '}
        {t('zone', { zone: timeZone.replaceAll('_', ' ') })}
      </p>
      {kept.length > 0 && <p>{share('notShared', { fields: fieldNames(kept, share) })}</p>}
    </header>
  )
}
