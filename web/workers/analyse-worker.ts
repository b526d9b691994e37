import { analyse, analysisOf, errorOf, seriesOf } from '@backstride/analyse'
import type { OnDeviceAnswer, OnDeviceQuestion } from '../lib/on-device.ts'

// Analyses one file away from the page's own thread; nothing is sent anywhere.
addEventListener('message', ({ data }: MessageEvent<OnDeviceQuestion>) => {
  postMessage(answerTo(data))
})

function answerTo({ bytes, fileName }: OnDeviceQuestion): OnDeviceAnswer {
  const analysed = analyse(bytes, { fileName })
  if (analysed.status === 'failed') return { status: 'failed', error: errorOf(analysed.error) }
  return { status: 'ok', analysis: analysisOf(analysed), series: seriesOf(analysed) }
}
