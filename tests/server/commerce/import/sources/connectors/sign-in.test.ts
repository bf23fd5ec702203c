import { describe, expect, it } from 'vitest'
import { signInWith } from '../../../../../../server/commerce/import/sources/connectors/reach/sign-in.ts'

const HOUR_MS = 3_600_000

describe('a token', () => {
  it.each([
    [3_599, 1],
    [31_536_000, 24],
  ])('that is good for %i seconds is kept for %i hours', async (seconds, hours) => {
    let [now, asked] = [0, 0]
    const reach = async () => ({ body: new TextEncoder().encode(JSON.stringify({ access_token: `token ${++asked}`, expires_in: seconds })), at: now })
    const client = { method: 'client_credentials' as const, tokenUrl: 'https://erp.example/token', scope: '', clientId: `good for ${seconds}` }
    const { headers } = signInWith(reach, client, 'geheim', () => now)
    const bearers: string[] = []
    for (const passed of [0, hours - 0.1, hours]) {
      now = passed * HOUR_MS
      bearers.push((await headers()).authorization ?? '')
    }
    expect(bearers).toEqual(['Bearer token 1', 'Bearer token 1', 'Bearer token 2'])
  })
})
