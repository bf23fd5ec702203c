import { afterAll, beforeEach, expect, it } from 'vitest'
import type { RunningSandbox } from '../../sandbox/main.ts'
import { type Round, readRound } from './delta-rounds.ts'
import { control, demoMail, type Graph, graphOfApplication, jonas, start } from './running.ts'

let sandbox: RunningSandbox | undefined
let application: Graph

beforeEach(async () => {
  await sandbox?.close()
  sandbox = await start()
  application = await graphOfApplication(sandbox.url)
})
afterAll(() => sandbox?.close())

const delta = (folder: string, query = '$select=subject'): string => `/users/${jonas.oid}/mailFolders/${folder}/messages/delta?${query}`

const read = (link: string) => readRound(application, link)
const act = (action: string, body: object) => control(sandbox?.url ?? '', action, body)
const subjects = ({ items }: Round) => items.map(({ subject }) => subject)

it('the first round tells everything in the folder, the next only what changed, and a link tells the same again', async () => {
  const first = await read(delta('inbox'))
  expect(first.items).toHaveLength(24)
  expect((await read(first.link)).items).toEqual([])
  await act('deliver-mail', { oid: jonas.oid, mail: demoMail(9, { subject: 'Neu', internetMessageId: '<neu@kunde.example>' }) })
  const second = await read(first.link)
  expect(subjects(second)).toEqual(['Neu'])
  expect(await read(first.link)).toEqual(second)
  expect((await read(second.link)).items).toEqual([])
})

it('a mail that moves is removed here and created there, with the same immutable id', async () => {
  const [inbox, archive] = [await read(delta('inbox')), await read(delta('archive'))]
  const moving = inbox.items.find(({ subject }) => subject === 'Anfrage 5')
  await act('move-mail', { oid: jonas.oid, internetMessageId: '<mail-5@kunde.example>', subject: 'Anfrage 5', folder: 'archive' })
  const [left, arrived] = [await read(inbox.link), await read(archive.link)]
  expect(left.items).toMatchObject([{ id: moving?.id, '@removed': { reason: 'deleted' } }])
  expect(arrived.items).toMatchObject([{ id: moving?.id, subject: 'Anfrage 5' }])
})

it('a mail that came back untold stays removed until it is changed', async () => {
  const first = await read(delta('inbox'))
  const mail = { oid: jonas.oid, internetMessageId: '<mail-5@kunde.example>', subject: 'Anfrage 5' }
  await act('move-mail', { ...mail, folder: 'archive' })
  await act('move-mail', { ...mail, folder: 'inbox', isUntold: true })
  const told = await read(first.link)
  expect(told.items).toMatchObject([{ '@removed': { reason: 'deleted' } }])
  expect((await application('GET', `/users/${jonas.oid}/messages/${told.items[0]?.id}`)).body.subject).toBe('Anfrage 5')
})

it('with a filter on the receipt only newer mails are told, in both rounds', async () => {
  const first = await read(delta('inbox', '$select=subject&$filter=receivedDateTime ge 2026-11-22T00:00:00Z'))
  expect(subjects(first)).toEqual(['Anfrage 24', 'Anfrage 23', 'Anfrage 22'])
  await act('deliver-mail', { oid: jonas.oid, mail: demoMail(3, { subject: 'Alt' }) })
  expect((await read(first.link)).items).toEqual([])
})

it('a lost state is 410 with its code, and other filters are refused', async () => {
  const first = await read(delta('inbox'))
  await act('forget-deltas', { oid: jonas.oid })
  expect(await read(first.link)).toMatchObject({ status: 410, code: 'SyncStateNotFound' })
  expect((await read(delta('inbox', "$filter=subject eq 'x'"))).status).toBe(400)
  expect((await application('GET', delta('inbox', '$deltatoken=nonsense'))).status).toBe(400)
  const ofAnotherVersion = Buffer.from(JSON.stringify({ since: 1 })).toString('base64url')
  expect(await read(delta('inbox', `$deltatoken=${ofAnotherVersion}`))).toMatchObject({ status: 410, code: 'SyncStateNotFound' })
})

it('a mail that goes while the first round is read makes no other one be forgotten', async () => {
  const page = await application('GET', delta('inbox'), undefined, { prefer: 'odata.maxpagesize=7' })
  await act('move-mail', { oid: jonas.oid, internetMessageId: '<mail-24@kunde.example>', subject: 'Anfrage 24', folder: 'archive' })
  expect(subjects(await read(page.body['@odata.nextLink']))).toContain('Anfrage 17')
})
