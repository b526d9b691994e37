export { removeExpiredExports } from '../account-archive/expired-exports.ts'
export { createIngest, type IngestDeps } from './create-ingest.ts'
export { unfinishedMessages } from './unfinished-messages.ts'
