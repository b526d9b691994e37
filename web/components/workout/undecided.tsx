import type { AnalysisSummary } from '@backstride/contract'
import Link from 'next/link'
import guide from '../../messages/en/guide.json'
import reasons from '../../messages/en/reasons.json'
import english from '../../messages/en/workout.json'
import { useWords } from '../../messages/words.ts'
import notice from '../notice.module.css'
import { HeadingGuide } from './heading-guide.tsx'

const NEEDS_HEADING: ReadonlySet<string> = new Set(['NO_HEADING', 'HEADING_IS_COURSE', 'HEADING_UNUSABLE'])

/** Why a direction cannot be told, and how to record one that can. */
export function Undecided({ direction }: { direction: AnalysisSummary['direction'] }) {
  const t = useWords('workout', english)
  const because = useWords('reasons', reasons)
  const way = useWords('guide', guide)
  const { reason } = direction
  const code = reason ?? 'NO_HEADING'
  return (
    <section className={notice.notice} aria-labelledby="undecided">
      <h2 id="undecided">{t('undecided.title')}</h2>
      <p>{because(`undecided.${code}.why`)}</p>
      <p>{because(`undecided.${code}.next`)}</p>
      {reason !== null && NEEDS_HEADING.has(reason) && <HeadingGuide />}
      <p>
        <Link href="/guide/">{way('title')}</Link>
      </p>
    </section>
  )
}
