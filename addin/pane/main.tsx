/** Start of the pane inside Outlook. */

import { createBrowserHost } from '../office/browser-host.ts'
import { connectOutlook } from '../office/outlook-host.ts'
import { startPage } from '../ui/start-page.tsx'
import { Pane } from './Pane.tsx'

const call =
  new URLSearchParams(window.location.hash.slice(1))
    .get('call')
    ?.trim()
    .replace(/^(?=49)/, '+') ?? null

await startPage(async () => (await connectOutlook()) ?? createBrowserHost(), <Pane call={call} />)
