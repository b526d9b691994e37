import type { AnalysisSummary } from '@backstride/contract'
import Link from 'next/link'
import { REASONS } from '../../lib/reasons.ts'
import notice from '../notice.module.css'
import { HeadingGuide } from './heading-guide.tsx'

const NEEDS_HEADING: ReadonlySet<string> = new Set(['NO_HEADING', 'HEADING_IS_COURSE', 'HEADING_UNUSABLE'])

/** Why a direction cannot be told, and how to record one that can. */
export function Undecided({ direction }: { direction: AnalysisSummary['direction'] }) {
  const { reason } = direction
  const { why, next } = REASONS[reason ?? 'NO_HEADING']
  return (
    <section className={notice.notice} aria-labelledby="undecided">
      <h2 id="undecided">Why it is undecided</h2>
      <p>{why}</p>
      <p>{next}</p>
      {reason !== null && NEEDS_HEADING.has(reason) ? (
        <HeadingGuide />
      ) : (
        <p>
          <Link href="/method/#record">How to record which way you face</Link>
        </p>
      )}
    </section>
  )
}
