import pino from 'pino'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeGraphClient } from '../../../../server/outlook/graph/access/client.ts'
import { makeInbox } from '../../../../server/outlook/graph/inbox.ts'
import { jonas, Outlook, tenantId } from './running-outlook.ts'

let outlook: Outlook
beforeAll(async () => {
  outlook = await Outlook.start()
})
afterAll(() => outlook?.close())

it('reads the heads of the newest mails of an inbox, and of one what names somebody', async () => {
  const assertion = await outlook.assertion(jonas)
  const token = () => outlook.onBehalfOf().graphToken(assertion, tenantId)
  const client = makeGraphClient(outlook.url, { mailbox: `${tenantId}/${jonas.oid}/inbox`, token, log: pino({ level: 'silent' }) })
  const inbox = makeInbox(() => client, '/me')
  const mail = { sentAt: '2026-11-20T08:00:00Z', receivedAt: '2026-11-20T08:00:05Z', from: { name: 'Fax', address: 'Fax@firma.example' } }
  await outlook.deliver(jonas, { ...mail, subject: 'Fax', body: 'Von 0451', replyTo: [{ name: 'Anna', address: 'anna@kunde.example' }] })
  await outlook.deliver(jonas, { ...mail, receivedAt: '2026-11-20T09:00:05Z', subject: 'Privat', body: '', sensitivity: 'private' })
  const heard = await inbox.newest()
  expect(heard.map(({ sender, subject, isSecret }) => [sender, subject, isSecret])).toEqual([
    ['fax@firma.example', 'Privat', true],
    ['fax@firma.example', 'Fax', false],
  ])
  expect(heard[1]).toMatchObject({ replyTo: ['anna@kunde.example'], recipients: [expect.stringContaining('@')], categories: [], sentAt: mail.sentAt })
  expect(await inbox.readNaming(heard[1]!.itemId)).toEqual({ subject: 'Fax', text: 'Von 0451', replyTo: ['anna@kunde.example'] })
})
