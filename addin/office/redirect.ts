/** The page the identity provider returns to from a popup or hidden frame: hands the answer to the page that asked. */
import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge'

await broadcastResponseToMainFrame()
