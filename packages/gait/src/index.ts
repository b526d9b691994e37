export { classify } from './classify.ts'
export { GAIT_METHOD, type GaitOptions, type GaitResult, type StoredOffset } from './result.ts'
