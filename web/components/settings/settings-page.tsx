'use client'

import type { Me } from '@backstride/contract'
import { chooseTheme, chooseUnits, useTheme, useUnits } from '../../lib/preferences.ts'
import english from '../../messages/en/settings.json'
import { useWords } from '../../messages/words.ts'
import { Choice } from '../choice.tsx'
import { LanguageChoice } from '../language-choice.tsx'
import page from '../page.module.css'
import { SignedIn } from '../signed-in.tsx'
import { Coaches } from './coaches/coaches.tsx'
import { Contents } from './contents.tsx'
import { Devices } from './devices.tsx'
import { DeleteAccount } from './leaving/delete-account.tsx'
import { TakeAlong } from './leaving/take-along.tsx'
import { You } from './profile/you.tsx'
import { Services } from './services/services.tsx'
import { Sessions } from './sessions.tsx'
import styles from './settings.module.css'
import { Tokens } from './tokens/tokens.tsx'
import { Webhooks } from './webhooks/webhooks.tsx'
import { Zones } from './zones/zones.tsx'

export function SettingsPage() {
  return <SignedIn>{(me) => <Settings me={me} />}</SignedIn>
}

function Settings({ me }: { me: Me }) {
  const t = useWords('settings', english)
  const units = useUnits()
  return (
    <div className={page.page}>
      <header className={page.title}>
        <h1>{t('title')}</h1>
      </header>
      <div className={styles.layout}>
        <Contents isDemo={me.isDemo} />
        <div className={styles.sections}>
          <You me={me} units={units} />
          <Devices me={me} />
          <Services me={me} />
          <Coaches me={me} />
          <Zones me={me} />
          <Tokens me={me} />
          <Webhooks me={me} />
          <Screen />
          {!me.isDemo && <Sessions />}
          {!me.isDemo && <TakeAlong me={me} />}
          {!me.isDemo && <DeleteAccount me={me} />}
        </div>
      </div>
    </div>
  )
}

function Screen() {
  const t = useWords('settings', english)
  const units = useUnits()
  const theme = useTheme()
  return (
    <section className={styles.section} aria-labelledby="screen">
      <h2 id="screen">{t('browser')}</h2>
      <div className={styles.choices}>
        <p>{t('units')}</p>
        <Choice
          label={t('units')}
          name="units"
          options={{ metric: t('metric'), imperial: t('imperial') }}
          value={units}
          onChange={chooseUnits}
        />
        <p>{t('language')}</p>
        <LanguageChoice name="language" />
        <p>{t('theme')}</p>
        <Choice
          label={t('theme')}
          name="theme"
          options={{ system: t('system'), light: t('light'), dark: t('dark') }}
          value={theme}
          onChange={chooseTheme}
        />
      </div>
    </section>
  )
}
