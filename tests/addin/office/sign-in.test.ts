// @vitest-environment jsdom
/** What MSAL is asked for: it stands here as the few calls of it that we use. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Configuration } from '../../../addin/configuration.ts'
import { startSignIn } from '../../../addin/office/sign-in.ts'
import { hasSignedOut } from '../../../addin/office/signed-out.ts'

const account = (name: string) => ({ tenantId: 't', localAccountId: name, homeAccountId: name })
const msal = vi.hoisted(() => ({ app: {} as Record<string, ReturnType<typeof vi.fn>>, configurations: [] as { cache: { cacheLocation: string } }[] }))
vi.mock('../../../addin/office/msal.ts', () => {
  const create = async (configuration: (typeof msal.configurations)[number]) => {
    msal.configurations.push(configuration)
    return msal.app
  }
  return { createNestablePublicClientApplication: create, createStandardPublicClientApplication: create }
})

const configuration = {
  clientId: 'c',
  authority: 'https://login',
  knownAuthorities: [],
  scope: 'api://c/access',
  publicUrl: 'https://c',
} as unknown as Configuration
const granted = (name: string) => ({ accessToken: `token of ${name}`, account: account(name), expiresOn: new Date(Date.now() + 3_600_000) })
const never = () => new Promise(() => undefined)

beforeEach(() => {
  sessionStorage.clear()
  msal.configurations.length = 0
  let active: unknown = null
  msal.app = {
    getActiveAccount: vi.fn(() => active),
    setActiveAccount: vi.fn((next: unknown) => {
      active = next
    }),
    getAllAccounts: vi.fn(() => [account('whoever was here before')]),
    handleRedirectPromise: vi.fn(async () => null),
    acquireTokenSilent: vi.fn(async ({ account: asked }) => {
      if (!asked) throw Object.assign(new Error('no account'), { errorCode: 'no_account_error' })
      return granted('somebody')
    }),
    acquireTokenPopup: vi.fn(async () => granted('chosen')),
    acquireTokenRedirect: vi.fn(async () => undefined),
    logoutRedirect: vi.fn(async () => undefined),
  }
})

describe('the workspace', () => {
  it('takes nobody just because the browser remembers him, and keeps the session no longer than the tab', async () => {
    const signIn = startSignIn(configuration, 'browser')
    void signIn.accessToken()
    await vi.waitFor(() => expect(msal.app.acquireTokenRedirect).toHaveBeenCalledOnce())
    expect(msal.app.acquireTokenSilent!.mock.calls[0]![0]).not.toHaveProperty('account')
    expect(msal.configurations.map(({ cache }) => cache.cacheLocation)).toEqual(['sessionStorage'])
  })

  it('lets another account be chosen', async () => {
    const signIn = startSignIn(configuration, 'browser')
    void signIn.changeAccount()
    await vi.waitFor(() => expect(msal.app.acquireTokenRedirect).toHaveBeenCalledWith(expect.objectContaining({ prompt: 'select_account' })))
  })

  it('signs out at the identity provider too, and signs nobody in by itself afterwards', async () => {
    msal.app.handleRedirectPromise!.mockResolvedValueOnce(granted('jonas'))
    msal.app.logoutRedirect!.mockImplementation(never)
    const signIn = startSignIn(configuration, 'browser')
    await signIn.accessToken()
    void signIn.signOut!()
    await vi.waitFor(() =>
      expect(msal.app.logoutRedirect).toHaveBeenCalledWith({ account: account('jonas'), postLogoutRedirectUri: 'https://c/workspace' }),
    )
    expect(await startSignIn(configuration, 'browser').isSignedOut()).toBe(true)

    msal.app.handleRedirectPromise!.mockResolvedValueOnce(granted('petra'))
    expect(await startSignIn(configuration, 'browser').isSignedOut()).toBe(false)
    expect(hasSignedOut()).toBe(false)
  })
})

describe('the pane', () => {
  it('stays with the account that was chosen', async () => {
    const signIn = startSignIn(configuration, 'outlook')
    await signIn.changeAccount()
    expect(await signIn.accessToken()).toBe('token of chosen')
    expect(signIn.userKey()).toBe('t.chosen')
    expect(msal.app.acquireTokenPopup).toHaveBeenCalledWith(expect.objectContaining({ prompt: 'select_account' }))
    expect(signIn.signOut).toBeNull()
  })
})
