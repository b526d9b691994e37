import type { Device, Me } from '@backstride/contract'
import { api } from '../../lib/session.ts'
import { useFormat } from '../../lib/use-format.ts'
import { useResource } from '../../lib/use-resource.ts'
import english from '../../messages/en/settings.json'
import { useWords } from '../../messages/words.ts'
import { Confirm } from '../confirm.tsx'
import { Loading } from '../loading.tsx'
import { Problem } from '../problem.tsx'
import styles from './settings.module.css'

/** What is remembered of how each device is worn, and the way to forget it. */
export function Devices({ me }: { me: Me }) {
  const t = useWords('settings', english)
  const { resource, reload } = useResource('devices', () => api('listDevices'))
  return (
    <section className={styles.section} aria-labelledby="devices">
      <h2 id="devices">{t('devices.title')}</h2>
      <p>{t('devices.note')}</p>
      {resource.state === 'loading' && <Loading what={t('devices.what')} height="short" />}
      {resource.state === 'failed' && <Problem error={resource.error} onRetry={reload} />}
      {resource.state === 'ready' && resource.value.items.length === 0 && (
        <p className={styles.sub}>{t('devices.none')}</p>
      )}
      {resource.state === 'ready' && (
        <ul className={styles.list} aria-label={t('devices.label')}>
          {resource.value.items.map((device) => (
            <DeviceItem key={device.id} device={device} me={me} onForgotten={reload} />
          ))}
        </ul>
      )}
    </section>
  )
}

interface DeviceItemProps {
  readonly device: Device
  readonly me: Me
  readonly onForgotten: () => void
}

function DeviceItem({ device, me, onForgotten }: DeviceItemProps) {
  const t = useWords('settings', english)
  const format = useFormat()
  const { id, wornOn, confirmed } = device
  const name = device.name ?? t('devices.unnamed')
  const latest = confirmed.at(-1)
  const forget = async () => {
    await api('forgetDevice', { params: { deviceId: id } })
    onForgotten()
  }
  return (
    <li className={styles.item}>
      <h3>{t('devices.worn', { name, where: wornOn })}</h3>
      <p className={styles.sub}>
        {latest
          ? t('devices.settled', {
              day: format.day(latest.startedAt, me.timeZone),
              degrees: format.count(latest.offsetDeg),
              count: format.count(confirmed.length),
            })
          : t('devices.unsettled')}
      </p>
      {!me.isDemo && (
        <Confirm
          label={t('devices.forget')}
          about={name}
          question={t('devices.question')}
          yes={t('devices.yes')}
          onYes={forget}
        />
      )}
    </li>
  )
}
