import type { Underway as UnderwayState } from '../../lib/recorder/recorder-state.ts'
import { endRecording, recorder } from '../../lib/recorder/this-device.ts'
import english from '../../messages/en/recorder.json'
import { useWords } from '../../messages/words.ts'
import { Choice } from '../choice.tsx'
import { Confirm } from '../confirm.tsx'
import notice from '../notice.module.css'
import { CoachPanel } from './coach-panel.tsx'
import { Figures } from './figures.tsx'
import { LivePanel } from './live-panel.tsx'
import { OpeningPanel } from './opening-panel.tsx'
import styles from './recorder.module.css'
import { SensorList } from './sensor-list.tsx'
import { useCues } from './use-cues.ts'

/** A walk while it is recorded: what to do now, which way it goes, and how to end it. */
export function Underway({ state }: { state: UnderwayState }) {
  const t = useWords('recorder', english)
  useCues(state)
  const { session, sensors, isStoreFailing } = state
  return (
    <>
      {isStoreFailing && (
        <p className={`${notice.notice} ${notice.error}`} role="alert">
          {t('notSafe')}
        </p>
      )}
      <OpeningPanel opening={state.opening} />
      <LivePanel live={state.live} elapsedS={state.elapsedS} compass={sensors.compass} />
      <CoachPanel steps={session.steps} elapsedS={state.elapsedS} />
      <Figures state={state} />
      <Choice
        label={t('cues')}
        name="cues"
        options={{ silent: t('cues_silent'), signals: t('cues_signals'), voice: t('cues_voice') }}
        value={session.cues}
        onChange={(cues) => recorder.setCues(cues)}
      />
      <SensorList sensors={sensors} />
      <div className={styles.end}>
        <Confirm label={t('end')} question={t('endQuestion')} yes={t('endYes')} onYes={endRecording} />
      </div>
    </>
  )
}
