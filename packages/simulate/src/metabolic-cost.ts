/**
 * Oxygen cost of walking forward: Looney and others 2019, LCDA walking equation, Med Sci Sports Exerc 51(9):1954 (95
 * people; 0 to 1.96 m/s, -40 to +45 %; as three public copies give it). Backward: level and lifting cost multiplied
 * apart, m = 1.563 and k = 1.113, this project's fit to Kim and Choi 2001, the Compendium of Physical Activities 2011
 * (17320, 17325) and a Korean study of 2.5 to 12.5 % (dbpia NODE08826885): 1.1 to 1.6 m/s, young adults.
 */
const RESTING_VO2 = 3.5
const LEVEL_FACTOR = 1.563
const LIFTING_FACTOR = 1.113
/** 20.9 J for 1 mL of oxygen, 60 s to the minute. */
const VO2_PER_W = 60 / 20.9

/** Oxygen cost of walking forward, gross, mL per kg and minute. Grade in per cent. */
export function forwardVo2(speedMps: number, gradePct: number): number {
  const level = 1.44 + 1.94 * speedMps ** 0.43 + 0.24 * speedMps ** 4
  const lifting = 0.34 * speedMps * gradePct * (1 - 1.05 ** (1 - 1.11 ** (gradePct + 32)))
  return (level + lifting) * VO2_PER_W
}

/** The same walking backward, for an accustomed walker. Downhill, where nothing is known, lifting counts as forward. */
export function backwardVo2(speedMps: number, gradePct: number): number {
  const level = forwardVo2(speedMps, 0)
  const lifting = forwardVo2(speedMps, gradePct) - level
  return RESTING_VO2 + LEVEL_FACTOR * (level - RESTING_VO2) + (gradePct > 0 ? LIFTING_FACTOR : 1) * lifting
}
