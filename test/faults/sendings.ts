import type { Chance } from './chance.ts'
import type { Sending } from './deliveries.ts'
import { distinctFiles } from './walks.ts'

export interface Size {
  readonly uploads: number
  readonly walks: number
  readonly athletes: number
}

/** Each walk once, then any of them again; a walk is always its owner's. */
export function sendingsOf({ uploads, walks }: Size, luck: Chance, athleteIds: readonly string[]): Sending[] {
  const files = distinctFiles(walks)
  const ofFile = (k: number) => ({ ...files[k], athleteId: athleteIds[k % athleteIds.length] })
  const again = Array.from({ length: uploads - walks }, () => ofFile(luck.below(walks)))
  return [...files.map((_, k) => ofFile(k)), ...again]
}
