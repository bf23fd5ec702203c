// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest'
import { createApi, readsOutlook } from '../../addin/api.ts'

afterEach(() => vi.unstubAllGlobals())

it('what looks through mailboxes goes by itself: nobody waits for it in one request', async () => {
  const sent: { paths: string; method: string }[] = []
  vi.stubGlobal('fetch', (url: string, { method }: RequestInit) => {
    const paths = decodeURIComponent(new URL(url, 'https://pane.example').pathname.replace('/trpc/', ''))
    sent.push({ paths, method: method ?? '' })
    return Promise.resolve(
      new Response(JSON.stringify(paths.split(',').map(() => ({ result: { data: [] } }))), { headers: { 'content-type': 'application/json' } }),
    )
  })
  const api = createApi(() => Promise.resolve('token'), null)
  await Promise.all([
    api.mailGateways.list.query(),
    api.mailGateways.likely.query(undefined, readsOutlook.trpc),
    api.mailSync.health.query(),
    api.unknownSenders.list.query({ before: null }, readsOutlook.trpc),
  ])
  expect(sent).toEqual([
    { paths: 'mailGateways.list,mailSync.health', method: 'POST' },
    { paths: 'mailGateways.likely,unknownSenders.list', method: 'POST' },
  ])
})
