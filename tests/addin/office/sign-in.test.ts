// @vitest-environment jsdom
/** What MSAL is asked for: it stands here as the few calls of it that we use. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Configuration } from '../../../addin/configuration.ts'
import { startSignIn } from '../../../addin/office/sign-in.ts'
import { readWish } from '../../../addin/office/sign-in-dialog.ts'
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
/** Outlook as far as signing in asks it. */
function installOffice({ hasNestedAuth, told }: { hasNestedAuth: boolean; told?: object }) {
  const opened = vi.fn()
  const close = vi.fn()
  const displayDialogAsync = (address: string, _size: object, done: (result: object) => void) => {
    opened(address)
    const handlers = new Map<string, (event: object) => void>()
    done({ status: 'succeeded', value: { close, addEventHandler: (name: string, handler: (event: object) => void) => handlers.set(name, handler) } })
    if (told) handlers.get('message')!({ message: JSON.stringify(told) })
    else handlers.get('closed')!({ error: 12006 })
  }
  vi.stubGlobal('Office', {
    AsyncResultStatus: { Succeeded: 'succeeded' },
    EventType: { DialogEventReceived: 'closed', DialogMessageReceived: 'message' },
    context: { requirements: { isSetSupported: () => hasNestedAuth }, ui: { displayDialogAsync } },
  })
  return { opened, close }
}
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

afterEach(() => vi.unstubAllGlobals())

describe('the workspace', () => {
  it('takes nobody just because the browser remembers him, and keeps the session no longer than the tab', async () => {
    const signIn = startSignIn(configuration, 'browser', () => true)
    void signIn.accessToken()
    await vi.waitFor(() => expect(msal.app.acquireTokenRedirect).toHaveBeenCalledOnce())
    expect(msal.app.acquireTokenSilent!.mock.calls[0]![0]).not.toHaveProperty('account')
    expect(msal.configurations.map(({ cache }) => cache.cacheLocation)).toEqual(['sessionStorage'])
  })

  it('lets another account be chosen', async () => {
    const signIn = startSignIn(configuration, 'browser', () => true)
    void signIn.changeAccount()
    await vi.waitFor(() => expect(msal.app.acquireTokenRedirect).toHaveBeenCalledWith(expect.objectContaining({ prompt: 'select_account' })))
  })

  it('signs out at the identity provider too, and signs nobody in by itself afterwards', async () => {
    msal.app.handleRedirectPromise!.mockResolvedValueOnce(granted('jonas'))
    msal.app.logoutRedirect!.mockImplementation(never)
    const signIn = startSignIn(configuration, 'browser', () => true)
    await signIn.accessToken()
    void signIn.signOut!()
    await vi.waitFor(() =>
      expect(msal.app.logoutRedirect).toHaveBeenCalledWith({ account: account('jonas'), postLogoutRedirectUri: 'https://c/workspace' }),
    )
    expect(await startSignIn(configuration, 'browser', () => true).isSignedOut()).toBe(true)

    msal.app.handleRedirectPromise!.mockResolvedValueOnce(granted('petra'))
    expect(await startSignIn(configuration, 'browser', () => true).isSignedOut()).toBe(false)
    expect(hasSignedOut()).toBe(false)
  })
})

describe('the workspace without its identity provider', () => {
  it('does not say that somebody has signed out who has not', async () => {
    msal.app.logoutRedirect!.mockRejectedValueOnce(new Error('not reached'))
    const signIn = startSignIn(configuration, 'browser', () => true)
    await expect(signIn.signOut!()).rejects.toThrow('not reached')
    expect(hasSignedOut()).toBe(false)
  })
})

describe('the pane', () => {
  it('stays with the account that was chosen', async () => {
    installOffice({ hasNestedAuth: true })
    const signIn = startSignIn(configuration, 'outlook', () => true)
    await signIn.changeAccount()
    expect(await signIn.accessToken()).toBe('token of chosen')
    expect(signIn.userKey()).toBe('t.chosen')
    expect(msal.app.acquireTokenPopup).toHaveBeenCalledWith(expect.objectContaining({ prompt: 'select_account' }))
    expect(signIn.signOut).toBeNull()
  })

  it('signs in in a window of Outlook’s own where Outlook gives no tokens', async () => {
    const { opened, close } = installOffice({ hasNestedAuth: false, told: { granted: granted('jonas') } })
    const signIn = startSignIn(configuration, 'outlook', () => true)
    expect(await signIn.accessToken()).toBe('token of jonas')
    expect(await signIn.accessToken()).toBe('token of jonas')
    expect(signIn.userKey()).toBe('t.jonas')
    expect(opened).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/^https:\/\/c\/sign-in\.html#wish=/))
    expect(close).toHaveBeenCalledOnce()
    expect(msal.configurations).toEqual([])
  })

  it.each(['user_cancelled', 'native_executor_error', 'persistent_error'])(
    'signs in in such a window also where Outlook promises tokens and fails at once: %s',
    async (errorCode) => {
      const { opened } = installOffice({ hasNestedAuth: true, told: { granted: granted('jonas') } })
      msal.app.acquireTokenPopup = vi.fn(async () => Promise.reject(Object.assign(new Error(errorCode), { errorCode })))
      const signIn = startSignIn(configuration, 'outlook', () => true)
      expect(await signIn.accessToken()).toBe('token of jonas')
      await signIn.confirm(null)
      expect(opened).toHaveBeenCalledTimes(2)
      expect(msal.app.acquireTokenPopup).toHaveBeenCalledOnce()
    },
  )

  it.each(['persistent_error', 'monitor_window_timeout'])(
    'asks at a click where tokens that it was promised do not come unasked: %s',
    async (errorCode) => {
      installOffice({ hasNestedAuth: true })
      let isUserActing = false
      const signIn = startSignIn(configuration, 'outlook', () => isUserActing)
      msal.app.acquireTokenSilent = vi.fn(async () => Promise.reject(Object.assign(new Error(errorCode), { name: 'ServerError', errorCode })))
      await expect(signIn.accessToken()).rejects.toThrow('Signing in failed')
      expect(msal.app.acquireTokenPopup).not.toHaveBeenCalled()
      isUserActing = true
      expect(await signIn.accessToken()).toBe('token of chosen')
    },
  )

  it('asks nobody while the network is away', async () => {
    installOffice({ hasNestedAuth: true })
    msal.app.acquireTokenSilent = vi.fn(async () => Promise.reject(Object.assign(new Error(), { errorCode: 'no_network_connectivity' })))
    await expect(startSignIn(configuration, 'outlook', () => true).accessToken()).rejects.toThrow('Signing in failed')
    expect(msal.app.acquireTokenPopup).not.toHaveBeenCalled()
  })

  it('opens no second window for somebody who has closed the first', async () => {
    const { opened } = installOffice({ hasNestedAuth: true, told: { granted: granted('jonas') } })
    const now = vi.spyOn(performance, 'now').mockReturnValueOnce(0).mockReturnValueOnce(5_000)
    msal.app.acquireTokenPopup = vi.fn(async () => Promise.reject(Object.assign(new Error('closed'), { errorCode: 'user_cancelled' })))
    await expect(startSignIn(configuration, 'outlook', () => true).accessToken()).rejects.toThrow('Signing in failed')
    expect(opened).not.toHaveBeenCalled()
    now.mockRestore()
  })

  it('opens no window by itself, but at what the user does next', async () => {
    const { opened } = installOffice({ hasNestedAuth: false, told: { granted: granted('jonas') } })
    let isUserActing = false
    const signIn = startSignIn(configuration, 'outlook', () => isUserActing)
    const asked = signIn.accessToken()
    isUserActing = true
    const clicked = signIn.accessToken()
    await expect(asked).rejects.toThrow('Signing in failed')
    expect(await clicked).toBe('token of jonas')
    expect(opened).toHaveBeenCalledOnce()
  })

  it('goes on with a token to its very end while the user does nothing', async () => {
    const soon = { ...granted('jonas'), expiresOn: new Date(Date.now() + 60_000) }
    const { opened } = installOffice({ hasNestedAuth: false, told: { granted: soon } })
    let isUserActing = true
    const signIn = startSignIn(configuration, 'outlook', () => isUserActing)
    await signIn.accessToken()
    isUserActing = false
    expect(await signIn.accessToken()).toBe('token of jonas')
    expect(opened).toHaveBeenCalledOnce()
  })

  it('tells that window what is wanted', async () => {
    const { opened } = installOffice({ hasNestedAuth: false, told: { granted: granted('jonas') } })
    await startSignIn(configuration, 'outlook', () => true).changeAccount()
    expect(readWish(new URL(opened.mock.calls[0]![0] as string).hash)).toEqual({ claims: null, another: true })
  })

  it.each([
    ['is closed', undefined],
    ['lets nobody in', { refused: 'BrowserAuthError' }],
  ])('says that nobody has signed in where that window %s', async (_what, told) => {
    installOffice({ hasNestedAuth: false, ...(told && { told }) })
    await expect(startSignIn(configuration, 'outlook', () => true).accessToken()).rejects.toThrow('Signing in failed')
  })
})
