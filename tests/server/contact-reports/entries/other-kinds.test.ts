/** Machines, projects, samples and suggestions from the click to their lists and the history, and back. */
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Firm, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

let database: TestDatabase
let firm: Firm
let jonas: Person
let petra: Person
let customerId: string
let contactId: string

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database?.drop())
beforeEach(async () => {
  firm = await Firm.found(database)
  jonas = await firm.person('Jonas Petersen')
  petra = await firm.person('Petra Klein')
  customerId = await firm.customer('Kunde GmbH', { addresses: ['anna@kunde.example'] })
  contactId = (await firm.db.prisma.contactRole.findFirstOrThrow({ where: { customerId } })).contactId
})

const machine = { kind: 'machine', name: 'Kompressor', serialNumber: 'SN-1', nextServiceOn: '2027-02-01' } as const
const project = { kind: 'project', name: 'Halle 3', city: 'Lübeck', decisionOn: '2027-03-01', role: 'planner' } as const
const sample = {
  ...{ kind: 'sample' as const, text: 'Anker', productNumber: 'VT-7', quantity: 2, givenOn: '2026-11-20', dueBackOn: '2026-12-20', returnedOn: null },
}
const suggestion = () => ({ kind: 'suggestion' as const, title: 'Kleinere Gebinde', contactId, responsibleId: petra.id, dueOn: '2026-11-30' })

type Words = Parameters<ReturnType<Firm['as']>['entries']['enter']>[0]['words']
const enter = (words: Words, given: object = {}) =>
  firm.as(jonas).entries.enter({ id: uuidv7(), customerId, words, reportId: null, mail: null, ...given })
const refusal = (reason: string) => ({ cause: { reason } })

async function rowsIn(section: 'machines' | 'projects' | 'terms'): Promise<readonly object[]> {
  const answer = await firm.as(petra).cockpit.section({ customerId, section, cursor: null })
  if (answer.section === 'terms') return answer.terms.loanItems
  return 'rows' in answer ? answer.rows : []
}
const countIn = async (section: string): Promise<number> => {
  const { sections } = await firm.as(petra).cockpit.ofCustomer({ customerId, contactId: null })
  return sections.find((head) => head.section === section)?.count ?? 0
}
const history = async () => {
  const answer = await firm.as(petra).cockpit.section({ customerId, section: 'history', cursor: null })
  return answer.section === 'history' ? answer.rows.flatMap((row) => ('entryId' in row ? [row] : [])) : []
}

describe.each([
  ['a machine', machine, 'machines', { name: 'Kompressor', serialNumber: 'SN-1', nextServiceOn: '2027-02-01' }, { name: 'Kompressor 7,5 kW' }],
  ['a project', project, 'projects', { name: 'Halle 3', city: 'Lübeck', role: 'planner', decisionOn: '2027-03-01' }, { role: 'owner', city: null }],
  ['a sample', sample, 'terms', { kind: 'sample' as const, text: 'Anker', quantity: 2, dueBackOn: '2026-12-20' }, { quantity: 3 }],
] as const)('%s', (_, words, section, shown, other) => {
  it('stands in its list, counted at once, and in the history; is corrected, and withdrawn', async () => {
    const before = await countIn(section)
    const { entryId } = await enter(words)
    expect(await rowsIn(section)).toMatchObject([shown])
    expect(await countIn(section)).toBe(before + 1)
    expect(await history()).toMatchObject([{ entryId, author: 'Jonas Petersen', words, suggestion: null }])
    await firm.as(jonas).entries.correct({ entryId, version: 1, words: { ...words, ...other } as Words })
    expect((await history())[0]?.words).toEqual({ ...words, ...other })
    await firm.as(jonas).entries.withdraw({ entryId, version: 2 })
    expect([await rowsIn(section), await history(), await countIn(section)]).toEqual([[], [], before])
  })
})

it('a sample that came back is in the list no more, and in the history with its day', async () => {
  const { entryId } = await enter(sample)
  const back = { ...sample, returnedOn: '2026-11-22' }
  await firm.as(jonas).entries.correct({ entryId, version: 1, words: back })
  expect([await rowsIn('terms'), (await history())[0]?.words]).toEqual([[], back])
  for (const wrong of [{ returnedOn: '2026-11-24' }, { returnedOn: '2026-11-19' }, { dueBackOn: '2026-11-01' }, { quantity: 0 }])
    await expect(firm.as(jonas).entries.correct({ entryId, version: 2, words: { ...sample, ...wrong } })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
})

it('a project of which something was said meanwhile is not withdrawn', async () => {
  const { entryId } = await enter(project)
  const call = {
    channel: 'phone',
    direction: 'outgoing',
    outcome: 'reached',
    text: null,
    followUp: null,
    at: '2026-11-23T08:00:00Z',
    subject: 'Halle',
  } as const
  await firm.as(petra).contactReports.logContact({ id: uuidv7(), customerId, contactId: null, projectId: entryId, ...call })
  await expect(firm.as(jonas).entries.withdraw({ entryId, version: 1 })).rejects.toMatchObject(refusal('CONFLICT'))
  expect(await rowsIn('projects')).toHaveLength(1)
})

it('an entry stays of its kind', async () => {
  const { entryId } = await enter(machine)
  await expect(firm.as(jonas).entries.correct({ entryId, version: 1, words: project })).rejects.toMatchObject(refusal('INVALID'))
})

describe('a suggestion', () => {
  const followUps = async () => await firm.db.prisma.followUp.findMany({ where: { customerId, droppedAt: null }, orderBy: { createdAt: 'asc' } })
  const answer = (by: Person, entryId: string, version: number, given: object) =>
    firm.as(by).entries.answer({ entryId, version, status: 'done', answer: 'Ab Januar in Zehnergebinden.', ...given })

  it('reminds whoever is to answer, and is answered by him', async () => {
    const { entryId } = await enter(suggestion())
    expect(await followUps()).toMatchObject([{ title: 'Anregung beantworten: Kleinere Gebinde', assigneeId: petra.id, contactId, doneAt: null }])
    expect(await history()).toMatchObject([
      { words: suggestion(), suggestion: { status: 'open', responsible: 'Petra Klein', answer: null, mayAnswer: true }, mayChange: false },
    ])
    await answer(petra, entryId, 1, { status: 'in_progress', answer: null })
    expect(await followUps()).toMatchObject([{ doneAt: null }])
    await answer(petra, entryId, 2, {})
    expect(await history()).toMatchObject([{ suggestion: { status: 'done', answer: 'Ab Januar in Zehnergebinden.' }, version: 3 }])
    expect(await followUps()).toMatchObject([{ doneById: petra.id }])
  })

  it('over is nothing without a word, and nobody else answers it or over somebody’s head', async () => {
    const { entryId } = await enter(suggestion())
    const katrin = await firm.person('Katrin Weber')
    await expect(answer(petra, entryId, 1, { answer: ' ' })).rejects.toMatchObject(refusal('INVALID'))
    await expect(answer(katrin, entryId, 1, {})).rejects.toMatchObject(refusal('FORBIDDEN'))
    await expect(answer(petra, entryId, 7, {})).rejects.toMatchObject(refusal('CONFLICT'))
    const { entryId: other } = await enter(machine)
    await expect(answer(petra, other, 1, {})).rejects.toMatchObject(refusal('NOT_FOUND'))
    expect(await followUps()).toMatchObject([{ doneAt: null }])
  })

  it('open again reminds again', async () => {
    const { entryId } = await enter(suggestion())
    await answer(petra, entryId, 1, {})
    await answer(petra, entryId, 2, { status: 'in_progress' })
    expect((await followUps()).map(({ doneAt, assigneeId }) => [doneAt === null, assigneeId])).toEqual([
      [false, petra.id],
      [true, petra.id],
    ])
  })

  it('given to somebody else reminds him alone, and withdrawn nobody', async () => {
    const { entryId } = await enter(suggestion())
    await firm.as(jonas).entries.correct({ entryId, version: 1, words: { ...suggestion(), responsibleId: null, dueOn: '2026-12-07' } })
    expect(await followUps()).toMatchObject([{ assigneeId: jonas.id, doneAt: null }])
    await firm.as(jonas).entries.withdraw({ entryId, version: 2 })
    expect([await followUps(), await history()]).toEqual([[], []])
  })

  it('is neither by a stranger nor for one', async () => {
    await expect(enter({ ...suggestion(), contactId: uuidv7() })).rejects.toMatchObject(refusal('NOT_FOUND'))
    await expect(enter({ ...suggestion(), responsibleId: uuidv7() })).rejects.toMatchObject(refusal('NOT_FOUND'))
    expect([await followUps(), await history()]).toEqual([[], []])
  })
})

it('a suggestion whose follow-up is ticked off stands open at whoever answers until he does; taken back, the follow-up stands for it again', async () => {
  const { entryId } = await enter(suggestion())
  const unanswered = async (person = petra) => (await firm.as(person).entries.unanswered()).map(({ title }) => title)
  expect(await unanswered()).toEqual([])
  const { id } = await firm.db.prisma.followUp.findFirstOrThrow()
  await firm.as(petra).followUps.complete({ id, version: 1, done: true })
  expect([await unanswered(), await unanswered(jonas)]).toEqual([['Kleinere Gebinde'], []])
  await firm.as(petra).followUps.complete({ id, version: 2, done: false })
  expect(await unanswered()).toEqual([])
  await firm.as(petra).followUps.complete({ id, version: 3, done: true })
  await firm.as(petra).entries.answer({ entryId, version: 1, status: 'in_progress', answer: null })
  expect(await unanswered()).toEqual(['Kleinere Gebinde'])
  await firm.as(petra).entries.answer({ entryId, version: 2, status: 'declined', answer: 'Leider nicht' })
  expect(await unanswered()).toEqual([])
})

it('a suggestion of whom has left stands at the heads of sales', async () => {
  const sabine = await firm.person('Sabine Hoffmann', 'head_of_sales')
  await enter(suggestion())
  await firm.db.prisma.followUp.updateMany({ data: { doneAt: firm.now } })
  expect(await firm.as(sabine).entries.unanswered()).toEqual([])
  await firm.db.prisma.user.updateMany({ where: { id: petra.id }, data: { isActive: false } })
  expect(await firm.as(sabine).entries.unanswered()).toMatchObject([{ title: 'Kleinere Gebinde', responsible: 'Petra Klein' }])
})
