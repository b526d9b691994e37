import type { AccountExport, Me } from '@backstride/contract'
import { api } from '../../../lib/session.ts'
import { useAction } from '../../../lib/use-action.ts'
import { useExports } from '../../../lib/use-exports.ts'
import { useFormat } from '../../../lib/use-format.ts'
import english from '../../../messages/en/settings.json'
import { useWords } from '../../../messages/words.ts'
import button from '../../button.module.css'
import { Loading } from '../../loading.tsx'
import { OutcomeText } from '../../outcome-text.tsx'
import { Problem } from '../../problem.tsx'
import styles from '../settings.module.css'

/** Orders an archive of everything, tells how far it is, and gives it out. */
export function TakeAlong({ me: { athleteId, timeZone } }: { me: Me }) {
  const t = useWords('settings', english)
  const { resource, reload, isMaking } = useExports(athleteId)
  const { outcome, run } = useAction()
  const order = () =>
    run(async () => {
      await api('createExport', { params: { athleteId } })
      reload()
    })
  return (
    <section className={styles.section} aria-labelledby="take-along">
      <h2 id="take-along">{t('takeAlong.title')}</h2>
      <p>{t('takeAlong.note')}</p>
      <p>{t('takeAlong.bring')}</p>
      <div className={button.row}>
        <button
          type="button"
          className={button.secondary}
          disabled={isMaking || outcome.state === 'busy'}
          onClick={order}
        >
          {t('takeAlong.order')}
        </button>
      </div>
      <OutcomeText outcome={outcome} done="" />
      {resource.state === 'loading' && <Loading what={t('takeAlong.what')} height="short" />}
      {resource.state === 'failed' && <Problem error={resource.error} onRetry={reload} />}
      {resource.state === 'ready' && resource.value.items.length > 0 && (
        <ul className={styles.list} aria-label={t('takeAlong.label')}>
          {resource.value.items.map((each) => (
            <ExportItem key={each.id} athleteId={athleteId} item={each} timeZone={timeZone} />
          ))}
        </ul>
      )}
    </section>
  )
}

interface ExportItemProps {
  readonly athleteId: string
  readonly item: AccountExport
  readonly timeZone: string
}

function ExportItem({ athleteId, item, timeZone }: ExportItemProps) {
  const t = useWords('settings', english)
  const format = useFormat()
  const { id, requestedAt, expiresAt, files } = item
  return (
    <li className={styles.item}>
      <h3>{t('takeAlong.ordered', { when: format.dayAndTime(requestedAt, timeZone) })}</h3>
      {expiresAt === null ? (
        <Making item={item} />
      ) : (
        <p className={styles.sub} role="status">
          {t('takeAlong.ready', { when: format.dayAndTime(expiresAt, timeZone) })}
        </p>
      )}
      {files.map(({ part, fileName, sizeBytes }) => (
        <a key={part} href={`/api/athletes/${athleteId}/exports/${id}/files/${part}`} download>
          {t('takeAlong.download', { name: fileName, size: format.bytes(sizeBytes) })}
        </a>
      ))}
    </li>
  )
}

function Making({ item: { progress } }: { item: AccountExport }) {
  const t = useWords('settings', english)
  const { done, total } = progress
  return (
    <>
      <p className={styles.sub}>
        {total === null ? t('takeAlong.begun') : t('takeAlong.making', { done, total })}
      </p>
      <progress aria-label={t('takeAlong.progress')} max={total ?? 1} value={done} />
    </>
  )
}
