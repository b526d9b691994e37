import type { Me, ReanalysisPreview } from '@backstride/contract'
import Link from 'next/link'
import { api } from '../../lib/session.ts'
import { useResource } from '../../lib/use-resource.ts'
import english from '../../messages/en/reanalysis.json'
import { useWords } from '../../messages/words.ts'
import button from '../button.module.css'
import notice from '../notice.module.css'
import { StaleReasons } from './stale-reasons.tsx'
import { useShifts } from './use-shifts.ts'

/**
 * Says when some workouts would come out differently today. Nothing is shown while that is not known, as it is an extra,
 * nor to an account of the demonstration, which cannot change anything.
 */
export function StaleNotice({ me, version = 0 }: { me: Me; version?: number }) {
  const t = useWords('reanalysis', english)
  const load = (athleteId: string) => api('getReanalysis', { params: { athleteId } })
  const { resource } = useResource(me.isDemo ? undefined : me.athleteId, load, version)
  if (resource.state !== 'ready') return null
  const { stale, preview } = resource.value
  // What waits for nothing but an analysis that is under way changes by itself.
  if (stale.count === stale.because.labels) return null
  const isShown = preview !== null && preview.counts.ready > 0
  // Apart from the sections beside it, so that it has a line of its own among those that share one.
  return (
    <div>
      <section className={notice.notice} aria-labelledby="stale">
        <h2 id="stale">{t('stale', { count: stale.count })}</h2>
        <StaleReasons stale={stale} />
        {isShown && <Means preview={preview} />}
        <p>
          <Link className={button.secondary} href="/reanalysis/">
            {isShown ? t('more') : t('see')}
          </Link>
        </p>
      </section>
    </div>
  )
}

function Means({ preview }: { preview: ReanalysisPreview }) {
  const t = useWords('reanalysis', english)
  const means = useShifts().flatMap(({ id, name, shift }) => {
    const { mean } = preview.shifts[id]
    return mean === null ? [] : [`${name} ${shift(mean)}`]
  })
  return means.length > 0 && <p>{t('meanNote', { figures: means.join('; ') })}</p>
}
