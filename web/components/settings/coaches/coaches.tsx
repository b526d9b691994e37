import type { Me } from '@backstride/contract'
import { api } from '../../../lib/session.ts'
import { useResource } from '../../../lib/use-resource.ts'
import english from '../../../messages/en/settings.json'
import { useWords } from '../../../messages/words.ts'
import { Loading } from '../../loading.tsx'
import { Problem } from '../../problem.tsx'
import styles from '../settings.module.css'
import { GrantItem } from './grant-item.tsx'
import { InviteForm } from './invite-form.tsx'
import { Looks } from './looks.tsx'
import { OpenInvitations } from './open-invitations.tsx'

/** Who else may look: coaches, invitations, and the log of every look. */
export function Coaches({ me }: { me: Me }) {
  const t = useWords('settings', english)
  return (
    <section className={styles.section} aria-labelledby="coaches">
      <h2 id="coaches">{t('coaches.title')}</h2>
      <p>{t('coaches.note')}</p>
      <Shared me={me} />
      <h3>{t('coaches.looked')}</h3>
      <Looks athleteId={me.athleteId} timeZone={me.timeZone} />
    </section>
  )
}

function Shared({ me: { timeZone, isDemo } }: { me: Me }) {
  const t = useWords('settings', english)
  const { resource, reload } = useResource('grants', () =>
    Promise.all([api('listGrants'), api('listInvitations')]),
  )
  if (resource.state === 'loading') return <Loading what={t('coaches.what')} height="short" />
  if (resource.state === 'failed') return <Problem error={resource.error} onRetry={reload} />
  const [{ items: grants }, { items: invitations }] = resource.value
  return (
    <>
      {grants.length === 0 && <p className={styles.sub}>{t('coaches.none')}</p>}
      <ul className={styles.list} aria-label={t('coaches.label')}>
        {grants.map((grant) => (
          <GrantItem
            key={grant.coachId}
            grant={grant}
            timeZone={timeZone}
            isFixed={isDemo}
            onChanged={reload}
          />
        ))}
      </ul>
      {!isDemo && (
        <>
          <OpenInvitations invitations={invitations} timeZone={timeZone} onChanged={reload} />
          <h3>{t('coaches.invite')}</h3>
          <InviteForm timeZone={timeZone} onInvited={reload} />
        </>
      )}
    </>
  )
}
