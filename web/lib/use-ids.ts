import { usePathname } from 'next/navigation'
import { useHydrated } from './use-hydrated.ts'

export interface Ids {
  readonly athleteId: string
  /** Empty on a page that is not about one workout. */
  readonly workoutId: string
}

/**
 * The ids in the address, once the browser has taken over; undefined before. One page of the static export serves all
 * athletes, so the build knows no id and `useParams` would answer its placeholder.
 */
export function useIds(): Ids | undefined {
  const pathname = usePathname()
  const isHydrated = useHydrated()
  return isHydrated ? idsIn(pathname) : undefined
}

/** The ids in a path such as `/athletes/a1/workouts/w1/` or `/athletes/a1/report/`; undefined in any other. */
export function idsIn(pathname: string): Ids | undefined {
  const [, athleteId, workoutId = ''] =
    /^\/athletes\/([\w-]{1,64})(?:\/report|\/workouts\/([\w-]{1,64}))?\/?$/.exec(pathname) ?? []
  return athleteId === undefined ? undefined : { athleteId, workoutId }
}
