import type { Connection, Me } from '@backstride/contract'
import { useFormat } from '../../../lib/use-format.ts'
import english from '../../../messages/en/services.json'
import { useWords } from '../../../messages/words.ts'
import styles from '../settings.module.css'
import { ConnectForm } from './connect-form.tsx'
import { ServiceActions } from './service-actions.tsx'

interface ServiceItemProps {
  readonly connection: Connection
  readonly me: Me
  readonly onChanged: () => void
}

/** One service: how the account there stands, and what can be done. */
export function ServiceItem({ connection, me: { timeZone, isDemo }, onChanged }: ServiceItemProps) {
  const t = useWords('services', english)
  const { displayName, account } = connection
  const isLetIn = account?.state === 'connected'
  return (
    <li className={styles.item}>
      <h3>{displayName}</h3>
      {account ? (
        <Standing name={displayName} account={account} timeZone={timeZone} />
      ) : (
        <p className={styles.sub}>{t('notConnected')}</p>
      )}
      {!isDemo && !isLetIn && <ConnectForm connection={connection} />}
      {!isDemo && account && (
        <ServiceActions connection={connection} isLetIn={isLetIn} onChanged={onChanged} />
      )}
    </li>
  )
}

interface StandingProps {
  readonly name: string
  readonly account: NonNullable<Connection['account']>
  readonly timeZone: string
}

function Standing({ name, account, timeZone }: StandingProps) {
  const t = useWords('services', english)
  const { day, dayAndTime } = useFormat()
  const { connectedAt, syncedAt, recordings, coachMaySee } = account
  // Whoever is not let in is told so, also where no look has failed of it yet.
  const error = account.state === 'expired' ? 'EXPIRED' : account.error
  return (
    <>
      {error && <p>{t(`errors.${error}`, { name })}</p>}
      <p className={styles.sub}>{t('since', { day: day(connectedAt, timeZone), count: recordings })}</p>
      <p className={styles.sub}>
        {syncedAt === null ? t('notLooked') : t('looked', { when: dayAndTime(syncedAt, timeZone) })}
      </p>
      <p className={styles.sub}>{coachMaySee ? t('coachesSee') : t('coachesDoNot')}</p>
    </>
  )
}
