import { useRouter } from 'next/navigation'
import { api } from '../../lib/session.ts'
import type { Ids } from '../../lib/use-ids.ts'
import english from '../../messages/en/workout.json'
import { useWords } from '../../messages/words.ts'
import { Confirm } from '../confirm.tsx'

/** Takes a workout away with everything that belongs to it, and goes back to the list. */
export function DeleteWorkout({ ids: { athleteId, workoutId } }: { ids: Ids }) {
  const t = useWords('workout', english)
  const router = useRouter()
  const remove = async () => {
    await api('deleteWorkout', { params: { athleteId, workoutId } })
    router.push('/workouts/')
  }
  return (
    <div>
      <Confirm
        label={t('remove.label')}
        question={t('remove.question')}
        yes={t('remove.yes')}
        onYes={remove}
      />
    </div>
  )
}
