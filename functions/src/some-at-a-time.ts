/** Requests that are on their way at a time: enough to hide the answers of table and bucket. */
const AT_A_TIME = 16

/** Handles all in order, some at a time. */
export async function someAtATime<T>(
  values: readonly T[],
  handle: (value: T) => Promise<unknown>,
): Promise<void> {
  for (let k = 0; k < values.length; k += AT_A_TIME) {
    await Promise.all(values.slice(k, k + AT_A_TIME).map(handle))
  }
}
