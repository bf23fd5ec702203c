import { FluentProvider, MessageBar, MessageBarBody, Spinner, webDarkTheme, webLightTheme } from '@fluentui/react-components'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { type Configuration, readConfiguration } from '../configuration.ts'
import { createGraph, graphOf } from '../mailbox/graph.ts'
import { type Account, graphTokens, listAccounts } from '../mailbox/session.ts'
import { zone } from '../mailbox/zone.ts'
import { readSettings, rememberSettings, type Settings } from '../settings.ts'
import { texts } from '../texts.ts'
import { OutlookWindow } from './OutlookWindow.tsx'
import { OutlookContext } from './outlook-context.ts'

/** As a style, not a class: Fluent copies the provider's classes to every menu and dialog, which would cover the page. */
const FULL_HEIGHT = { height: '100%' }

type Start = { configuration: Configuration; accounts: Account[] }

/** Reads who there is and which add-in is installed, then shows the mailbox of the person signed in. */
export function App() {
  const [settings, setSettings] = useState(readSettings)
  const { start, error } = useStart()
  const changeSettings = (patch: Partial<Settings>) => {
    const changed = { ...settings, ...patch }
    rememberSettings(changed)
    setSettings(changed)
  }

  const account = start?.accounts.find(({ mail }) => mail === settings.user) ?? start?.accounts[0]
  const team = start?.configuration.teamMailboxes.find(({ mail, tenantId }) => mail === settings.mailbox && tenantId === account?.tenantId) ?? null
  const session = useMemo(() => {
    if (!account) return account
    const own = createGraph(graphTokens(account), zone.windows)
    return { account, team, graph: team ? graphOf(own, team.oid) : own, queries: createQueries() }
  }, [account, team])
  useEffect(() => {
    document.documentElement.lang = settings.language
    document.documentElement.style.colorScheme = settings.theme
  }, [settings.language, settings.theme])

  return (
    <FluentProvider theme={settings.theme === 'dark' ? webDarkTheme : webLightTheme} style={FULL_HEIGHT}>
      {error && (
        <MessageBar intent="error">
          <MessageBarBody>{texts[settings.language].failed(error)}</MessageBarBody>
        </MessageBar>
      )}
      {!error && (!session || !start) && <Spinner label={texts[settings.language].loading} />}
      {session && start && (
        <QueryClientProvider client={session.queries}>
          <OutlookContext value={{ ...start, ...session, settings, changeSettings }}>
            <OutlookWindow key={`${session.account.oid} ${team?.oid} ${settings.language}`} />
          </OutlookContext>
        </QueryClientProvider>
      )}
    </FluentProvider>
  )
}

const createQueries = () => new QueryClient({ defaultOptions: { queries: { staleTime: 60_000, refetchOnWindowFocus: false, retry: 1 } } })

function useStart(): { start: Start | null; error: string | null } {
  const [start, setStart] = useState<Start | null>(null)
  const [error, setError] = useState<string | null>(null)
  useEffect(() => {
    Promise.all([readConfiguration(), listAccounts()]).then(
      ([configuration, accounts]) => setStart({ configuration, accounts }),
      (reason: unknown) => setError(String(reason)),
    )
  }, [])
  return { start, error }
}
