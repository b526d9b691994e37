import services from '../../messages/en/services.json'
import english from '../../messages/en/settings.json'
import webhooks from '../../messages/en/webhooks.json'
import { useWords } from '../../messages/words.ts'
import styles from './settings.module.css'

/** The way to each section, beside them where there is room. */
export function Contents({ isDemo }: { isDemo: boolean }) {
  const t = useWords('settings', english)
  const ofServices = useWords('services', services)
  const ofWebhooks = useWords('webhooks', webhooks)
  const sections = [
    { id: 'you', name: t('you') },
    { id: 'devices', name: t('devices.title') },
    { id: 'services', name: ofServices('title') },
    { id: 'coaches', name: t('coaches.title') },
    { id: 'zones', name: t('zones.title') },
    { id: 'tokens', name: t('tokens.title') },
    { id: 'webhooks', name: ofWebhooks('title') },
    { id: 'screen', name: t('browser') },
  ]
  const ownOnly = [
    { id: 'sessions', name: t('sessions.title') },
    { id: 'take-along', name: t('takeAlong.title') },
    { id: 'delete', name: t('delete.title') },
  ]
  return (
    <nav className={styles.contents} aria-label={t('contents')}>
      <ul>
        {(isDemo ? sections : [...sections, ...ownOnly]).map(({ id, name }) => (
          <li key={id}>
            <a href={`#${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
