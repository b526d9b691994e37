export type {
  Activity,
  Connector,
  ConnectorParts,
  Original,
  ServiceAccount,
  ServiceClient,
  ServiceName,
} from './connector.ts'
export { CONNECTORS, isServiceName, SERVICE_NAMES } from './connectors.ts'
export { ServiceError, type ServiceErrorCode } from './service-error.ts'
