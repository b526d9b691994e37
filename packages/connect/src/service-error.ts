export type ServiceErrorCode =
  /** The right to read was taken back or has ended: the athlete has to allow it again. */
  | 'EXPIRED'
  /** Too many requests; `retryAfterS` says when to come again. */
  | 'BUSY'
  /** The service does not answer, or not as it should. */
  | 'DOWN'
  /** What was posted does not come from the service. */
  | 'FORGED'

export class ServiceError extends Error {
  readonly code: ServiceErrorCode
  readonly retryAfterS: number | null

  constructor(code: ServiceErrorCode, message: string, retryAfterS: number | null = null) {
    super(message)
    this.name = 'ServiceError'
    this.code = code
    this.retryAfterS = retryAfterS
  }
}
