/** The two ways into MSAL that we use; a file of its own, so that only they are loaded. */
export { createNestablePublicClientApplication, createStandardPublicClientApplication } from '@azure/msal-browser'
