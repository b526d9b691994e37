/** The figures of one analysis as one version of a method gave them. Several analyses may be of one workout. */
export interface AnalysedFigures {
  readonly workoutId: string
  /** `energy@1`. */
  readonly method: string
  /** By name; one that is absent or not finite could not be said. */
  readonly figures: Readonly<Record<string, number | undefined>>
}

/** What happens to one figure of one workout. */
export interface FigureChange {
  readonly workoutId: string
  readonly figure: string
  /** Absent where that version does not say the figure. */
  readonly before?: number
  readonly after?: number
}

/** What a new version of a method does to a set of workouts. */
export interface MethodChanges {
  readonly from: string
  readonly to: string
  /** Workouts analysed by both. */
  readonly compared: number
  /** Workouts analysed by one of them alone. */
  readonly notCompared: readonly string[]
  /** Every figure that differs, in the order of the analyses. */
  readonly changes: readonly FigureChange[]
  /** For each figure that both versions say somewhere, the median of after minus before. */
  readonly medianChange: Readonly<Record<string, number>>
}

/**
 * What changes between two versions of a method for a set of analyses, which holds those of both.
 *
 * An analysis of any other method is left out. Of several analyses of one workout by one version the last counts.
 * Figures are compared exactly: the methods are deterministic.
 */
export function changesBetween(
  from: string,
  to: string,
  analyses: readonly AnalysedFigures[],
): MethodChanges {
  const before = figuresBy(from, analyses)
  const after = figuresBy(to, analyses)
  const workoutIds = [...new Set([...before.keys(), ...after.keys()])]
  const compared = workoutIds.filter((workoutId) => before.has(workoutId) && after.has(workoutId))
  const figures = compared.flatMap((workoutId) =>
    pairsOf(workoutId, before.get(workoutId), after.get(workoutId)),
  )
  return {
    from,
    to,
    compared: compared.length,
    notCompared: workoutIds.filter((workoutId) => !compared.includes(workoutId)),
    changes: figures.filter((change) => change.before !== change.after),
    medianChange: mediansOf(figures),
  }
}

type Figures = AnalysedFigures['figures']

function figuresBy(wanted: string, analyses: readonly AnalysedFigures[]): Map<string, Figures> {
  return new Map(
    analyses.filter(({ method }) => method === wanted).map(({ workoutId, figures }) => [workoutId, figures]),
  )
}

function pairsOf(workoutId: string, before: Figures = {}, after: Figures = {}): FigureChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return names.map((figure) => ({
    workoutId,
    figure,
    ...(Number.isFinite(before[figure]) ? { before: Number(before[figure]) } : {}),
    ...(Number.isFinite(after[figure]) ? { after: Number(after[figure]) } : {}),
  }))
}

function mediansOf(figures: readonly FigureChange[]): Record<string, number> {
  const differences: Record<string, number[]> = {}
  for (const { figure, before, after } of figures) {
    if (before === undefined || after === undefined) continue
    differences[figure] = [...(differences[figure] ?? []), after - before]
  }
  return Object.fromEntries(Object.entries(differences).map(([figure, values]) => [figure, medianOf(values)]))
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
