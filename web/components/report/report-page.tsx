'use client'

import type { Me } from '@backstride/contract'
import { useState } from 'react'
import { athleteFor } from '../../lib/athlete.ts'
import { fieldsKept } from '../../lib/grant-fields.ts'
import { reportUpTo } from '../../lib/report.ts'
import { useIds } from '../../lib/use-ids.ts'
import { useResource } from '../../lib/use-resource.ts'
import { dayAt } from '../../lib/zoned-day.ts'
import english from '../../messages/en/report.json'
import { useWords } from '../../messages/words.ts'
import { Loading } from '../loading.tsx'
import { Problem } from '../problem.tsx'
import { SignedIn } from '../signed-in.tsx'
import { ReportView } from './report-view.tsx'

/** The last twelve weeks of one athlete on paper, for a session together. */
export function ReportPage() {
  const t = useWords('report', english)
  const ids = useIds()
  if (!ids) return <Loading what={t('what')} height="tall" />
  return <SignedIn>{(me) => <Loaded athleteId={ids.athleteId} me={me} />}</SignedIn>
}

function Loaded({ athleteId, me }: { athleteId: string; me: Me }) {
  const t = useWords('report', english)
  const [now] = useState(() => Date.now())
  const { resource, reload } = useResource(athleteId, async () => {
    const athlete = await athleteFor(athleteId, me)
    const kept = fieldsKept(athlete)
    const today = dayAt(now, athlete.timeZone)
    return { athleteId, athlete, kept, today, report: await reportUpTo(today, athleteId, kept) }
  })
  if (resource.state === 'loading') return <Loading what={t('what')} height="tall" />
  if (resource.state === 'failed') return <Problem error={resource.error} onRetry={reload} />
  return <ReportView {...resource.value} madeAt={new Date(now).toISOString()} />
}
