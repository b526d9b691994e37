/** One call that is broken off, counted from 0. */
export interface Break {
  readonly call: number
  readonly moment: 'before' | 'after'
}

/** The same thing, but calls with these numbers throw: before they took effect, or after. All calls are counted. */
export function breaking<T extends object>(
  part: T,
  at: Break | readonly Break[],
  counter: { calls: number },
): T {
  return new Proxy(part, {
    get(target, name) {
      const method = Reflect.get(target, name) as (...args: unknown[]) => Promise<unknown>
      return async (...args: unknown[]) => {
        const call = counter.calls++
        const moment = [at].flat().find((each) => each.call === call)?.moment
        if (moment === 'before') throw new Error(`broken off before ${String(name)}`)
        const result = await method(...args)
        if (moment === 'after') throw new Error(`broken off after ${String(name)}`)
        return result
      }
    },
  })
}
