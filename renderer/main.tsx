import { Tooltip } from '@base-ui/react/tooltip'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import '@fontsource-variable/inter'
import '@fontsource-variable/literata'
import '@fontsource-variable/literata/wght-italic.css'
import './base.css'
import { CrashGuard } from './crash-guard'
import { paintInTheme } from './features/desk/painted-style'
import { runCommand } from './state/commands'
import { followFindings } from './state/findings'
import { keepFocus } from './state/focus'
import { followHost } from './state/follow-host'
import { followKeys } from './state/keyboard'
import { keepOpened } from './state/opened'
import { showPreferences } from './state/preferences'
import { keepView, startSession } from './state/session'
import { loadTheRest } from './ui/later'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no root element.')

followHost(runCommand)
followFindings()
followKeys()
keepFocus()
keepView()
keepOpened()
window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', showPreferences)
showPreferences()
paintInTheme()

createRoot(root).render(
  <StrictMode>
    <CrashGuard>
      <Tooltip.Provider delay={400}>
        <App />
      </Tooltip.Provider>
    </CrashGuard>
  </StrictMode>,
)

void startSession().finally(loadTheRest)
