import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeFileKeeper } from '../../../../server/contact-reports/files/keep-by-rule.ts'
import { openFile } from '../../../../server/contact-reports/files/open-file.ts'
import { makeApplicationClient } from '../../../../server/outlook/graph/access/application-client.ts'
import { makeMailFiles } from '../../../../server/outlook/graph/mail-files.ts'
import { every } from '../../../../server/outlook/mailboxes/mailbox-chore.ts'
import { makeDataKeys } from '../../../../server/platform/database/data-keys.ts'
import { makeHashKeys } from '../../../../server/platform/database/hash-keys.ts'
import { TEST_KEY } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'
import { Reading } from '../../mail/logging/reading.ts'
import { tenantId } from '../../outlook/graph/running-outlook.ts'

let database: TestDatabase
let world: Reading

beforeAll(async () => {
  database = await startTestDatabase()
  world = await Reading.start(database)
  await world.firm.customer('Kunde GmbH', { addresses: ['anna@kunde.example'], domain: 'kunde.example' })
})
afterAll(async () => {
  await world?.stop()
  await database?.drop()
})

it('files of the types and up to the size that the company keeps are fetched by themselves, all others when somebody asks', async () => {
  const policy = { keptFileTypes: ['application/pdf'], keptFileBytes: 400_000 }
  await world.firm.db.prisma.loggingPolicy.updateMany({ data: policy })
  const kinds = [
    { name: 'Angebot.pdf', contentType: 'Application/PDF', size: 300_000, isInline: false },
    { name: 'Katalog.pdf', contentType: 'application/pdf', size: 500_000, isInline: false },
    { name: 'Foto.jpg', contentType: 'image/jpeg', size: 1_000, isInline: false },
  ]
  await world.deliver(world.jonas, { attachments: kinds })
  await world.firm.as(world.jonas).mailSync.connectOwn()
  world.run(1)
  world.runChores({ files: every(1, makeFileKeeper({ dataKeys: makeDataKeys(database, TEST_KEY), hashKeys: makeHashKeys(database, TEST_KEY) })) })
  const files = () => world.firm.db.prisma.reportFile.findMany({ include: { storedFile: true }, orderBy: { name: 'asc' } })
  await world.until(async () => (await files()).some(({ state }) => state === 'stored'))
  await world.settled(world.jonas)
  expect((await files()).map(({ name, state, storedFile }) => [name, state, storedFile?.sizeBytes])).toEqual([
    ['Angebot.pdf', 'stored', 300_000],
    ['Foto.jpg', 'described', undefined],
    ['Katalog.pdf', 'described', undefined],
  ])

  const photo = (await files())[1]!
  const mailFiles = (oid: string) => makeMailFiles(() => makeApplicationClient(world.access, { tenantId, oid }), `/users/${oid}`)
  const { sizeBytes } = await openFile({ ...world.firm.context(world.katrin), mailFiles }, { fileId: photo.id })
  expect([sizeBytes, (await files())[1]!.state]).toEqual([1_000, 'stored'])
})
