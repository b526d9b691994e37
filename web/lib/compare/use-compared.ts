import { useRouter, useSearchParams } from 'next/navigation'
import { startTransition, useOptimistic } from 'react'
import { type Compared, comparedIn, searchOf } from './address.ts'

/**
 * What the address of the page asks for, and the way to ask for something else, which the address then says. What was chosen
 * shows at once, not first when the address has followed.
 */
export function useCompared(ownId: string) {
  const router = useRouter()
  const search = useSearchParams()
  const [compared, setCompared] = useOptimistic(comparedIn(new URLSearchParams(search), ownId))
  return {
    compared,
    choose: (next: Compared) =>
      startTransition(() => {
        setCompared(next)
        router.replace(`/compare/?${searchOf(next)}`, { scroll: false })
      }),
  }
}
