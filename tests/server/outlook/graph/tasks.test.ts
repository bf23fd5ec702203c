import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { writeId } from '../../../../sandbox/graph/item-id.ts'
import type { GraphMailbox, TaskContent } from '../../../../server/platform/call/mailbox.ts'
import { jonas, Outlook, type Sent } from './running-outlook.ts'

let outlook: Outlook
let mailbox: GraphMailbox
let sent: Sent[]
let ofOutlook = ''
/** Each test has a list of its own, named by its number. */
let listName = 'Kundencockpit 0'
let number = 0

const LIST_GONE = writeId({ oid: jonas.oid, kind: 'list', key: 'cd'.repeat(16), moves: 0 })
const TASK_GONE = writeId({ oid: jonas.oid, kind: 'task', key: 'cd'.repeat(16), moves: 0 })

const task = (given: Partial<TaskContent> = {}): TaskContent => ({
  externalId: `follow-up-${number}`,
  title: 'Müller anrufen',
  note: 'Wegen des Angebots',
  dueOn: '2026-11-25',
  remindAt: '2026-11-25T08:30',
  timeZone: 'Europe/Berlin',
  isDone: false,
  links: [{ label: 'Kunde öffnen', url: 'https://cockpit.example/workspace' }],
  ...given,
})

const somewhere = () => ({ listId: null, listName })
const taskId = ({ itemId, listId }: { itemId: string; listId: string }) => ({ itemId, listId, timeZone: 'Europe/Berlin' })
const tasksInList = async (name = listName) => (await outlook.state(jonas)).tasks.filter(({ list }) => list === name)
const listsNamed = async (name: string) => (await outlook.state(jonas)).taskLists.filter(({ displayName }) => displayName === name)

/** A task that the user writes down in Outlook itself. */
const writeByHand = (listId: string, title: string) =>
  fetch(`${outlook.url}/v1.0/me/todo/lists/${listId}/tasks`, {
    method: 'POST',
    headers: { authorization: `Bearer ${ofOutlook}`, 'content-type': 'application/json' },
    body: JSON.stringify({ title }),
  })

beforeAll(async () => {
  outlook = await Outlook.start()
  ofOutlook = await outlook.assertion(jonas, { client_id: 'outlook-page', scope: 'https://graph.microsoft.com/.default' })
})
afterAll(() => outlook.close())
beforeEach(async () => {
  listName = `Kundencockpit ${++number}`
  ;({ mailbox, sent } = await outlook.mailboxOf(jonas))
})
afterEach(() => outlook.clearFaults())

describe('a task', () => {
  it('is saved in our own list with due day, reminder in the zone of the user and a link back', async () => {
    const saved = await mailbox.saveTask(task(), somewhere())
    expect(await tasksInList()).toEqual([
      expect.objectContaining({
        title: 'Müller anrufen',
        body: 'Wegen des Angebots',
        status: 'notStarted',
        isReminderOn: true,
        due: '2026-11-25T00:00',
        reminder: '2026-11-25T08:30',
        linkedResources: [
          {
            webUrl: 'https://cockpit.example/workspace',
            applicationName: 'Kundencockpit',
            displayName: 'Kunde öffnen',
            externalId: `follow-up-${number}`,
          },
        ],
      }),
    ])
    expect(saved.listId).toBeTruthy()
  })

  it('is told as it is: title, day, local reminder', async () => {
    expect(await mailbox.saveTask(task(), somewhere())).toMatchObject({
      title: 'Müller anrufen',
      dueOn: '2026-11-25',
      remindAt: '2026-11-25T08:30',
      isDone: false,
    })
  })

  it('is changed in those parts only that are named', async () => {
    const saved = await mailbox.saveTask(task(), somewhere())
    const changed = await mailbox.changeTask(taskId(saved), { dueOn: '2026-12-01', remindAt: null })
    expect(changed).toMatchObject({ itemId: saved.itemId, title: 'Müller anrufen', dueOn: '2026-12-01', remindAt: null })
    expect(await tasksInList()).toEqual([expect.objectContaining({ title: 'Müller anrufen', due: '2026-12-01T00:00', isReminderOn: false })])
  })

  it('is found again by our own id, as it is', async () => {
    const { itemId } = await mailbox.saveTask(task(), somewhere())
    const again = await mailbox.saveTask(task({ title: 'Anders' }), somewhere())
    expect(again.itemId).toBe(itemId)
    expect((await tasksInList()).map(({ title }) => title)).toEqual(['Müller anrufen'])
    expect(await listsNamed(listName)).toHaveLength(1)
  })

  it('is found again behind more others than a page holds', async () => {
    const { listId } = await mailbox.saveTask(task({ externalId: 'other' }), somewhere())
    for (let index = 0; index < 110; index++) await writeByHand(listId ?? '', `Andere ${index}`)
    const { itemId } = await mailbox.saveTask(task(), { listId, listName })
    sent.length = 0
    expect((await mailbox.saveTask(task(), { listId, listName })).itemId).toBe(itemId)
    expect(sent.map(({ request }) => request.split(' ')[0])).toEqual(['GET', 'GET'])
  })

  it('is there once when the line breaks after it was made', async () => {
    const { listId } = await mailbox.saveTask(task({ externalId: 'other' }), somewhere())
    await outlook.fault({ kind: 'reset_after_effect', method: 'POST', path: '/tasks', times: 1 })
    await expect(mailbox.saveTask(task(), { listId, listName })).rejects.toMatchObject({ reason: 'OUTLOOK_DOWN' })
    await mailbox.saveTask(task({ title: 'Noch einmal' }), { listId, listName })
    expect((await tasksInList()).map(({ title }) => title).sort()).toEqual(['Müller anrufen', 'Müller anrufen'])
  })

  it('is ticked off without a reminder, and taken back with one', async () => {
    const id = taskId(await mailbox.saveTask(task(), somewhere()))
    expect(await mailbox.changeTask(id, { isDone: true })).toMatchObject({ isDone: true, remindAt: null })
    expect(await tasksInList()).toEqual([expect.objectContaining({ status: 'completed', isReminderOn: false })])
    await mailbox.changeTask(id, { isDone: false, remindAt: '2026-11-26T10:00' })
    expect(await tasksInList()).toEqual([expect.objectContaining({ status: 'notStarted', isReminderOn: true, reminder: '2026-11-26T10:00' })])
  })

  it('that the user has deleted is gone; with its whole list that is another matter', async () => {
    const { listId } = await mailbox.saveTask(task({ externalId: 'other' }), somewhere())
    expect(await mailbox.changeTask(taskId({ itemId: TASK_GONE, listId }), { isDone: true })).toBeNull()
    expect(await mailbox.readTask(taskId({ itemId: TASK_GONE, listId }))).toBeNull()
    await expect(mailbox.readTask(taskId({ itemId: TASK_GONE, listId: LIST_GONE }))).rejects.toMatchObject({ reason: 'OUTLOOK_GONE' })
    await mailbox.deleteTask(taskId({ itemId: TASK_GONE, listId }))
  })
})

describe('what changed in our list', () => {
  it.each([410, 400])('is asked for anew where Graph has forgotten where one was, and says so with %s', async (status) => {
    const { listId } = await mailbox.saveTask(task(), somewhere())
    const { deltaLink } = await mailbox.readTasks({ listId, timeZone: 'Europe/Berlin' }, null)
    await outlook.control('forget-deltas', { oid: jonas.oid, status })
    await expect(mailbox.readTasks({ listId, timeZone: 'Europe/Berlin' }, deltaLink)).rejects.toMatchObject({ reason: 'OUTLOOK_GONE' })
  })

  it('is told page by page, and again from where one was', async () => {
    const saved = await mailbox.saveTask(task(), somewhere())
    const list = { listId: saved.listId, timeZone: 'Europe/Berlin' }
    const first = await mailbox.readTasks(list, null)
    expect(first.tasks.map(({ itemId }) => itemId)).toEqual([saved.itemId])
    await mailbox.changeTask(taskId(saved), { title: 'Anders' })
    expect(await mailbox.readTasks(list, first.deltaLink)).toMatchObject({ tasks: [{ title: 'Anders', dueOn: '2026-11-25' }], removedIds: [] })
    await mailbox.deleteTask(taskId(saved))
    expect(await mailbox.readTasks(list, first.deltaLink)).toMatchObject({ tasks: [], removedIds: [saved.itemId] })
  })
})

describe('our list', () => {
  it('is made once', async () => {
    await mailbox.saveTask(task(), somewhere())
    await mailbox.saveTask(task({ externalId: 'second' }), somewhere())
    expect(await listsNamed(listName)).toHaveLength(1)
    expect(await tasksInList()).toHaveLength(2)
  })

  it('is there once when the line breaks after it was made', async () => {
    await outlook.fault({ kind: 'reset_after_effect', method: 'POST', path: '/lists$', times: 1 })
    await expect(mailbox.saveTask(task(), somewhere())).rejects.toMatchObject({ reason: 'OUTLOOK_DOWN' })
    await mailbox.saveTask(task(), somewhere())
    expect(await listsNamed(listName)).toHaveLength(1)
    expect(await tasksInList()).toHaveLength(1)
  })

  it('is made again when the user has deleted it', async () => {
    const saved = await mailbox.saveTask(task(), { listId: LIST_GONE, listName })
    expect(saved.listId).not.toBe(LIST_GONE)
    expect(await tasksInList()).toHaveLength(1)
  })

  it('is found by its name when its id is gone', async () => {
    const { listId, itemId } = await mailbox.saveTask(task(), somewhere())
    const again = await mailbox.saveTask(task({ title: 'Anders' }), { listId: LIST_GONE, listName })
    expect(again).toMatchObject({ listId, itemId })
    expect((await tasksInList()).map(({ title }) => title)).toEqual(['Müller anrufen'])
  })

  it('stays ours under another name the user gave it', async () => {
    const { listId } = await mailbox.saveTask(task(), somewhere())
    await mailbox.saveTask(task({ externalId: 'second' }), { listId, listName: 'Name in our books' })
    expect(await tasksInList()).toHaveLength(2)
    expect(await listsNamed('Name in our books')).toEqual([])
  })

  it('is the only one whose tasks are ever read', async () => {
    const { listId } = await mailbox.saveTask(task(), somewhere())
    await mailbox.saveTask(task(), somewhere())
    await mailbox.saveTask(task(), { listId, listName })
    await mailbox.saveTask(task(), { listId: LIST_GONE, listName })
    const lists = sent.map(({ request }) => /\/lists\/([^/?]+)/.exec(request)?.[1]).filter((id) => id !== undefined)
    expect(new Set(lists.map(decodeURIComponent))).toEqual(new Set([listId, LIST_GONE]))
    expect((await outlook.state(jonas)).tasks.filter(({ list }) => !list.startsWith('Kundencockpit')).length).toBeGreaterThan(0)
  })

  it('loses our link with a label and keeps all others; twice is once, and a task that is gone has none', async () => {
    const links = [...task().links, { label: 'E-Mail', url: 'https://outlook.example/mail' }]
    const { itemId, listId } = await mailbox.saveTask(task({ links }), somewhere())
    const saved = { itemId, listId: listId! }
    await mailbox.unlinkTask(saved, ['E-Mail', 'Email'])
    await mailbox.unlinkTask(saved, ['E-Mail', 'Email'])
    expect(await tasksInList()).toEqual([expect.objectContaining({ linkedResources: [expect.objectContaining({ displayName: 'Kunde öffnen' })] })])
    await mailbox.unlinkTask({ ...saved, itemId: TASK_GONE }, ['E-Mail'])
  })
})
