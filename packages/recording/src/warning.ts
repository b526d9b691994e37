/** Something a person should know about a result that is there all the same. The code is public and stable. */
export interface Warning {
  readonly code: string
  readonly message: string
}
