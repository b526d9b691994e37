export {
  type Analysed,
  type AnalyseOptions,
  analyse,
  analyseAll,
  analyseRecording,
  type FileAnalysis,
  type Unreadable,
} from './analyse.ts'
export { analysisOf, errorOf } from './analysis-of.ts'
export type { Companion } from './companion.ts'
export { seriesOf } from './series-of.ts'
