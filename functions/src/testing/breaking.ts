/** The same thing, but the call with this number throws: before it took effect, or after. All calls are counted. */
export function breaking<T extends object>(
  part: T,
  at: { readonly call: number; readonly moment: 'before' | 'after' },
  counter: { calls: number },
): T {
  return new Proxy(part, {
    get(target, name) {
      const method = Reflect.get(target, name) as (...args: unknown[]) => Promise<unknown>
      return async (...args: unknown[]) => {
        const isIt = counter.calls++ === at.call
        if (isIt && at.moment === 'before') throw new Error('broken off')
        const result = await method(...args)
        if (isIt) throw new Error('broken off')
        return result
      }
    },
  })
}
