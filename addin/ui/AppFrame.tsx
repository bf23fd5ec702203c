import { FluentProvider, makeStyles } from '@fluentui/react-components'
import { type QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { type ReactNode, useLayoutEffect, useMemo } from 'react'
import { type createApi, TRPCProvider, useTRPC } from '../api.ts'
import type { MailHost } from '../office/mail-host.ts'
import type { Texts } from '../texts/shape.ts'
import { AppContext, type Session, useHostState, useTexts } from './app-context.ts'
import { DiscreetFrame } from './discreet/discreet-mode.tsx'
import { ErrorBoundary } from './errors/ErrorBoundary.tsx'
import { createFormat } from './format.ts'
import { NoticeProvider } from './notices.tsx'
import { themes } from './theme.ts'

const useStyles = makeStyles({
  text: { fontSize: '13px', lineHeight: '18px' },
  // Not on the provider itself: dialogs bear its styles, too, and would cover the page.
  page: { minHeight: '100vh', boxSizing: 'border-box' },
})

type Props = { api: ReturnType<typeof createApi>; client: QueryClient; host: MailHost; session: Session; texts: Texts; children: ReactNode }

/** Everything the pages stand in: server, mail program, language, theme, notices, and the net for faults. */
export function AppFrame({ api, client, host, session, texts, children }: Props) {
  return (
    <ErrorBoundary texts={texts}>
      <QueryClientProvider client={client}>
        <TRPCProvider trpcClient={api} queryClient={client}>
          <UserFrame host={host} session={session} texts={texts}>
            <DiscreetFrame>
              <Themed>{children}</Themed>
            </DiscreetFrame>
          </UserFrame>
        </TRPCProvider>
      </QueryClientProvider>
    </ErrorBoundary>
  )
}

/** Formats follow the organisation's currency and the user's zone once they are known. */
function UserFrame({ host, session, texts, children }: Omit<Props, 'api' | 'client'>) {
  const { data: me } = useQuery(useTRPC().people.whoAmI.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }))
  const currency = me?.currency ?? 'EUR'
  const timeZone = me?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  const values = useMemo(
    () => ({ host, session, texts, format: createFormat(host.locale, { currency, timeZone }) }),
    [host, session, texts, currency, timeZone],
  )
  return <AppContext value={values}>{children}</AppContext>
}

function Themed({ children }: { children: ReactNode }) {
  const styles = useStyles()
  const { theme } = useHostState()
  useLayoutEffect(() => {
    document.documentElement.style.colorScheme = theme
  }, [theme])
  return (
    <FluentProvider theme={themes[theme]} className={styles.text}>
      <ErrorBoundary texts={useTexts()}>
        <NoticeProvider>
          <div className={styles.page}>{children}</div>
        </NoticeProvider>
      </ErrorBoundary>
    </FluentProvider>
  )
}
