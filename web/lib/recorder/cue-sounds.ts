/** What the recorder says without a screen: tones, vibration, a voice. Each does nothing where the device has none. */
import type { DirectionBody } from '@backstride/contract'

/** Told apart by number and by height: one high tone, two low ones, three in the middle. */
const TONES: Partial<Record<DirectionBody, readonly number[]>> = {
  forward: [880],
  backward: [440, 440],
  sideways: [660, 660, 660],
}
/** Milliseconds of buzz and rest: one long, two short, three short. */
const BUZZES: Partial<Record<DirectionBody, number[]>> = {
  forward: [400],
  backward: [150, 120, 150],
  sideways: [80, 80, 80, 80, 80],
}
const TONE_S = 0.16
const REST_S = 0.1
const VOLUME = 0.4

let audio: AudioContext | undefined

/** Makes the sounds possible; browsers want a tap for it. */
export function allowSounds(): void {
  if (typeof AudioContext === 'undefined') return
  audio ??= new AudioContext()
  audio.resume()
}

/** A tone and a vibration for a direction. */
export function signal(direction: DirectionBody): void {
  navigator.vibrate?.(BUZZES[direction] ?? [])
  if (!audio) return
  const { currentTime } = audio
  for (const [k, hertz] of (TONES[direction] ?? []).entries())
    sound(audio, hertz, currentTime + k * (TONE_S + REST_S))
}

function sound(context: AudioContext, hertz: number, atS: number): void {
  const tone = new OscillatorNode(context, { frequency: hertz })
  const volume = new GainNode(context, { gain: VOLUME })
  // A ramp to nothing, or the tone would end with a click.
  volume.gain.setTargetAtTime(0, atS + TONE_S - 0.05, 0.015)
  tone.connect(volume).connect(context.destination)
  tone.start(atS)
  tone.stop(atS + TONE_S)
}

/** Says a sentence in a language, after what is being said. */
export function say(sentence: string, locale: string): void {
  if (typeof speechSynthesis === 'undefined') return
  const utterance = new SpeechSynthesisUtterance(sentence)
  utterance.lang = locale
  speechSynthesis.speak(utterance)
}
