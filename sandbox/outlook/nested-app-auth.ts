/** Answers MSAL in the add-in (nested app authentication): tokens for the account that is signed in to this page, from the identity provider. */
import { z } from 'zod'
import { type Account, requestToken, TokenRefused } from './mailbox/session.ts'

const request = z.object({
  messageType: z.literal('NestedAppAuthRequest'),
  method: z.enum(['GetInitContext', 'GetToken', 'GetTokenPopup']),
  requestId: z.string(),
  tokenParams: z.object({ clientId: z.string(), scope: z.string(), claims: z.string().nullish(), authority: z.string().nullish() }).optional(),
})
type TokenParameters = NonNullable<z.infer<typeof request>['tokenParams']>

export type NestedAppAuthOptions = {
  account: Account
  addInOrigin: string
  /** The frames of the add-in that are open now: nobody else is answered. */
  addInWindows: () => readonly (Window | null)[]
  /** Shows who asks for what; true when the person agrees. */
  askConsent: (scope: string) => Promise<boolean>
}

/** @returns how to stop answering. */
export function answerNestedAppAuth(options: NestedAppAuthOptions): () => void {
  async function receive({ source, origin, data }: MessageEvent): Promise<void> {
    if (origin !== options.addInOrigin || data?.kind !== 'nested-app-auth-request') return
    const addIn = options.addInWindows().find((each) => each !== null && each === source)
    if (!addIn) return
    const parsed = request.parse(JSON.parse(data.payload))
    const payload = JSON.stringify({ messageType: 'NestedAppAuthResponse', requestId: parsed.requestId, ...(await answer(parsed, options)) })
    addIn.postMessage({ kind: 'nested-app-auth-response', payload }, options.addInOrigin)
  }
  const listen = (event: MessageEvent) => void receive(event)
  window.addEventListener('message', listen)
  return () => window.removeEventListener('message', listen)
}

async function answer({ method, tokenParams }: z.infer<typeof request>, options: NestedAppAuthOptions): Promise<object> {
  const accountContext = accountOf(options.account, location.host)
  if (method === 'GetInitContext') {
    return { success: true, initContext: { sdkName: 'outlook-stand-in', sdkVersion: '1', capabilities: { queryAccount: false }, accountContext } }
  }
  if (!tokenParams) return failure('PERSISTENT_ERROR', 'invalid_request')
  const mayAsk = method === 'GetTokenPopup'
  if (mayAsk && !(await options.askConsent(tokenParams.scope))) return failure('USER_CANCEL', 'user_cancelled')
  return readToken(tokenParams, options.account, mayAsk)
}

async function readToken({ clientId, scope, claims, authority }: TokenParameters, account: Account, hasConsented: boolean): Promise<object> {
  try {
    const token = await requestToken(account, { clientId, scope, claims: claims ?? null, hasConsented })
    const environment = authority ? new URL(authority).host : location.host
    return {
      success: true,
      token: {
        access_token: token.access_token,
        id_token: token.id_token,
        expires_in: token.expires_in,
        scope: token.scope ?? scope,
        properties: null,
      },
      account: { ...accountOf(account, environment), username: account.mail, localAccountId: account.oid, name: account.name },
    }
  } catch (error) {
    if (error instanceof TypeError) return failure('NO_NETWORK', 'no_network')
    if (!(error instanceof TokenRefused)) throw error
    return failure(error.code === 'interaction_required' ? 'USER_INTERACTION_REQUIRED' : 'PERSISTENT_ERROR', error.code, error)
  }
}

const accountOf = ({ oid, tenantId }: Account, environment: string) => ({ homeAccountId: `${oid}.${tenantId}`, environment, tenantId })

const failure = (status: string, code: string, refused?: TokenRefused) => ({
  success: false,
  error: { status, code, subError: refused?.subCode ?? '', description: refused?.message ?? '', properties: null },
})
