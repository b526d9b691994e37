import type { Me, Token } from '@backstride/contract'
import { api } from '../../../lib/session.ts'
import { useFormat } from '../../../lib/use-format.ts'
import { useResource } from '../../../lib/use-resource.ts'
import english from '../../../messages/en/settings.json'
import { useWords } from '../../../messages/words.ts'
import { Confirm } from '../../confirm.tsx'
import { Loading } from '../../loading.tsx'
import { Problem } from '../../problem.tsx'
import { ScrollTable } from '../../scroll-table.tsx'
import styles from '../settings.module.css'
import { TokenForm } from './token-form.tsx'

/** Secrets for the command line and for devices: made, looked over, ended. */
export function Tokens({ me: { timeZone, isDemo } }: { me: Me }) {
  const t = useWords('settings', english)
  const { resource, reload } = useResource('tokens', () => api('listTokens'))
  return (
    <section className={styles.section} aria-labelledby="tokens">
      <h2 id="tokens">{t('tokens.title')}</h2>
      <p>{t.rich('tokens.note', { code: (chunks) => <code>{chunks}</code> })}</p>
      {resource.state === 'loading' && <Loading what={t('tokens.what')} height="short" />}
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
  const t = useWords('settings', english)
  const format = useFormat()
  if (tokens.length === 0) return <p className={styles.sub}>{t('tokens.none')}</p>
  const revoke = async (tokenId: string) => {
    await api('revokeToken', { params: { tokenId } })
    onRevoked()
  }
  return (
    <ScrollTable label={t('tokens.label')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('tokens.token')}</th>
            <th scope="col">{t('tokens.may')}</th>
            <th scope="col">{t('tokens.made')}</th>
            <th scope="col">{t('tokens.used')}</th>
            {!isFixed && <th scope="col">{t('tokens.end')}</th>}
          </tr>
        </thead>
        <tbody>
          {tokens.map(({ id, name, scopes, createdAt, lastUsedAt }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{scopes.map((scope) => t(`tokens.${scope}`)).join(', ')}</td>
              <td>{format.day(createdAt, timeZone)}</td>
              <td>{lastUsedAt ? format.day(lastUsedAt, timeZone) : t('tokens.never')}</td>
              {!isFixed && (
                <td>
                  <Confirm
                    label={t('revoke')}
                    about={name}
                    question={t('tokens.question', { name })}
                    yes={t('tokens.yes')}
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
