import type { Me } from '@backstride/contract'
import { api } from '../../../lib/session.ts'
import { useResource } from '../../../lib/use-resource.ts'
import { Loading } from '../../loading.tsx'
import { Problem } from '../../problem.tsx'
import styles from '../settings.module.css'
import { GrantItem } from './grant-item.tsx'
import { InviteForm } from './invite-form.tsx'
import { Looks } from './looks.tsx'
import { OpenInvitations } from './open-invitations.tsx'

/** Who else may look: coaches, invitations, and the log of every look. */
export function Coaches({ me }: { me: Me }) {
  return (
    <section className={styles.section} aria-labelledby="coaches">
      <h2 id="coaches">Coaches</h2>
      <p>
        Nobody but you sees a recording unless you invite them. You choose what they see and until when, and
        can take it back; it holds from their next request on.
      </p>
      <Shared me={me} />
      <h3>Who looked</h3>
      <Looks athleteId={me.athleteId} timeZone={me.timeZone} />
    </section>
  )
}

function Shared({ me: { timeZone, isDemo } }: { me: Me }) {
  const { resource, reload } = useResource('grants', () =>
    Promise.all([api('listGrants'), api('listInvitations')]),
  )
  if (resource.state === 'loading') return <Loading what="your coaches" height="short" />
  if (resource.state === 'failed') return <Problem error={resource.error} onRetry={reload} />
  const [{ items: grants }, { items: invitations }] = resource.value
  return (
    <>
      {grants.length === 0 && <p className={styles.sub}>You have no coach here.</p>}
      <ul className={styles.list} aria-label="Your coaches">
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
          <h3>Invite a coach</h3>
          <InviteForm timeZone={timeZone} onInvited={reload} />
        </>
      )}
    </>
  )
}
