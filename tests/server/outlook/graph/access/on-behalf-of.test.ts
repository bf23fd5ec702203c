import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { alpenWerkzeug } from '../../../../../prisma/demo/organisations.ts'
import { jonas, katrin, Outlook, tenantId } from '../running-outlook.ts'

const HOUR_MS = 3_600_000
let outlook: Outlook
/** The clock of the identity provider. */
let now = new Date()

beforeAll(async () => {
  outlook = await Outlook.start(() => now)
})
afterAll(() => outlook.close())
afterEach(async () => {
  now = new Date()
  await outlook.clearFaults()
})

const claimsOf = (token: string) => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())

describe('a token for Graph', () => {
  it('is for Graph and for the user whose token was given', async () => {
    const { graphToken } = outlook.onBehalfOf()
    const tokens = await Promise.all([jonas, katrin].map(async (user) => graphToken(await outlook.assertion(user), tenantId)))
    expect(tokens.map((token) => claimsOf(token).oid)).toEqual([jonas.oid, katrin.oid])
    expect(claimsOf(tokens[0]!).aud).toMatch(/graph\.microsoft\.com|00000003-0000-0000-c000-000000000000/)
  })

  it('is exchanged once per token of the user, also when asked at once', async () => {
    const { graphToken } = outlook.onBehalfOf()
    const assertion = await outlook.assertion(jonas)
    const [first, second] = await Promise.all([graphToken(assertion, tenantId), graphToken(assertion, tenantId)])
    expect(second).toBe(first)
    expect(await graphToken(assertion, tenantId)).toBe(first)
    expect(await graphToken(await outlook.assertion(jonas), tenantId)).not.toBe(first)
  })

  it('is exchanged again shortly before it expires', async () => {
    let ours = Date.now()
    const { graphToken } = outlook.onBehalfOf({ now: () => new Date(ours) })
    const assertion = await outlook.assertion(jonas)
    const first = await graphToken(assertion, tenantId)
    ours += HOUR_MS - 5 * 60_000
    expect(await graphToken(assertion, tenantId)).toBe(first)
    ours += 5 * 60_000 - 30_000
    expect(await graphToken(assertion, tenantId)).not.toBe(first)
  })

  it('is refused with the claims to ask the user for, and given once he has confirmed', async () => {
    const { graphToken } = outlook.onBehalfOf()
    const assertion = await outlook.assertion(jonas)
    await outlook.fault({ kind: 'interaction_required', times: 1 })
    const error = await graphToken(assertion, tenantId).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ name: 'AppError', reason: 'OUTLOOK_SIGN_IN', claims: expect.stringContaining('access_token') })
    await expect(graphToken(assertion, tenantId)).rejects.toMatchObject({ reason: 'OUTLOOK_SIGN_IN' })
    const { claims } = error as { claims: string }
    expect(claimsOf(await graphToken(await outlook.assertion(jonas, { claims }), tenantId)).oid).toBe(jonas.oid)
  })

  it('is refused through the mailbox with the claims as well', async () => {
    const { mailbox, sent } = await outlook.mailboxOf(jonas)
    await outlook.fault({ kind: 'interaction_required', times: 1 })
    await expect(mailbox.locateMail('anything')).rejects.toMatchObject({
      reason: 'OUTLOOK_SIGN_IN',
      claims: expect.stringContaining('access_token'),
    })
    expect(sent).toEqual([])
  })

  it.each([
    ['forged', (token: string) => `${token.slice(0, -20)}${'A'.repeat(20)}`],
    ['with other claims', (token: string) => token.replace(/\.[^.]+\./, `.${Buffer.from(`{"oid":"${katrin.oid}"}`).toString('base64url')}.`)],
    ['no token at all', () => 'nonsense'],
  ])('is refused for one that is %s: the user has to sign in', async (_, change) => {
    const { graphToken } = outlook.onBehalfOf()
    await expect(graphToken(change(await outlook.assertion(jonas)), tenantId)).rejects.toMatchObject({ reason: 'OUTLOOK_SIGN_IN' })
  })

  it('is refused for one that has expired', async () => {
    const { graphToken } = outlook.onBehalfOf()
    const assertion = await outlook.assertion(jonas)
    now = new Date(Date.now() + 2 * HOUR_MS)
    await expect(graphToken(assertion, tenantId)).rejects.toMatchObject({ reason: 'OUTLOOK_SIGN_IN' })
  })

  it('is not given for a user of another tenant', async () => {
    const { graphToken } = outlook.onBehalfOf()
    await expect(graphToken(await outlook.assertion(jonas), alpenWerkzeug.tenantId)).rejects.toMatchObject({ reason: 'OUTLOOK_SIGN_IN' })
  })

  it('is refused for good when our own secret is wrong', async () => {
    const { graphToken } = outlook.onBehalfOf({ clientSecret: 'wrong' })
    await expect(graphToken(await outlook.assertion(jonas), tenantId)).rejects.toMatchObject({ reason: 'OUTLOOK_REFUSED' })
  })

  it.each([
    ['fails', { kind: 'error', status: 503 }],
    ['hangs up', { kind: 'down' }],
    ['takes too long', { kind: 'slow', delayMs: 60_000 }],
  ] as const)('is asked for again when the identity provider %s', async (_, fault) => {
    const { graphToken } = outlook.onBehalfOf({ timeLimitMs: 500 })
    const assertion = await outlook.assertion(jonas)
    // More than the library's own repetitions.
    await outlook.fault({ ...fault, path: '/oauth2/v2.0/token', times: 5 })
    await expect(graphToken(assertion, tenantId)).rejects.toMatchObject({ reason: 'OUTLOOK_DOWN' })
    await outlook.clearFaults()
    expect(claimsOf(await graphToken(assertion, tenantId)).oid).toBe(jonas.oid)
  })
})
