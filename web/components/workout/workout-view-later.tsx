import dynamic from 'next/dynamic'
import english from '../../messages/en/workout.json'
import { useWords } from '../../messages/words.ts'
import { Loading } from '../loading.tsx'

/** Begins to load the view; whoever has data to wait for calls it first, so that both come at the same time. */
export async function loadWorkoutView() {
  const { WorkoutView } = await import('./workout-view.tsx')
  return WorkoutView
}

/** The view of a workout, whose code no page needs before there is a workout. */
export const WorkoutViewLater = dynamic(loadWorkoutView, { ssr: false, loading: Coming })

function Coming() {
  const t = useWords('workout', english)
  return <Loading what={t('theWorkout')} height="page" />
}
