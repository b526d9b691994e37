export { connectedKeys } from './connected-keys.ts'
export { storedServices } from './stored-services.ts'
