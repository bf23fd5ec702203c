/** Start of the pane inside Outlook. */
import { createBrowserHost } from '../office/browser-host.ts'
import { connectOutlook } from '../office/outlook-host.ts'
import { startPage } from '../ui/start-page.tsx'
import { callNumberOf } from './desk/call-number.ts'
import { PaneView } from './PaneView.tsx'

await startPage(async () => (await connectOutlook()) ?? createBrowserHost(), <PaneView call={callNumberOf(window.location.hash)} />)
