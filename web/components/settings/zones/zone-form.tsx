import type { Me } from '@backstride/contract'
import { type FormEvent, useState } from 'react'
import { latestStart } from '../../../lib/latest-start.ts'
import { api } from '../../../lib/session.ts'
import { useAction } from '../../../lib/use-action.ts'
import english from '../../../messages/en/settings.json'
import { useWords } from '../../../messages/words.ts'
import button from '../../button.module.css'
import { OutcomeText } from '../../outcome-text.tsx'
import styles from '../settings.module.css'

const NOWHERE = { name: '', latitudeDeg: '', longitudeDeg: '', radiusM: '300' }

type Field = keyof typeof NOWHERE

/** Adds a private zone: typed, or around the place where the latest workout began. */
export function ZoneForm({ me, onAdded }: { me: Me; onAdded: () => void }) {
  const t = useWords('settings', english)
  const [typed, setTyped] = useState(NOWHERE)
  const { outcome, run } = useAction()
  const search = useAction()
  const add = (event: FormEvent) => {
    event.preventDefault()
    run(async () => {
      await api('createZone', {
        body: {
          name: typed.name,
          latitudeDeg: Number(typed.latitudeDeg),
          longitudeDeg: Number(typed.longitudeDeg),
          radiusM: Number(typed.radiusM),
        },
      })
      setTyped(NOWHERE)
      onAdded()
    })
  }
  const find = () =>
    search.run(async () => {
      const start = await latestStart(me.athleteId)
      if (start) setTyped((before) => ({ ...before, ...start }))
    })
  const field = (name: Field) => ({
    id: `zone-${name}`,
    value: typed[name],
    required: true,
    autoComplete: 'off',
    onChange: ({ target }: { target: HTMLInputElement }) => setTyped({ ...typed, [name]: target.value }),
  })
  return (
    <form className={styles.stack} onSubmit={add}>
      <div className={styles.form}>
        <div className={styles.field}>
          <label htmlFor="zone-name">{t('zones.name')}</label>
          <input {...field('name')} maxLength={80} />
        </div>
        <div className={styles.field}>
          <label htmlFor="zone-radiusM">{t('zones.radius')}</label>
          <input {...field('radiusM')} type="number" min={100} max={2000} step={10} />
        </div>
        <div className={styles.field}>
          <label htmlFor="zone-latitudeDeg">{t('zones.latitude')}</label>
          <input {...field('latitudeDeg')} type="number" min={-90} max={90} step="any" />
        </div>
        <div className={styles.field}>
          <label htmlFor="zone-longitudeDeg">{t('zones.longitude')}</label>
          <input {...field('longitudeDeg')} type="number" min={-180} max={180} step="any" />
        </div>
      </div>
      <div className={button.row}>
        <button type="submit" className={button.secondary} disabled={outcome.state === 'busy'}>
          {t('zones.add')}
        </button>
        <button type="button" className={button.quiet} onClick={find}>
          {t('zones.take')}
        </button>
      </div>
      <OutcomeText outcome={outcome} done={t('zones.holds')} />
      <OutcomeText
        outcome={search.outcome}
        done={typed.latitudeDeg === '' ? t('zones.noPosition') : t('zones.filled')}
      />
    </form>
  )
}
