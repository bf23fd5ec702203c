/** What is asked for as bytes is a file, whatever its type says. */
import pino from 'pino'
import { expect, it, vi } from 'vitest'
import { makeGraphClient } from '../../../../../server/outlook/graph/access/client.ts'
import { makeMailFiles } from '../../../../../server/outlook/graph/mail-files.ts'

const ORDER = '[{"article":4711}]\n'
const file = { id: 'file', name: 'order.json', contentType: 'application/json', size: ORDER.length, isInline: false }
const json = { headers: { 'content-type': 'application/json' } }

function filesOf(list: string) {
  const fetch = vi.fn(async (url: Request | URL | string) => new Response(String(url).endsWith('/$value') ? ORDER : list, json))
  const client = makeGraphClient('https://graph', {
    ...{ mailbox: 'm', token: async () => 'token', log: pino({ level: 'silent' }), fetch, wait: async () => undefined },
  })
  return { files: makeMailFiles(() => client, '/me'), fetch }
}
const named = { itemId: 'file', name: 'order.json', sizeBytes: ORDER.length }

it('a file of type JSON comes whole, though it ends in a list', async () => {
  const { files } = filesOf(JSON.stringify({ value: [file] }))
  let text = ''
  for await (const piece of (await files.readFile('mail', named)) as AsyncIterable<Uint8Array>) text += new TextDecoder().decode(piece)
  expect(text).toBe(ORDER)
})

it('an answer of Graph’s own that breaks off is still none', async () => {
  const { files } = filesOf(JSON.stringify({ value: [file] }).slice(0, 20))
  await expect(files.readFile('mail', named)).rejects.toMatchObject({ reason: 'OUTLOOK_DOWN' })
})
