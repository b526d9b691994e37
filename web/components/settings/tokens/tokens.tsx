import type { Me, Token } from '@backstride/contract'
import { day } from '../../../lib/format-time.ts'
import { api } from '../../../lib/session.ts'
import { useResource } from '../../../lib/use-resource.ts'
import { Confirm } from '../../confirm.tsx'
import { Loading } from '../../loading.tsx'
import { Problem } from '../../problem.tsx'
import { ScrollTable } from '../../scroll-table.tsx'
import styles from '../settings.module.css'
import { TokenForm } from './token-form.tsx'

/** Secrets for the command line and for devices: made, looked over, ended. */
export function Tokens({ me: { timeZone, isDemo } }: { me: Me }) {
  const { resource, reload } = useResource('tokens', () => api('listTokens'))
  return (
    <section className={styles.section} aria-labelledby="tokens">
      <h2 id="tokens">Access tokens</h2>
      <p>
        With a token, the command line <code>backstride</code> or a device acts for you without your password,
        and only in the ways you allow.
      </p>
      {resource.state === 'loading' && <Loading what="your tokens" height="short" />}
      {resource.state === 'failed' && <Problem error={resource.error} onRetry={reload} />}
      {resource.state === 'ready' && (
        <TokenTable tokens={resource.value.items} timeZone={timeZone} isFixed={isDemo} onRevoked={reload} />
      )}
      {!isDemo && <TokenForm onMade={reload} />}
    </section>
  )
}

interface TokenTableProps {
  readonly tokens: readonly Token[]
  readonly timeZone: string
  readonly isFixed: boolean
  readonly onRevoked: () => void
}

function TokenTable({ tokens, timeZone, isFixed, onRevoked }: TokenTableProps) {
  if (tokens.length === 0) return <p className={styles.sub}>You have no tokens.</p>
  const revoke = async (tokenId: string) => {
    await api('revokeToken', { params: { tokenId } })
    onRevoked()
  }
  return (
    <ScrollTable label="Your tokens">
      <table>
        <thead>
          <tr>
            <th scope="col">Token</th>
            <th scope="col">May</th>
            <th scope="col">Made</th>
            <th scope="col">Last used</th>
            {!isFixed && <th scope="col">End it</th>}
          </tr>
        </thead>
        <tbody>
          {tokens.map(({ id, name, scopes, createdAt, lastUsedAt }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{scopes.join(', ')}</td>
              <td>{day(createdAt, timeZone)}</td>
              <td>{lastUsedAt ? day(lastUsedAt, timeZone) : 'never'}</td>
              {!isFixed && (
                <td>
                  <Confirm
                    label="Revoke"
                    about={name}
                    question={`Shall “${name}” stop working?`}
                    yes="Yes, revoke it"
                    onYes={() => revoke(id)}
                  />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  )
}
