import { setTimeout as delay } from 'node:timers/promises'

export interface Load {
  readonly count: number
  /** Answers that were no success. */
  readonly failed: number
  readonly p50Ms: number
  readonly p95Ms: number
}

/** Asks for an address so many times a second, by the clock; times count from when a request was due. */
export async function load(url: string, secret: string, rate: number, seconds: number): Promise<Load> {
  const startMs = performance.now()
  const asked: Promise<{ ms: number; ok: boolean }>[] = []
  for (let k = 0; k < rate * seconds; k++) {
    const dueMs = startMs + (1000 * k) / rate
    await delay(Math.max(0, dueMs - performance.now()))
    asked.push(answered(url, secret, dueMs))
  }
  const answers = await Promise.all(asked)
  const times = answers.map(({ ms }) => ms).sort((a, b) => a - b)
  const quantile = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))]
  const failed = answers.filter(({ ok }) => !ok).length
  return { count: answers.length, failed, p50Ms: quantile(0.5), p95Ms: quantile(0.95) }
}

async function answered(url: string, secret: string, dueMs: number): Promise<{ ms: number; ok: boolean }> {
  const response = await fetch(url, { headers: { authorization: `Bearer ${secret}` } })
  await response.arrayBuffer()
  return { ms: performance.now() - dueMs, ok: response.status === 200 }
}
