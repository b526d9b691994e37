export { type ArchiveFile, archiveFiles, type Decoded, decode } from '@backstride/decode'
export {
  type Analysed,
  type AnalyseOptions,
  analyse,
  analyseAll,
  analyseDecoded,
  analyseRecording,
  type FileAnalysis,
  METHODS,
  type Unreadable,
} from './analyse.ts'
export { analysisOf, errorOf } from './analysis-of.ts'
export type { Companion } from './companion.ts'
export { seriesOf } from './series-of.ts'
