import type { SensorName, SensorStatus } from '../../lib/recorder/sensor.ts'
import { recorder } from '../../lib/recorder/this-device.ts'
import english from '../../messages/en/recorder.json'
import { useWords } from '../../messages/words.ts'
import button from '../button.module.css'
import styles from './recorder.module.css'

const SENSORS = ['position', 'compass', 'heart'] as const

/** What each sensor does, and the tap that some of them need. */
export function SensorList({ sensors }: { sensors: Readonly<Record<SensorName, SensorStatus>> }) {
  const t = useWords('recorder', english)
  return (
    <section>
      <h2>{t('sensors')}</h2>
      <ul className={styles.sensors}>
        {SENSORS.map((name) => (
          <li key={name}>
            <span>{t(`sensor_${name}`)}</span>
            <span className={styles.hint}>{t(`status_${sensors[name]}`)}</span>
            {(sensors[name] === 'off' || sensors[name] === 'denied') && (
              <button type="button" className={button.quiet} onClick={() => recorder.startSensor(name)}>
                {t(sensors[name] === 'off' ? 'connect' : 'retry')}
                <span className="visually-hidden"> {t(`sensor_${name}`)}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
