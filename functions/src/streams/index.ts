export { orderJoins } from './order-joins.ts'
