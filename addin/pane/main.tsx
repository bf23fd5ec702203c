/** Start of the pane inside Outlook. */
import { createBrowserHost } from '../office/browser-host.ts'
import { connectOutlook } from '../office/outlook-host.ts'
import { startPage } from '../ui/start-page.tsx'
import { Pane } from './Pane.tsx'

// A plus sign in an address reads as a blank.
const call = new URLSearchParams(window.location.hash.slice(1)).get('call')?.replace(/^ /, '+').trim() || null

await startPage(async () => (await connectOutlook()) ?? createBrowserHost(), <Pane call={call} />)
