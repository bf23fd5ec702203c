import { randomUUID } from 'node:crypto'
import pino from 'pino'
import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { attempt, type GraphClient, makeGraphClient } from '../../../../../server/outlook/graph/access/client.ts'
import { type Priority, shareWith } from '../../../../../server/outlook/graph/access/concurrency.ts'
import { countNodes } from '../../../../../server/outlook/node-count.ts'
import { startTestDatabase } from '../../../../support/test-database.ts'

const BUDGET = 5_000
let clock = 0
let asked = 0
const pauses: number[] = []

const json = (body: object, init: ResponseInit = {}): Response =>
  new Response(JSON.stringify(body), { ...init, headers: { 'content-type': 'application/json', ...init.headers } })
const fine = async (): Promise<Response> => json({ value: [] })
const refused =
  (status: number, code: string, headers: Record<string, string> = {}) =>
  async (): Promise<Response> =>
    json({ error: { code, message: 'No' } }, { status, headers })

function clientOf(mailbox: string, priority: Priority, answer: () => Promise<Response>): GraphClient {
  const wait = async (ms: number): Promise<void> => {
    pauses.push(ms)
    clock += ms
  }
  const fetch = async (): Promise<Response> => {
    asked++
    return await answer()
  }
  return makeGraphClient('http://graph.example', {
    ...{ mailbox, priority, wait, fetch, now: () => clock, token: async () => 'token', log: pino({ level: 'silent' }) },
  })
}
const ask = (client: GraphClient): Promise<unknown> => attempt(client.request('/me/messages').get(), z.unknown())

afterEach(() => {
  asked = 0
  pauses.length = 0
  shareWith(1)
})

describe('background work at a mailbox', () => {
  it('that is over its budget ends with the time until it may go on, and holds nobody up', async () => {
    const [mailbox, other] = [randomUUID(), randomUUID()]
    const client = clientOf(mailbox, 'background', fine)
    for (let request = 0; request < BUDGET; request++) await ask(client)
    clock += 60_000
    await expect(ask(client)).rejects.toMatchObject({ reason: 'OUTLOOK_BUSY', retryAfterMs: 540_000 })
    expect([asked, pauses]).toEqual([BUDGET, []])
    await ask(clientOf(other, 'background', fine))
    await ask(clientOf(mailbox, 'interactive', fine))
    clock += 540_000
    await ask(client)
    expect(asked).toBe(BUDGET + 3)
  })
})

describe('what Graph asks for', () => {
  it.each(['interactive', 'background'] as const)('is kept by whoever comes next, in %s work', async (priority) => {
    const mailbox = randomUUID()
    const first = clientOf(mailbox, 'background', refused(429, 'ApplicationThrottled', { 'retry-after': '90' }))
    await expect(ask(first)).rejects.toMatchObject({ reason: 'OUTLOOK_BUSY', retryAfterMs: 90_000 })
    clock += 30_000
    const next = clientOf(mailbox, priority, fine)
    await expect(ask(next)).rejects.toMatchObject({ reason: 'OUTLOOK_BUSY', retryAfterMs: 60_000 })
    expect([asked, pauses]).toEqual([1, []])
    clock += 57_000
    await ask(next)
    expect([asked, pauses]).toEqual([2, [3_000]])
  })
})

describe('a state that Graph has lost', () => {
  it.each([
    [400, 'ErrorInvalidSyncStateData'],
    [400, 'SyncStateInvalid'],
    [400, 'SyncStateNotFound'],
    [404, 'syncStateNotFound'],
    [410, 'SyncStateNotFound'],
    [410, 'resyncRequired'],
  ])('is known by its name: %i %s', async (status, code) => {
    await expect(ask(clientOf(randomUUID(), 'background', refused(status, code)))).rejects.toMatchObject({ reason: 'OUTLOOK_GONE' })
  })

  it.each([
    [409, 'ErrorIrresolvableConflict', 'CONFLICT'],
    // A second subscription to the same.
    [409, 'Conflict', 'CONFLICT'],
    [412, 'ErrorIrresolvableConflict', 'CONFLICT'],
    [400, 'ErrorInvalidRequest', 'OUTLOOK_REFUSED'],
  ])('is none of %i %s, which means %s', async (status, code, reason) => {
    await expect(ask(clientOf(randomUUID(), 'background', refused(status, code)))).rejects.toMatchObject({ reason })
  })
})

describe('four requests at a time', () => {
  const mostAtOnce = async (priority: Priority): Promise<number> => {
    let [running, most] = [0, 0]
    const client = clientOf(randomUUID(), priority, async () => {
      most = Math.max(most, ++running)
      await new Promise((resolve) => setTimeout(resolve, 5))
      running--
      return await fine()
    })
    await Promise.all(Array.from({ length: 12 }, () => ask(client)))
    return most
  }

  it.each([
    [1, 4, 3],
    [2, 2, 1],
    [4, 1, 1],
    [9, 1, 1],
  ])('are shared by %i processes: %i, in the background %i', async (nodes, interactive, background) => {
    shareWith(nodes)
    expect([await mostAtOnce('interactive'), await mostAtOnce('background')]).toEqual([interactive, background])
  })

  it('count the processes that live', async () => {
    const database = await startTestDatabase()
    const [one, other] = [randomUUID(), randomUUID()]
    const at = (seconds: number): Date => new Date(1_800_000_000_000 + seconds * 1000)
    expect(await countNodes(database, one, at(0))).toBe(1)
    expect(await countNodes(database, other, at(5))).toBe(2)
    expect(await countNodes(database, one, at(10))).toBe(2)
    expect(await countNodes(database, one, at(45))).toBe(1)
    await database.drop()
  })
})
