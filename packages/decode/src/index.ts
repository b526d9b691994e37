export { type Decoded, type DecodeOptions, decode, MAX_FILE_BYTES } from './decode.ts'
