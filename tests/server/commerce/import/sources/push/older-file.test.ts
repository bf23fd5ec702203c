/** What a system has pushed, beside a file that was made before it and comes in after it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { organisation } from '../../../../../../server/platform/database/db.ts'
import { PushDesk } from '../../../../../support/push-desk.ts'

let push: PushDesk
const numbers = Array.from({ length: 20 }, (_, i) => `K${i}`)
const file = (named: Record<string, string> = {}) =>
  `Kundennummer;Firma\r\n${numbers.map((number) => `${number};${named[number] ?? `Kunde ${number} GmbH`}\r\n`).join('')}`

beforeEach(async () => {
  push = await PushDesk.open()
  await push.desk.confirm('kunden.csv', file())
}, 90_000)
afterEach(() => push.close())

const names = async (...wanted: string[]) => {
  const rows = await push.desk.sql<{
    number: string
    name: string
    isGone: boolean
  }>`select e.external_id as number, c.name, c.archived_at is not null as "isGone"
    from external_number e join customer c on c.organisation_id = ${organisation} and c.id = e.entity_id
    where e.organisation_id = ${organisation} and e.external_id = any(${wanted}) order by 1`
  return rows.map(({ number, name, isGone }) => `${number} ${name}${isGone ? ', gone' : ''}`)
}
const pushed = () =>
  push.push('customer', [
    { number: 'K1', name: 'Umbenannt AG' },
    { number: 'NEU', name: 'Neukunde GmbH' },
  ])
const older = file({ K2: 'Aus der Datei GmbH' })

describe('a file from before rows were pushed', () => {
  it('takes nothing back of what they say, and tells all else', async () => {
    await pushed()
    const { job } = await push.desk.bring('kunden.csv', older)
    expect(job).toMatchObject({ state: 'done', counts: { changed: 1, unchanged: 19, vanished: 0 } })
    expect(await names('K1', 'K2', 'NEU')).toEqual(['K1 Umbenannt AG', 'K2 Aus der Datei GmbH', 'NEU Neukunde GmbH'])
  })

  it('counts again once they are taken back, or when somebody wants it to', async () => {
    const { body } = await pushed()
    await push.desk.call.imports.undo({ jobId: body.batchId })
    await push.desk.settled(body.batchId)
    await push.desk.bring('kunden.csv', file({ K1: 'Aus der Datei GmbH' }))
    expect(await names('K1')).toEqual(['K1 Aus der Datei GmbH'])
    await pushed()
    await push.desk.bring('kunden.csv', older, { isForced: true })
    expect(await names('K1', 'NEU')).toEqual(['K1 Kunde K1 GmbH', 'NEU Neukunde GmbH, gone'])
  })
})

it('a file from after them says what holds', async () => {
  await pushed()
  await push.desk.bring('kunden.csv', older, { fileFrom: new Date().toISOString() })
  expect(await names('K1', 'K2', 'NEU')).toEqual(['K1 Kunde K1 GmbH', 'K2 Aus der Datei GmbH', 'NEU Neukunde GmbH, gone'])
})
