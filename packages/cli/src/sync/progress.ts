import { painter } from '../terminal/colour.ts'
import { type LiveProgress, liveProgress } from './live-progress.ts'
import { plainProgress } from './plain-progress.ts'

/** Of a terminal that does not tell; the narrowest that is common. */
const UNKNOWN_COLUMNS = 80

/** How a run is shown on standard output: moving on a terminal, plain lines anywhere else. */
export function progressOn(stream: NodeJS.WriteStream, linkOf: (workoutId: string) => string): LiveProgress {
  const write = (text: string) => void stream.write(text)
  if (!stream.isTTY || process.env.TERM === 'dumb')
    return { tell: plainProgress(write, linkOf), end: () => undefined }
  const screen = {
    write,
    columns: () => stream.columns || UNKNOWN_COLUMNS,
    paint: painter(stream),
    now: () => performance.now(),
  }
  return liveProgress(screen, linkOf)
}
