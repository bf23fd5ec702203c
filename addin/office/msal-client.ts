/** MSAL for this installation. It is loaded when it is needed first. */
import type { IPublicClientApplication, Configuration as MsalConfiguration } from '@azure/msal-browser'
import type { Configuration } from '../configuration.ts'

/** The session ends with the tab: on a computer that several use, nobody finds the one before him. */
const msalConfiguration = (configuration: Configuration): MsalConfiguration => ({
  auth: {
    clientId: configuration.clientId,
    authority: configuration.authority,
    knownAuthorities: configuration.knownAuthorities,
    ...(configuration.authorityMetadata ? { authorityMetadata: configuration.authorityMetadata } : {}),
    redirectUri: `${configuration.publicUrl}/redirect.html`,
  },
  cache: { cacheLocation: 'sessionStorage' },
})

export async function standardClient(configuration: Configuration): Promise<IPublicClientApplication> {
  const { createStandardPublicClientApplication } = await import('./msal.ts')
  return await createStandardPublicClientApplication(msalConfiguration(configuration))
}

/** Gets its tokens from the mail program around the page. */
export async function nestedClient(configuration: Configuration): Promise<IPublicClientApplication> {
  const { createNestablePublicClientApplication } = await import('./msal.ts')
  return await createNestablePublicClientApplication(msalConfiguration(configuration))
}
