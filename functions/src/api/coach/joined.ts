/**
 * A read whose callers share it: who asks while a reading is under way gets the next one, together with all others who
 * ask meanwhile. Each answer was read after its question was put, so nobody is told what no longer held then, and at
 * most one reading for each key runs at a time however many ask. `rest` passes between two readings, so that a key
 * asked for without end leaves the process time for everything else.
 */
export function joined<T>(
  read: (key: string) => Promise<T>,
  rest: () => Promise<unknown>,
): (key: string) => Promise<T> {
  const running = new Map<string, Promise<T>>()
  const next = new Map<string, Promise<T>>()

  function start(key: string): Promise<T> {
    next.delete(key)
    const reading = read(key).finally(() => {
      if (running.get(key) === reading) running.delete(key)
    })
    running.set(key, reading)
    return reading
  }

  return function ask(key) {
    const waiting = next.get(key)
    if (waiting) return waiting
    const current = running.get(key)
    if (!current) return start(key)
    const following = current.then(rest, rest).then(() => start(key))
    next.set(key, following)
    return following
  }
}
