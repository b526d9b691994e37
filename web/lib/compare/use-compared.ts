import { useRouter, useSearchParams } from 'next/navigation'
import { type Compared, comparedIn, searchOf } from './address.ts'

/** What the address of the page asks for, and the way to ask for something else, which the address then says. */
export function useCompared(ownId: string) {
  const router = useRouter()
  const search = useSearchParams()
  return {
    compared: comparedIn(new URLSearchParams(search), ownId),
    choose: (next: Compared) => router.replace(`/compare/?${searchOf(next)}`, { scroll: false }),
  }
}
