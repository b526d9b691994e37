import english from '../../messages/en/guide.json'
import { useWords } from '../../messages/words.ts'
import styles from './heading-guide.module.css'

const WAYS = ['sensorLogger', 'osmAnd', 'garmin', 'own'] as const

/** How to record a heading, concretely, with what people have. */
export function HeadingGuide() {
  const t = useWords('guide', english)
  return (
    <>
      <ul className={styles.guide}>
        {WAYS.map((way) => (
          <li key={way}>
            <h3>{t(`${way}.name`)}</h3>
            <p>{t(`${way}.how`)}</p>
          </li>
        ))}
      </ul>
      <p className={styles.always}>{t('always')}</p>
    </>
  )
}
