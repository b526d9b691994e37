import type { DeliveryFailure } from '@backstride/contract'

/** A request that a webhook's receiver did not get, and why. */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError'
  readonly code: DeliveryFailure

  constructor(code: DeliveryFailure) {
    super(`not delivered: ${code}`)
    this.code = code
  }
}
