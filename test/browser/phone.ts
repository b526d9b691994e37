/**
 * A phone's sensors in a browser without any: the official interfaces (geolocation, the orientation event, Web Bluetooth,
 * speech), fed by the test second by second on the clock of the page.
 */

import type { Page } from 'playwright-core'

/** What the sensors tell in one second; a heading as degrees of the phone's back, upright on a chest. */
export interface PhoneSecond {
  readonly fix?: { readonly latitudeDeg: number; readonly longitudeDeg: number; readonly speedMps: number }
  readonly headingDeg?: number
  readonly bpm?: number
}

/** What the page shows and has said in that second. */
export interface Shown {
  readonly direction: string | undefined
  readonly aboutS: number | undefined
  readonly said: readonly string[]
  /** Whether a strap was listening. */
  readonly heardBeat: boolean
}

/** Puts the sensors in place, for this document and those after it. */
export async function giveSensors(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const phone = {
      fix: undefined as ((position: object) => void) | undefined,
      strap: undefined as EventTarget | undefined,
      said: [] as string[],
    }
    Object.assign(window, { phone })
    Object.defineProperty(navigator, 'geolocation', {
      value: {
        watchPosition(tell: (position: object) => void) {
          phone.fix = tell
          return 1
        },
        clearWatch() {
          phone.fix = undefined
        },
      },
    })
    const characteristic = Object.assign(new EventTarget(), {
      async startNotifications() {
        phone.strap = characteristic
      },
    })
    const service = { getCharacteristic: async () => characteristic }
    const server = { getPrimaryService: async () => service }
    const strap = Object.assign(new EventTarget(), {
      gatt: { connect: async () => server, disconnect: () => undefined },
    })
    Object.defineProperty(navigator, 'bluetooth', { value: { requestDevice: async () => strap } })
    Object.defineProperty(window, 'speechSynthesis', {
      value: { speak: ({ text }: { text: string }) => phone.said.push(text) },
    })
  })
}

/** Lets one second happen: the sensors tell, then the clock of the page goes on. Returns what the page showed before. */
export async function liveOneSecond(page: Page, second: PhoneSecond): Promise<Shown> {
  const shown = await page.evaluate(({ fix, headingDeg, bpm }) => {
    const { phone } = window as unknown as {
      phone: { fix?: (position: object) => void; strap?: EventTarget; said: string[] }
    }
    if (fix) {
      const { latitudeDeg: latitude, longitudeDeg: longitude, speedMps: speed } = fix
      const coords = { latitude, longitude, speed, accuracy: 4, altitude: null, heading: null }
      phone.fix?.({ coords, timestamp: Date.now() })
    }
    if (headingDeg !== undefined) {
      const alpha = (360 - headingDeg) % 360
      const angles = { alpha, beta: 80, gamma: 0, absolute: true }
      window.dispatchEvent(new DeviceOrientationEvent('deviceorientationabsolute', angles))
    }
    const heardBeat = bpm !== undefined && phone.strap !== undefined
    if (bpm !== undefined && phone.strap) {
      Object.assign(phone.strap, { value: new DataView(Uint8Array.of(0, bpm).buffer) })
      phone.strap.dispatchEvent(new Event('characteristicvaluechanged'))
    }
    const live = document.querySelector<HTMLElement>('[data-direction]')?.dataset
    return {
      direction: live?.direction,
      aboutS: live?.aboutS === undefined ? undefined : Number(live.aboutS),
      said: phone.said.splice(0),
      heardBeat,
    }
  }, second)
  await page.clock.runFor(1000)
  return shown
}

/** How many samples the page says are safe in its storage. */
export async function storedOn(page: Page): Promise<number> {
  return Number(await page.locator('[data-stored]').getAttribute('data-stored'))
}

/** Whether the page has asked the strap for its measurements. */
export function isStrapHeard(page: Page): Promise<boolean> {
  return page.evaluate(() => (window as unknown as { phone: { strap?: object } }).phone.strap !== undefined)
}
