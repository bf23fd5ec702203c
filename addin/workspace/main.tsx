/** Start of the workspace pages in a browser tab. */
import { createBrowserHost } from '../office/browser-host.ts'
import { startPage } from '../ui/start-page.tsx'
import { WorkspaceView } from './WorkspaceView.tsx'

await startPage(async () => createBrowserHost(), <WorkspaceView />)
