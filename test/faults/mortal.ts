/**
 * The same parts as one process sees them that dies at its `lives`-th call: that call is broken off, before or after it
 * took effect, and none comes after it. Never dies at infinity.
 */
export function mortal<Parts extends Record<string, object>>(
  parts: Parts,
  death: { readonly call: number; readonly isAfter: boolean },
): Parts {
  let calls = 0
  const wrapped = Object.entries(parts).map(([name, part]) => {
    const handler: ProxyHandler<object> = {
      get(target, key) {
        const method = Reflect.get(target, key) as (...args: unknown[]) => Promise<unknown>
        return async (...args: unknown[]) => {
          const call = calls++
          if (call > death.call || (call === death.call && !death.isAfter)) throw new Error('killed')
          const result = await method(...args)
          if (call === death.call) throw new Error('killed')
          return result
        }
      },
    }
    return [name, new Proxy(part, handler)]
  })
  return Object.fromEntries(wrapped) as Parts
}
