import type { Label } from '@backstride/contract'

/** Labels with one more. The newest word counts: what was stated of the same seconds before is cut back to the rest. */
export function withLabel(labels: readonly Label[], added: Label): Label[] {
  const rest = labels.flatMap((label) => [
    { ...label, endS: Math.min(label.endS, added.startS) },
    { ...label, startS: Math.max(label.startS, added.endS) },
  ])
  return [...rest.filter(({ startS, endS }) => startS < endS), added].sort((a, b) => a.startS - b.startS)
}

/** Seconds of a clock as people type it, `1:02:03`, `2:03` or `45`; undefined for what is none. */
export function secondsOf(clock: string): number | undefined {
  const parts = clock.trim().split(':')
  if (parts.length > 3 || !parts.every((part) => /^\d{1,5}$/.test(part))) return undefined
  return parts.reduce((seconds, part) => seconds * 60 + Number(part), 0)
}
