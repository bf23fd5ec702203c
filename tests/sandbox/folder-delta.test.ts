import { afterAll, beforeAll, expect, it } from 'vitest'
import type { RunningSandbox } from '../../sandbox/main.ts'
import { readRound } from './delta-rounds.ts'
import { control, type Graph, graphOfApplication, jonas, start } from './running.ts'

let sandbox: RunningSandbox
let application: Graph

beforeAll(async () => {
  sandbox = await start()
  application = await graphOfApplication(sandbox.url)
})
afterAll(() => sandbox?.close())

it('the folders of a mailbox are told once, then what was added, until Exchange forgets', async () => {
  const first = await readRound(application, `/users/${jonas.oid}/mailFolders/delta?$select=displayName,parentFolderId,isHidden`)
  const { body } = await application('GET', `/users/${jonas.oid}/mailFolders?$top=100`)
  const listed = (body as { value: { id: string }[] }).value.map(({ id }) => id)
  expect(first.items.map(({ id }) => id).sort()).toEqual(listed.sort())
  expect(first.items[0]).toMatchObject({ displayName: expect.any(String), isHidden: false })
  expect((await readRound(application, first.link)).items).toEqual([])
  await control(sandbox.url, 'create-folder', { oid: jonas.oid, name: 'Angebote' })
  expect((await readRound(application, first.link)).items).toMatchObject([{ displayName: 'Angebote' }])
  await control(sandbox.url, 'forget-deltas', { oid: jonas.oid })
  expect(await readRound(application, first.link)).toMatchObject({ status: 410, code: 'SyncStateNotFound' })
})
