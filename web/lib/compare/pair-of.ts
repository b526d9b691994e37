import type { WorkoutSummary } from '@backstride/contract'

interface Sides {
  readonly left?: string | undefined
  readonly right?: string | undefined
}

/**
 * The two workouts to compare, of a list newest first: those that are asked for, else the newest with something
 * backward and the one before it, so that right minus left is what became of it. Undefined where there is none.
 */
export function pairOf(workouts: readonly WorkoutSummary[], asked: Sides): Sides {
  const backward = workouts.filter(({ direction }) => direction.backwardS > 0)
  const right = asked.right ?? firstBut(asked.left, backward) ?? firstBut(asked.left, workouts)
  const place = workouts.findIndex(({ id }) => id === right)
  const earlier = (list: readonly WorkoutSummary[]) =>
    list.filter((workout) => workouts.indexOf(workout) > place)
  const left =
    asked.left ?? firstBut(right, earlier(backward)) ?? firstBut(right, backward) ?? firstBut(right, workouts)
  return { left, right }
}

function firstBut(id: string | undefined, workouts: readonly WorkoutSummary[]): string | undefined {
  return workouts.find((workout) => workout.id !== id)?.id
}
