import type { Sample } from './sample.ts'

export type SensorName = 'position' | 'compass' | 'heart'

/**
 * `waiting`: asked for, nothing came yet. `denied`: the person or the browser said no. `missing`: this device or browser
 * has none. `lost`: it was there and is gone for now; it is tried again.
 */
export type SensorStatus = 'off' | 'waiting' | 'on' | 'denied' | 'missing' | 'lost'

export interface SensorListener {
  sample(sample: Sample): void
  status(status: SensorStatus): void
}

/** One source of samples. `start` returns how to stop; it may be called from a tap only, where a permission is asked. */
export interface Sensor {
  start(listener: SensorListener): () => void
}
