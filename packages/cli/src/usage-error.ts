/** The command line was not understood; the message says which part of it. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
