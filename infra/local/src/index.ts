export { StartError } from './start-error.ts'
export { type LocalSystem, type LocalSystemOptions, startLocalSystem } from './system.ts'
