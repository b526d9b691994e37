import type { Me } from '@backstride/contract'
import { INTERVALS, intervalsOf, type Step } from '../../lib/recorder/plan.ts'
import { api } from '../../lib/session.ts'
import { useResource } from '../../lib/use-resource.ts'

export interface Plans {
  readonly free: readonly Step[]
  readonly intervals: readonly Step[]
  /** The next session of the athlete's programme, once it is known. */
  readonly programme?: readonly Step[]
}

/** The sessions the coach can lead through. */
export function usePlans(me: Me | undefined): Plans {
  const { resource } = useResource(me?.athleteId, (athleteId) =>
    api('getProgramme', { params: { athleteId } }),
  )
  if (resource.state !== 'ready') return { free: [], intervals: INTERVALS }
  const { warmUpForwardS, repeats, backwardS, forwardBetweenS } = resource.value.nextSession
  const programme = intervalsOf({
    warmUpS: warmUpForwardS,
    bouts: repeats,
    boutS: backwardS,
    restS: forwardBetweenS,
  })
  return { free: [], intervals: INTERVALS, programme }
}
