import type { Sport } from '@backstride/recording'

// Words of Garmin, Huami, Strava and others, or the numbers Strava writes into GPX (1 ride, 4 hike, 9 run, 10 walk).
const SPORT_WORDS: readonly (readonly [RegExp, Sport])[] = [
  [/walk|hik|trek|^(4|10)$/i, 'walking'],
  [/run|jog|^9$/i, 'running'],
  [/cycl|bik|\bride\b|^1$/i, 'cycling'],
]

/** The sport that a file's own word for it names; `unknown` for an empty word, `other` for one that is none of ours. */
export function sportOfWord(word: string): Sport {
  const known = SPORT_WORDS.find(([words]) => words.test(word.trim()))
  return known?.[1] ?? (word.trim() ? 'other' : 'unknown')
}
