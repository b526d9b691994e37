export { removeAccount } from './request-removal.ts'
