/** Who is signed in to the identity provider in this browser: a signed cookie. */
import { z } from 'zod'
import type { IdentityContext } from './context.ts'
import { accountOf, type Person } from './people.ts'

const COOKIE = 'sandbox_account'
const TYPE = 'session'
const LIFETIME_S = 86_400

const claims = z.object({ oid: z.string() })

export async function readSession({ signer, now }: IdentityContext, cookies: string | undefined): Promise<Person | null> {
  const value = cookies
    ?.split(/;\s*/)
    .find((each) => each.startsWith(`${COOKIE}=`))
    ?.slice(COOKIE.length + 1)
  const session = claims.safeParse(value ? await signer.verify(value, now(), { type: TYPE }) : null)
  return session.success ? (accountOf(session.data.oid) ?? null) : null
}

const attributes = 'Path=/; HttpOnly; SameSite=Lax'

export async function sessionCookie({ signer, now }: IdentityContext, { oid }: Person): Promise<string> {
  const value = await signer.sign({ oid, exp: Math.floor(now().getTime() / 1000) + LIFETIME_S }, TYPE)
  return `${COOKIE}=${value}; ${attributes}; Max-Age=${LIFETIME_S}`
}

export const endedSession = `${COOKIE}=; ${attributes}; Max-Age=0`
