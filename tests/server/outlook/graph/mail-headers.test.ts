import pino from 'pino'
import { expect, it } from 'vitest'
import { makeGraphClient } from '../../../../server/outlook/graph/access/client.ts'
import { readHeaders } from '../../../../server/outlook/graph/mail-places.ts'

const mail = (id: string) => ({ id, internetMessageId: `<${id}>`, subject: id, createdDateTime: '2026-11-23T08:00:00Z' })
const wanted = { folderId: null, from: new Date('2026-01-01T00:00:00Z'), until: new Date('2026-11-24T00:00:00Z') }
const json = { headers: { 'content-type': 'application/json' } }
const next = (page: number) => ({ '@odata.nextLink': `https://graph/v1.0/me/messages?page=${page}` })

function clientOf(pages: object[]) {
  const answers = pages.map((page) => JSON.stringify(page))
  const fetch = async () => new Response(answers.shift(), json)
  return makeGraphClient('https://graph', {
    ...{ mailbox: 'm', token: async () => 'token', log: pino({ level: 'silent' }), fetch, wait: async () => undefined },
  })
}
const subjects = async (pages: object[]) => {
  const { mails, isMore } = await readHeaders(clientOf(pages), wanted)
  return { mails: mails.map(({ subject }) => subject), isMore }
}

it('a page of nothing that has a next one is no end', async () => {
  expect(
    await subjects([
      { value: [], ...next(2) },
      { value: [{ id: 1 }], ...next(3) },
      { value: [mail('a')], ...next(4) },
    ]),
  ).toEqual({
    mails: ['a'],
    isMore: true,
  })
})

it('the last page may be empty', async () => {
  expect(await subjects([{ value: [], ...next(2) }, { value: [] }])).toEqual({ mails: [], isMore: false })
})
