import type { Metadata } from 'next'
import { MyWorkouts } from '../../components/workouts/my-workouts.tsx'

export const metadata: Metadata = { title: 'Workouts' }

export default function Page() {
  return <MyWorkouts />
}
