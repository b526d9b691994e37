import type { Mutant } from './mutants.ts'

/** Mutants that no test can tell from the original, by file and what the changed line then says, and why. */
const SURVIVORS: readonly { readonly file: string; readonly code: string; readonly why: string }[] = [
  {
    file: 'clean-heart-rate.ts',
    code: 'Math.abs(value - centre) >= reach',
    why: 'a shortcut: when all lie within the reach, so does their median',
  },
  {
    file: 'comparison.ts',
    code: 'bySpeed >= COMPARISON.widestBySpeedBpm',
    why: 'no measured width equals the limit to the last bit',
  },
  {
    file: 'comparison.ts',
    code: 'width < COMPARISON.widestBpm',
    why: 'no measured width equals the limit to the last bit',
  },
  { file: 'backward-cost.ts', code: 'forwardLift <= 0', why: 'a lift of 0 is 0 times whatever multiplier' },
  {
    file: 'elevation-noise.ts',
    code: 'blocks.slice(3.03)',
    why: 'a slice begins at a whole number: 3 either way',
  },
  {
    file: 'grade.ts',
    code: 'errorPct[second] <= UNKNOWN_GRADE_SD_PCT',
    why: 'no measured error equals the limit to the last bit',
  },
  { file: 'forward-cost.ts', code: 'gradePct <= 0', why: 'on the level both branches give the level cost' },
  {
    file: 'sliding-line.ts',
    code: 'spread[k] >= 0',
    why: 'a spread of 0 is samples at one place, whose slope is 0/0: NaN in either branch',
  },
]

/** Why a mutant may survive; `undefined` when it may not. */
export function reasonFor({ file, line, source }: Mutant): string | undefined {
  const code = source.split('\n')[line - 1]
  return SURVIVORS.find((survivor) => file.endsWith(`/${survivor.file}`) && code.includes(survivor.code))?.why
}
