import { afterAll, beforeEach, expect, it } from 'vitest'
import type { RunningSandbox } from '../../sandbox/main.ts'
import { readRound } from './delta-rounds.ts'
import { control, type Graph, graphOf, jonas, start } from './running.ts'

let sandbox: RunningSandbox | undefined
let product: Graph
let lists: string

beforeEach(async () => {
  await sandbox?.close()
  sandbox = await start()
  product = await graphOf(sandbox.url, jonas)
  lists = (await product('GET', '/me/todo/lists')).body.value[0].id
})
afterAll(() => sandbox?.close())

const tasksOf = (listId: string) => `/me/todo/lists/${listId}/tasks`

it('tells the tasks of one list with what was expanded, then what was done, changed and deleted', async () => {
  const { body: list } = await product('POST', '/me/todo/lists', { displayName: 'Kundencockpit' })
  const tasks = tasksOf(list.id)
  const create = async (title: string) => (await product('POST', tasks, { title, linkedResources: [{ externalId: title }] })).body.id
  const ids = [await create('Anrufen'), await create('Schreiben'), await create('Besuchen')]
  const first = await readRound(product, `${tasks}/delta?$expand=linkedResources`, 2)
  expect(first.items.map(({ title }) => title).sort()).toEqual(['Anrufen', 'Besuchen', 'Schreiben'])
  expect(first.items[0]).toHaveProperty('linkedResources')
  await control(sandbox?.url ?? '', 'complete-task', { oid: jonas.oid, title: 'Anrufen' })
  await product('PATCH', `${tasks}/${ids[1]}`, { title: 'Antworten' })
  await product('DELETE', `${tasks}/${ids[2]}`)
  await product('POST', tasksOf(lists), { title: 'Privates' })
  const second = await readRound(product, first.link, 2)
  expect(second.items).toMatchObject([
    { id: ids[0], status: 'completed', linkedResources: [{ externalId: 'Anrufen' }] },
    { id: ids[1], title: 'Antworten' },
    { id: ids[2], '@removed': { reason: 'deleted' } },
  ])
  expect(await readRound(product, first.link, 2)).toEqual(second)
  await control(sandbox?.url ?? '', 'forget-deltas', { oid: jonas.oid })
  expect(await readRound(product, second.link)).toMatchObject({ status: 410, code: 'SyncStateNotFound' })
})

it('tells the lists, then new ones', async () => {
  const first = await readRound(product, '/me/todo/lists/delta')
  expect(first.items).toMatchObject([{ id: lists }])
  await product('POST', '/me/todo/lists', { displayName: 'Neu' })
  expect((await readRound(product, first.link)).items).toMatchObject([{ displayName: 'Neu' }])
})

it('leaves a recurring task as it is when an application moves or completes it, and makes another one beside it', async () => {
  const { body: list } = await product('POST', '/me/todo/lists', { displayName: 'Kundencockpit' })
  const tasks = tasksOf(list.id)
  const dueDateTime = { dateTime: '2027-03-01T00:00:00', timeZone: 'UTC' }
  const { body: made } = await product('POST', tasks, { title: 'Anrufen', dueDateTime, linkedResources: [{ externalId: 'x' }] })
  const pattern = { type: 'weekly', interval: 1, daysOfWeek: ['monday'] }
  const recurrence = { pattern, range: { type: 'noEnd', startDate: '2027-03-01' } }
  await control(sandbox?.url ?? '', 'change-task', { oid: jonas.oid, title: 'Anrufen', change: { recurrence } })
  const { body: answer } = await product('PATCH', `${tasks}/${made.id}`, { dueDateTime: { ...dueDateTime, dateTime: '2027-03-03T00:00:00' } })
  expect(answer).toMatchObject({ id: made.id, dueDateTime: { dateTime: '2027-03-01T00:00:00.0000000' }, recurrence: { pattern } })
  expect((await product('PATCH', `${tasks}/${made.id}`, { status: 'completed' })).body).toMatchObject({ id: made.id, status: 'notStarted' })
  const { body: all } = await product('GET', `${tasks}?$expand=linkedResources`)
  const shown = (day: string, status: string) => ({
    dueDateTime: { dateTime: `${day}T00:00:00.0000000` },
    status,
    linkedResources: [{ externalId: 'x' }],
  })
  expect(all.value).toMatchObject([shown('2027-03-01', 'notStarted'), shown('2027-03-03', 'notStarted'), shown('2027-03-01', 'completed')])
})
