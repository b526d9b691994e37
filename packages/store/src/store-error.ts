export type StoreErrorCode =
  /** Others kept changing the same item. */
  'CONFLICT'

export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly code: StoreErrorCode

  constructor(code: StoreErrorCode, message: string) {
    super(message)
    this.code = code
  }
}
