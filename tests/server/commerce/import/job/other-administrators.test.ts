import { afterAll, beforeAll, expect, it } from 'vitest'
import { Firm } from '../../../../support/firm.ts'
import { ImportDesk } from '../../../../support/import-desk.ts'

let desk: ImportDesk
beforeAll(async () => {
  desk = await ImportDesk.open()
}, 60_000)
afterAll(() => desk.close())

it('an administrator of another organisation finds, changes and starts none of its files', async () => {
  const jobId = await desk.begin('kunden.csv', 'Kundennummer;Firma\n1;Eins\n2;Zwei\n')
  const before = await desk.settled(jobId)
  expect(before.job.state).toBe('asking')
  const other = await Firm.found(desk.database)
  const { imports } = other.as(await other.person('Frieda Fremd', 'admin'))
  const settled = { jobId, entity: 'customer' as const, fields: { number: 'Kundennummer', name: 'Firma' }, formats: {} }
  for (const call of [
    () => imports.read({ jobId }),
    () => imports.switchSheet({ jobId, sheet: 'Kunden' }),
    () => imports.settle({ ...settled, emptyOverwrites: false, holdsAll: false, rates: {} }),
    () => imports.start({ jobId, acceptsPart: true }),
    () => imports.cancel({ jobId }),
    () => imports.undo({ jobId }),
    () => imports.rejectedFile({ jobId }),
  ])
    await expect(call()).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect((await imports.list({ cursor: null })).rows).toEqual([])
  expect(await desk.settled(jobId)).toEqual(before)
})

it('what somebody has settled is the mapping of the files that come after', async () => {
  const first = await desk.begin('liste.csv', 'Nr;Bez\n1;Eins\n2;Zwei\n')
  expect((await desk.settled(first)).job.state).toBe('asking')
  const fields = { number: 'Nr', name: 'Bez' }
  const settled = { entity: 'customer' as const, fields, formats: {}, emptyOverwrites: false, holdsAll: true, rates: {} }
  await desk.call.imports.settle({ jobId: first, ...settled })
  expect((await desk.settled(first)).job).toMatchObject({ state: 'checked', counts: { new: 2 } })
  await desk.call.imports.start({ jobId: first, acceptsPart: false })
  await desk.settled(first)
  const next = await desk.bring('liste.csv', 'Bez;Nr;Neu\nEins;1;x\nDrei;3;y\n')
  expect(next.job).toMatchObject({ state: 'done', entity: 'customer', counts: { new: 1, changed: 0, unchanged: 1, vanished: 1 } })
  expect(
    await desk.database.prisma.customer.findMany({
      where: { organisationId: desk.firm.id },
      select: { name: true, archivedAt: true },
      orderBy: { name: 'asc' },
    }),
  ).toEqual([
    { name: 'Drei', archivedAt: null },
    { name: 'Eins', archivedAt: null },
    { name: 'Zwei', archivedAt: expect.any(Date) },
  ])
  await desk.call.imports.undo({ jobId: next.job.jobId })
  await desk.settled(next.job.jobId)
  expect(
    await desk.database.prisma.customer.findMany({
      where: { organisationId: desk.firm.id, archivedAt: null },
      select: { name: true },
      orderBy: { name: 'asc' },
    }),
  ).toEqual([{ name: 'Eins' }, { name: 'Zwei' }])
})

it('nothing is archived while a line cannot be read: it may be the one that names it', async () => {
  const next = await desk.bring('liste.csv', 'Nr;Bez\n1;Eins\nZwei;2;zu;viel\n', { acceptsPart: true })
  expect(next.job).toMatchObject({ state: 'done', counts: { unchanged: 1, rejected: 1, vanished: 0 } })
  expect(await desk.database.prisma.customer.count({ where: { organisationId: desk.firm.id, name: 'Zwei', archivedAt: null } })).toBe(1)
})

it('a column that looks like numbers stays as it is written where it names things', async () => {
  const jobId = await desk.begin('konten.csv', 'Konto;Wer\n1.001;Vier\n1.002;Fünf\n')
  await desk.settled(jobId)
  const settled = {
    entity: 'customer' as const,
    fields: { number: 'Konto', name: 'Wer' },
    formats: {},
    emptyOverwrites: false,
    holdsAll: false,
    rates: {},
  }
  await desk.call.imports.settle({ jobId, ...settled })
  await desk.settled(jobId)
  await desk.call.imports.start({ jobId, acceptsPart: false })
  expect((await desk.settled(jobId)).job.state).toBe('done')
  const numbers = await desk.database.prisma.externalNumber.findMany({
    where: { organisationId: desk.firm.id, externalId: { startsWith: '1.' } },
    orderBy: { externalId: 'asc' },
  })
  expect(numbers.map(({ externalId }) => externalId)).toEqual(['1.001', '1.002'])
})

it('files that come by themselves wait with wrong lines, unless somebody has said that the others are welcome', async () => {
  const fields = { number: 'Nummer', name: 'Firma' }
  const settle = async (content: string, acceptsPart: boolean) => {
    const jobId = await desk.begin('firmen.csv', content, { source: 'nightly' })
    await desk.settled(jobId)
    await desk.call.imports.settle({
      jobId,
      entity: 'customer',
      fields,
      formats: {},
      emptyOverwrites: false,
      holdsAll: false,
      acceptsPart,
      rates: {},
    })
    return await desk.settled(jobId)
  }
  const wrong = 'Nummer;Firma\nN1;Nord\nN2;Sued;zu;viel\n'
  expect((await settle(wrong, true)).job).toMatchObject({ state: 'checked', trouble: { reason: 'wrong_lines' } })
  expect((await desk.bring('firmen.csv', wrong, { source: 'nightly' })).job).toMatchObject({ state: 'done', counts: { new: 1, rejected: 1 } })
  await settle('Nummer;Firma\nN3;Ost\n', false)
  const waits = await desk.bring('firmen.csv', 'Nummer;Firma\nN4;West\nN5;Mitte;zu;viel\n', { source: 'nightly' })
  expect(waits.job).toMatchObject({ state: 'checked', trouble: { reason: 'wrong_lines' } })
})
