import { useRouter } from 'next/navigation'
import { api } from '../../lib/session.ts'
import type { Ids } from '../../lib/use-ids.ts'
import { Confirm } from '../confirm.tsx'

/** Takes a workout away with everything that belongs to it, and goes back to the list. */
export function DeleteWorkout({ ids: { athleteId, workoutId } }: { ids: Ids }) {
  const router = useRouter()
  const remove = async () => {
    await api('deleteWorkout', { params: { athleteId, workoutId } })
    router.push('/workouts/')
  }
  return (
    <div>
      <Confirm
        label="Delete this workout"
        question="Delete this workout with its original file, its figures and its comments? Nothing brings it back."
        yes="Yes, delete it"
        onYes={remove}
      />
    </div>
  )
}
