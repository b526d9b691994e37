import type { Format } from '@backstride/recording'
import { decodeBackstride } from './backstride/decode-backstride.ts'
import type { Reading } from './draft.ts'
import { decodeFit } from './fit/decode-fit.ts'
import { isFit } from './fit/reader.ts'
import { decodeGpx } from './gpx/decode-gpx.ts'

/** One format that a file can have. To add one, write its decoder and add a row to FORMATS. */
export interface FileFormat {
  readonly format: Format
  /** Whether the file is of this format, told by its content: its bytes and the text of its first ones. */
  readonly matches: (bytes: Uint8Array, opening: string) => boolean
  /** Throws a RecordingError for a file that gives nothing. */
  readonly decode: (bytes: Uint8Array, fileName: string) => Reading
}

/** In the order in which they are tried. */
export const FORMATS: readonly FileFormat[] = [
  { format: 'fit', matches: isFit, decode: decodeFit },
  { format: 'gpx', matches: (_, opening) => /<(\w+:)?gpx[\s>]/.test(opening), decode: decodeGpx },
  {
    format: 'backstride',
    matches: (_, opening) => /"format"\s*:\s*"backstride-recording"/.test(opening),
    decode: decodeBackstride,
  },
]
