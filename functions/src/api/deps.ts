import type { MapSource } from '@backstride/contract'
import type { Objects, Store } from '@backstride/store'
import type { Services } from '../services/services.ts'
import type { WebhookQueue } from '../webhooks/webhook-queue.ts'
import type { Identity } from './identity.ts'

export interface ApiDeps {
  readonly store: Store
  readonly objects: Objects
  readonly identity: Identity
  /** Absent where nobody can be connected to anything. */
  readonly services?: Services
  /** What routes can be shown on; absent where the operator named nothing. */
  readonly map?: MapSource
  /** Origin that browsers see, for instance `https://backstride.example`. */
  readonly publicUrl: string
  readonly webhooks: WebhookQueue
  /** What the secrets of all webhooks are made from. */
  readonly webhookKey: () => Promise<string>
  /** Whether a webhook may be a program on this very machine, without TLS: for trying things out. */
  readonly allowsLoopbackWebhooks: boolean
  /** When the process ends, whoever waits for news is answered at once; absent where it ends between two requests. */
  readonly ending?: AbortSignal
  readonly now: () => Date
}
