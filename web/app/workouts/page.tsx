import { MyWorkouts } from '../../components/workouts/my-workouts.tsx'

export default function Page() {
  return <MyWorkouts />
}
