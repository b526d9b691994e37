export { classify } from './classify.ts'
export { classifyKnowing } from './oracle.ts'
export { GAIT_METHOD, type GaitOptions, type GaitResult, type StoredOffset } from './result.ts'
export {
  createStream,
  STREAM_DELAY_S,
  type Stream,
  type StreamAnswer,
  type StreamOptions,
  type StreamSecond,
} from './stream.ts'
