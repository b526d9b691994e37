/** Why the system does not start, in sentences for the person at the terminal: what is wrong and what to do. */
export class StartError extends Error {
  override readonly name = 'StartError'
}
