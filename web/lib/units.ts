export type Units = 'metric' | 'imperial'

/** A figure with the ends of its interval. */
export interface Interval {
  readonly value: number
  readonly low: number
  readonly high: number
}

const KILOGRAMS_PER_POUND = 0.45359237
const METRES_PER_INCH = 0.0254

/** Body mass and height as people type them: kilograms and centimetres, or pounds and inches. */
export const BODY_UNITS = {
  metric: { mass: { unit: 'kg', size: 1 }, height: { unit: 'cm', size: 0.01 } },
  imperial: {
    mass: { unit: 'lb', size: KILOGRAMS_PER_POUND },
    height: { unit: 'in', size: METRES_PER_INCH },
  },
} as const
