import type { Device, Me } from '@backstride/contract'
import { day } from '../../lib/format-time.ts'
import { api } from '../../lib/session.ts'
import { useResource } from '../../lib/use-resource.ts'
import { Confirm } from '../confirm.tsx'
import { Loading } from '../loading.tsx'
import { Problem } from '../problem.tsx'
import styles from './settings.module.css'

/** What is remembered of how each device is worn, and the way to forget it. */
export function Devices({ me }: { me: Me }) {
  const { resource, reload } = useResource('devices', () => api('listDevices'))
  return (
    <section className={styles.section} aria-labelledby="devices">
      <h2 id="devices">Devices</h2>
      <p>
        When you say which way you walked, how the device sat on your body is remembered, so that the next
        workout with it needs no question.
      </p>
      {resource.state === 'loading' && <Loading what="your devices" height="short" />}
      {resource.state === 'failed' && <Problem error={resource.error} onRetry={reload} />}
      {resource.state === 'ready' && resource.value.items.length === 0 && (
        <p className={styles.sub}>Nothing is remembered yet.</p>
      )}
      {resource.state === 'ready' && (
        <ul className={styles.list} aria-label="Your devices">
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
  const { id, wornOn, confirmed } = device
  const name = device.name ?? 'Unnamed device'
  const latest = confirmed.at(-1)
  const forget = async () => {
    await api('forgetDevice', { params: { deviceId: id } })
    onForgotten()
  }
  return (
    <li className={styles.item}>
      <h3>
        {name}, worn on the {wornOn}
      </h3>
      <p className={styles.sub}>
        {latest
          ? `Last settled on ${day(latest.startedAt, me.timeZone)}: ${latest.offsetDeg.toFixed(0)}° from the way the body faces. Workouts that say so: ${confirmed.length}.`
          : 'No workout has settled it yet.'}
      </p>
      {!me.isDemo && (
        <Confirm
          label="Forget"
          about={name}
          question="Forget how it is worn? Workouts keep their figures."
          yes="Yes, forget it"
          onYes={forget}
        />
      )}
    </li>
  )
}
