import { configure, render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { Display } from '../../../addin/office/mail-host.ts'
import { de } from '../../../addin/texts/de.ts'
import { AppFrame } from '../../../addin/ui/AppFrame.tsx'
import type { Session } from '../../../addin/ui/app-context.ts'
import { createQueryClient } from '../../../addin/ui/query-client.ts'
import { WorkspaceView } from '../../../addin/workspace/WorkspaceView.tsx'
import type { createFakeApi } from './fake-api.ts'
import { createFakeHost } from './fake-host.ts'
import { fakeSession } from './fake-session.ts'
import { TellingStyles } from './TellingStyles.tsx'

configure({ asyncUtilTimeout: 10_000 })

/** jsdom knows no widths: a wide window, where a test says nothing else. */
window.matchMedia ??= () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }) as unknown as MediaQueryList

/** The workspace in a browser tab at `hash`, with a server of the test. */
export function renderWorkspace(api: ReturnType<typeof createFakeApi>, hash: string, session: Session = fakeSession, display: Display | null = null) {
  window.location.hash = hash
  const client = createQueryClient()
  client.setDefaultOptions({ queries: { ...client.getDefaultOptions().queries, retry: false } })
  const view = render(
    <AppFrame api={api.client} client={client} host={{ ...createFakeHost(null), display }} session={session} texts={de}>
      <WorkspaceView />
    </AppFrame>,
    { wrapper: TellingStyles },
  )
  return { ...view, user: userEvent.setup({ delay: null }) }
}
