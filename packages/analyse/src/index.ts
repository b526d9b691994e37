export {
  type ArchiveFile,
  archiveFiles,
  type Decoded,
  decode,
  type ListedActivity,
  withSport,
  type ZipFiles,
  zipFiles,
} from '@backstride/decode'
export {
  createStream,
  STREAM_DELAY_S,
  type Stream,
  type StreamAnswer,
  type StreamOptions,
  type StreamSecond,
} from '@backstride/gait'
export {
  type Analysed,
  type AnalyseOptions,
  analyse,
  analyseAll,
  analyseDecoded,
  analyseRecording,
  type FileAnalysis,
  type Unreadable,
} from './analyse.ts'
export { analysisOf, errorOf } from './analysis-of.ts'
export type { Companion } from './companion.ts'
export { seriesOf } from './series-of.ts'
