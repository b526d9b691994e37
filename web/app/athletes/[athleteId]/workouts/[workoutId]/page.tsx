import { WorkoutPage } from '../../../../../components/workout/workout-page.tsx'

/** One static page serves every workout; the ids are read from the address in the browser. */
export function generateStaticParams() {
  return [{ athleteId: '_', workoutId: '_' }]
}

export default function Page() {
  return <WorkoutPage />
}
