export { removeExpiredExports } from '../account-archive/expired-exports.ts'
export { upgradeMethods } from '../reanalysis/upgrade-methods.ts'
export { createIngest, type IngestDeps } from './create-ingest.ts'
export { unfinishedMessages } from './unfinished-messages.ts'
