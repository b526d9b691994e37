import type { ReanalysisPreview } from '@backstride/contract'
import english from '../../messages/en/reanalysis.json'
import { useWords } from '../../messages/words.ts'
import notice from '../notice.module.css'

/** How far a preview, or what was wished of it, has come. */
export function PreviewProgress({ preview }: { preview: ReanalysisPreview }) {
  const t = useWords('reanalysis', english)
  const { state, total, done, counts } = preview
  const isMaking = state === 'making'
  const reached = isMaking ? done : counts.current
  const words = t(isMaking ? 'making' : 'applying', { done: reached, total })
  return (
    <section className={notice.notice} aria-label={words}>
      <p role="status">{words}</p>
      <progress value={reached} max={Math.max(1, total)} aria-label={words} />
    </section>
  )
}
