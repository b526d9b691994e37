export { classify } from './classify.ts'
export { GAIT_METHOD } from './method.ts'
export { classifyKnowing } from './oracle.ts'
export type { GaitOptions, GaitResult, StoredOffset } from './result.ts'
export {
  createStream,
  STREAM_DELAY_S,
  type Stream,
  type StreamAnswer,
  type StreamOptions,
  type StreamSecond,
} from './stream.ts'
