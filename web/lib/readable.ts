/** What the decoders read, in words. */
export const READABLE =
  'FIT, GPX, TCX, .backstride.json, and exports of Sensor Logger, SensorLog, phyphox and Apple Health'
