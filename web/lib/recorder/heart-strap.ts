/** A Bluetooth heart-rate strap, where the browser reaches one (Chrome and Edge; not Safari, not Firefox). */
import { bpmOf } from './heart-rate-measurement.ts'
import type { Sensor, SensorListener } from './sensor.ts'

/** Between two tries to reach a strap that went out of range. */
const AGAIN_AFTER_MS = 5000

// The part of Web Bluetooth that is used; TypeScript's own library does not have it.
export interface Bluetooth {
  requestDevice(options: { filters: { services: string[] }[] }): Promise<BluetoothDevice>
}

interface BluetoothDevice extends EventTarget {
  readonly gatt?: { connect(): Promise<GattServer>; disconnect(): void }
}

interface GattServer {
  getPrimaryService(
    name: string,
  ): Promise<{ getCharacteristic(name: string): Promise<BluetoothCharacteristic> }>
}

interface BluetoothCharacteristic extends EventTarget {
  readonly value?: DataView
  startNotifications(): Promise<unknown>
}

export function bluetooth(): Bluetooth | undefined {
  return 'bluetooth' in navigator ? (navigator.bluetooth as Bluetooth) : undefined
}

/** Asks which strap, then follows it and comes back to it. `now` in Unix milliseconds. */
export function heartStrap(now: () => number): Sensor {
  return {
    start(listener) {
      const stopping = new AbortController()
      follow(listener, now, stopping.signal).catch((error: unknown) => {
        // The person closed the list of straps, or there was none in it.
        listener.status(error instanceof DOMException && error.name === 'NotFoundError' ? 'off' : 'denied')
      })
      return () => stopping.abort()
    },
  }
}

async function follow(listener: SensorListener, now: () => number, stopping: AbortSignal): Promise<void> {
  const radio = bluetooth()
  if (!radio) return listener.status('missing')
  listener.status('waiting')
  const device = await radio.requestDevice({ filters: [{ services: ['heart_rate'] }] })
  stopping.addEventListener('abort', () => device.gatt?.disconnect())
  const reach = async () => {
    if (stopping.aborted) return
    await hear(device, listener, now).catch(() => {
      listener.status('lost')
      setTimeout(reach, AGAIN_AFTER_MS)
    })
  }
  device.addEventListener('gattserverdisconnected', () => {
    if (stopping.aborted) return
    listener.status('lost')
    setTimeout(reach, AGAIN_AFTER_MS)
  })
  await reach()
}

async function hear(device: BluetoothDevice, { sample, status }: SensorListener, now: () => number) {
  const server = await device.gatt?.connect()
  const service = await server?.getPrimaryService('heart_rate')
  const measurement = await service?.getCharacteristic('heart_rate_measurement')
  if (!measurement) return status('missing')
  measurement.addEventListener('characteristicvaluechanged', () => {
    const bpm = measurement.value && bpmOf(measurement.value)
    status('on')
    if (bpm !== undefined) sample({ kind: 'heartRate', atMs: now(), bpm })
  })
  await measurement.startNotifications()
}
