import { afterAll, beforeAll, expect, it } from 'vitest'
import { hanseTechnik } from '../../prisma/demo/organisations.ts'
import type { RunningSandbox } from '../../sandbox/main.ts'
import { demoMail, graphOf, jonas, katrin, mailboxes, start } from './running.ts'

const team = hanseTechnik.users.find(({ mailbox }) => mailbox === 'shared')!
let sandbox: RunningSandbox

beforeAll(async () => {
  const teams = { ...mailboxes[1]!, oid: team.oid, address: team.mail, displayName: team.name, purpose: 'shared' as const, mails: [demoMail(1)] }
  sandbox = await start({ mailboxes: () => structuredClone([...mailboxes, teams]) })
})
afterAll(() => sandbox?.close())

it('opens to its organisation in Outlook, and to no delegated token of the product', async () => {
  const outlook = await graphOf(sandbox.url, katrin, 'outlook-page')
  expect((await outlook('GET', `/users/${team.oid}/messages?$select=subject`)).body.value).toHaveLength(1)
  expect((await outlook('GET', `/users/${team.oid}/events`)).status).toBe(403)
  expect((await outlook('GET', `/users/${jonas.oid}/messages`)).status).toBe(403)
  const product = await graphOf(sandbox.url, katrin)
  expect((await product('GET', `/users/${team.oid}/messages`)).status).toBe(403)
})

it('finds a mail by its Message-ID', async () => {
  const outlook = await graphOf(sandbox.url, jonas, 'outlook-page')
  const ask = (id: string) =>
    outlook('GET', `/users/${team.oid}/messages?$select=id&$filter=${encodeURIComponent(`internetMessageId eq '${id}'`)}&$top=1`)
  expect((await ask('<mail-1@kunde.example>')).body.value).toHaveLength(1)
  expect((await ask('<mail-2@kunde.example>')).body.value).toEqual([])
})
