/** How people of a run sign in. */
import type { Person } from './world.ts'

/** The registration that the stand-in for Microsoft 365 knows. */
export const CLIENT = { id: '5a2b9c10-3d4e-4f50-8a61-72839405a6b7', secret: 'demo-client-secret' }

export async function tokenOf(sandboxUrl: string, { oid, mail }: Person, known: Map<string, { token: string; until: number }>): Promise<string> {
  const found = known.get(oid)
  if (found && found.until > Date.now()) return found.token
  const answer = await fetch(`${sandboxUrl}/organizations/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'password',
      client_id: CLIENT.id,
      client_secret: CLIENT.secret,
      username: mail,
      password: 'demo',
      scope: `openid api://${CLIENT.id}/access`,
    }),
  })
  const { access_token: token } = (await answer.json()) as { access_token: string }
  known.set(oid, { token, until: Date.now() + 600_000 })
  return token
}
