import { type ServiceAccount, ServiceError } from '@backstride/connect'
import type { ConnectionKey, ConnectionRecord } from '@backstride/store'
import { opened, sealed } from './seal.ts'
import type { Reached } from './services.ts'

/** So long before its end a token is renewed: longer than fetching a page of files takes. */
const BEFORE_END_MS = 300_000

export function sealedAccount({ sealingKey }: Reached, key: ConnectionKey, account: ServiceAccount): string {
  return sealed(sealingKey, ownerOf(key), JSON.stringify(account))
}

export function accountOf({ sealingKey }: Reached, connection: ConnectionRecord): ServiceAccount {
  try {
    return JSON.parse(opened(sealingKey, ownerOf(connection), connection.sealedTokens))
  } catch {
    // The installation has another key by now: what it cannot read, the athlete has to give again.
    throw new ServiceError('EXPIRED', 'what gives access was sealed with another key')
  }
}

/** The account with a token that is good for a while. */
export async function freshAccount(reached: Reached, account: ServiceAccount): Promise<ServiceAccount> {
  const { connector, parts } = reached
  const isEnding =
    account.expiresAt !== null && Date.parse(account.expiresAt) - parts.now().getTime() < BEFORE_END_MS
  return isEnding ? connector.refresh(parts, account) : account
}

function ownerOf({ athleteId, service }: ConnectionKey): string {
  return `${athleteId} ${service}`
}
