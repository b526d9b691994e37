export { type Analysed, type AnalyseOptions, analyse, analyseRecording, type Unreadable } from './analyse.ts'
export { analysisOf, errorOf } from './analysis-of.ts'
export { seriesOf } from './series-of.ts'
