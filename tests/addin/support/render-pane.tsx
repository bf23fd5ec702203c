import { configure, render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { PaneView } from '../../../addin/pane/PaneView.tsx'
import { de } from '../../../addin/texts/de.ts'
import { en } from '../../../addin/texts/en.ts'
import { AppFrame } from '../../../addin/ui/AppFrame.tsx'
import type { Session } from '../../../addin/ui/app-context.ts'
import { createQueryClient } from '../../../addin/ui/query-client.ts'
import type { createFakeApi } from './fake-api.ts'
import type { FakeHost } from './fake-host.ts'
import { fakeSession } from './fake-session.ts'
import { TellingStyles } from './TellingStyles.tsx'

configure({ asyncUtilTimeout: 10_000 })

/** The pane as it stands in Outlook, with a server and a mail program of the test. */
export function renderPane(api: ReturnType<typeof createFakeApi>, host: FakeHost, call: string | null = null, session: Session = fakeSession) {
  const client = createQueryClient()
  client.setDefaultOptions({ queries: { ...client.getDefaultOptions().queries, retry: false } })
  const view = render(
    <AppFrame api={api.client} client={client} host={host} session={session} texts={host.language === 'de' ? de : en}>
      <PaneView call={call} />
    </AppFrame>,
    { wrapper: TellingStyles },
  )
  return { ...view, user: userEvent.setup({ delay: null }) }
}
