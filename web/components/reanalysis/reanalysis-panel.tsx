import type { Me, Reanalysis, ReanalysisPreview } from '@backstride/contract'
import { api } from '../../lib/session.ts'
import { type Outcome, useAction } from '../../lib/use-action.ts'
import { useReanalysis } from '../../lib/use-reanalysis.ts'
import english from '../../messages/en/reanalysis.json'
import { useWords } from '../../messages/words.ts'
import button from '../button.module.css'
import { Loading } from '../loading.tsx'
import notice from '../notice.module.css'
import { OutcomeText } from '../outcome-text.tsx'
import { Problem } from '../problem.tsx'
import view from '../workout/workout-view.module.css'
import { PreviewProgress } from './preview-progress.tsx'
import { ShiftsTable } from './shifts-table.tsx'
import { StaleReasons } from './stale-reasons.tsx'
import { WorkoutsTable } from './workouts-table.tsx'

/** Which workouts are stale; then what would change, one below the other as it becomes known. */
export function ReanalysisPanel({ me }: { me: Me }) {
  const t = useWords('reanalysis', english)
  const { athleteId } = me
  const { resource, reload } = useReanalysis(athleteId)
  const { outcome, run } = useAction()
  if (resource.state === 'loading') return <Loading what={t('loading')} height="tall" />
  if (resource.state === 'failed') return <Problem error={resource.error} onRetry={reload} />
  const reanalysis = resource.value
  const { preview } = reanalysis
  const ask = async (work: () => Promise<unknown>) => run(() => work().finally(reload))
  const isUnderWay = preview !== null && preview.state !== 'ready'
  const isBusy = me.isDemo || isUnderWay || outcome.state === 'busy'
  const onApply = (workoutId?: string) => {
    if (!preview) return
    const params = { athleteId, previewId: preview.id }
    ask(() => api('applyReanalysis', { params, body: workoutId === undefined ? {} : { workoutId } }))
  }
  return (
    <>
      <Stale
        reanalysis={reanalysis}
        isBusy={isBusy}
        outcome={outcome}
        onAsk={() => ask(() => api('previewReanalysis', { params: { athleteId } }))}
      />
      {preview && isUnderWay && <PreviewProgress preview={preview} />}
      {preview && !isUnderWay && preview.done > 0 && (
        <Preview me={me} preview={preview} isBusy={isBusy} onApply={onApply} />
      )}
    </>
  )
}

interface StaleProps {
  readonly reanalysis: Reanalysis
  readonly isBusy: boolean
  readonly outcome: Outcome
  readonly onAsk: () => void
}

function Stale({ reanalysis: { stale, preview }, isBusy, outcome, onAsk }: StaleProps) {
  const t = useWords('reanalysis', english)
  if (stale.count === 0) return <p className={notice.notice}>{t('nothing')}</p>
  const covered = preview ? preview.counts.ready + preview.counts.unreadable : 0
  return (
    <section className={notice.notice} aria-labelledby="stale">
      <h2 id="stale">{t('stale', { count: stale.count })}</h2>
      <StaleReasons stale={stale} />
      {covered < stale.count && (
        <button type="button" className={button.primary} disabled={isBusy} onClick={onAsk}>
          {preview ? t('again') : t('see')}
        </button>
      )}
      <OutcomeText outcome={outcome} done="" />
    </section>
  )
}

interface PreviewProps {
  readonly me: Me
  readonly preview: ReanalysisPreview
  readonly isBusy: boolean
  readonly onApply: (workoutId?: string) => void
}

function Preview({ me: { athleteId, timeZone }, preview, isBusy, onApply }: PreviewProps) {
  const t = useWords('reanalysis', english)
  const { ready, outdated, unreadable } = preview.counts
  return (
    <section className={view.panel} aria-labelledby="preview">
      <h2 id="preview">{ready > 0 ? t('summary') : t('changed')}</h2>
      <ShiftsTable athleteId={athleteId} timeZone={timeZone} preview={preview} />
      {outdated > 0 && <p>{t('outdated', { count: outdated })}</p>}
      {unreadable > 0 && <p>{t('unreadable', { count: unreadable })}</p>}
      {ready > 0 && (
        <div className={button.row}>
          <button type="button" className={button.primary} disabled={isBusy} onClick={() => onApply()}>
            {t('applyAll', { count: ready })}
          </button>
        </div>
      )}
      <WorkoutsTable
        athleteId={athleteId}
        timeZone={timeZone}
        preview={preview}
        isBusy={isBusy}
        onApply={onApply}
      />
    </section>
  )
}
