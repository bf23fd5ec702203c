import { afterAll, beforeAll, expect, it } from 'vitest'
import { FOLDING } from '../../../domain/customers/names.ts'
import { refoldAllNames, refoldNames } from '../../../server/customers/refold-names.ts'
import { Firm } from '../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../support/test-database.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.drop())

it('folds anew what an older rule has folded, once, and leaves what is right', async () => {
  const firm = await Firm.found(database)
  const { prisma } = database.forOrganisation(firm.id)
  for (let i = 0; i < 1_001; i++) await prisma.customer.create({ data: row(firm, `Huber ${i} Ges.m.b.H.`, 'older rule') })
  await prisma.customer.create({ data: row(firm, 'AS Tech GmbH', 'tech') })
  await refoldNames(database)
  expect(await prisma.customer.count({ where: { nameFolded: 'older rule' } })).toBe(0)
  expect(await prisma.customer.findFirst({ where: { name: 'AS Tech GmbH' }, select: { nameFolded: true } })).toEqual({ nameFolded: 'as tech' })
  expect((await database.prisma.organisation.findUniqueOrThrow({ where: { id: firm.id } })).namesFoldedBy).toBe(FOLDING)
  await prisma.customer.updateMany({ where: { name: 'AS Tech GmbH' }, data: { nameFolded: 'by hand' } })
  await refoldNames(database)
  expect(await prisma.customer.count({ where: { nameFolded: 'by hand' } })).toBe(1)
})

it('folds by night what a node of the version before has written since', async () => {
  const firm = await Firm.found(database)
  const { prisma } = database.forOrganisation(firm.id)
  await refoldNames(database)
  await prisma.customer.create({ data: row(firm, 'Huber Ges.m.b.H.', 'huber ges m b h') })
  await refoldAllNames(database)
  expect(await prisma.customer.findFirst({ where: { name: 'Huber Ges.m.b.H.' }, select: { nameFolded: true } })).toEqual({ nameFolded: 'huber' })
})

const row = ({ id }: Firm, name: string, nameFolded: string) => ({
  organisationId: id,
  id: crypto.randomUUID(),
  kind: 'customer' as const,
  name,
  nameFolded,
})
