// @vitest-environment jsdom
/** Every call tells in which language Outlook shows itself; whoever is not in Outlook tells none. */
import { afterEach, expect, it, vi } from 'vitest'
import { createApi } from '../../../addin/api.ts'

afterEach(() => vi.unstubAllGlobals())

it.each([
  ['en', 'en'],
  ['de', 'de'],
  [null, undefined],
] as const)('of Outlook in %s is told', async (language, told) => {
  const sent: Record<string, string>[] = []
  vi.stubGlobal('fetch', async (_url: string, { headers }: { headers: Record<string, string> }) => {
    sent.push(headers)
    return new Response(JSON.stringify([{ result: { data: { chosen: null, outlook: 'de' } } }]), { headers: { 'content-type': 'application/json' } })
  })
  await createApi(async () => 'token', language).people.language.query()
  expect(sent.map((headers) => [headers.authorization, headers['outlook-language']])).toEqual([['Bearer token', told]])
})
