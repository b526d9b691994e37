import type { FileErrorBody } from '@backstride/contract'
import { READABLE } from '../readable.ts'

const ADVICE: Readonly<Record<string, string>> = {
  EMPTY_FILE: 'Export it again from the app or watch it came from.',
  UNKNOWN_FORMAT: `Backstride reads ${READABLE}. Export the workout as one of these, the original if you can choose.`,
  NOT_A_WORKOUT: 'It is readable, but holds no recorded activity. Choose the file of the activity itself.',
  NO_SAMPLES: 'It holds a summary but no samples over time. Export the original file, not the summary.',
  PLANNED_WORKOUT: 'It is a plan for a workout. Choose the file that was recorded while walking.',
  SETTINGS_FILE: 'It is a settings file of the watch. Recordings are in the folder “Activity”.',
  TOO_LARGE: 'Switch off raw sensor streams that are not needed, or split the recording.',
  ENCRYPTED: 'Remove the password and try again.',
  UNSUPPORTED_VERSION: 'Export it with a newer version of the app, or as GPX.',
  TRUNCATED: 'The copy may have stopped early. Copy it from the device again.',
  CORRUPT: 'Copy it from the device again, or export it in another format.',
  NETWORK: 'Check the network and choose the file again. Files that arrived are not sent twice.',
  INTERNAL: 'The original is kept and can be processed again. Try later, or choose another file.',
}

/** What a person can do about a file that failed. */
export function adviceOn({ code }: FileErrorBody): string {
  return ADVICE[code] ?? 'Try to export it again, or in another format.'
}

/** Where in the file it broke, in words; undefined when it is not known. */
export function placeOf({ line, offset }: FileErrorBody): string | undefined {
  if (line !== undefined) return `at line ${line.toLocaleString('en')}`
  return offset === undefined ? undefined : `at byte ${offset.toLocaleString('en')}`
}
