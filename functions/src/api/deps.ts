import type { Objects, Store } from '@backstride/store'
import type { Identity } from './identity.ts'

export interface ApiDeps {
  readonly store: Store
  readonly objects: Objects
  readonly identity: Identity
  /** Origin that browsers see, for instance `https://backstride.example`. */
  readonly publicUrl: string
  readonly now: () => Date
}
