import { type Services, type ServicesConfig, servicesConfigOf } from './services.ts'

/** The services that an operator wrote down, read the first time that anybody asks for one. */
export function storedServices(secret: () => Promise<string>): Services {
  let config: Promise<ServicesConfig | undefined> | undefined
  return {
    fetch: (url, init) => fetch(url, init),
    config() {
      config ??= secret().then(servicesConfigOf)
      // What could not be read once is asked for again.
      config.catch(() => {
        config = undefined
      })
      return config
    },
  }
}
