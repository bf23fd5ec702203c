/** A connector beside others that tell of the same source: what was said later holds. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { AskedOfSystem } from '../../../../../../server/platform/call/system-reach.ts'
import { organisation } from '../../../../../../server/platform/database/db.ts'
import { ConnectorDesk } from '../../../../../support/connector-desk.ts'
import { customerRow } from '../../../../../support/source-rows.ts'

let connected: ConnectorDesk
/** Happens once, between the answer to such a request and its arrival. */
let meanwhile: { of: (asked: AskedOfSystem) => boolean; happens: () => Promise<void> } | null = null
beforeAll(async () => {
  connected = await ConnectorDesk.open()
  const { firm } = connected.desk
  const reach = firm.reachSystem
  firm.reachSystem = async (asked) => {
    const answer = await reach(asked)
    if (!meanwhile?.of(asked)) return answer
    const { happens } = meanwhile
    meanwhile = null
    await happens()
    return answer
  }
  connected.startNode()
}, 90_000)
afterAll(() => connected.close())
beforeEach(async () => {
  if (connected.id) await connected.desk.call.connectors.remove({ id: connected.id })
  connected.system.sets.customers = ['10', '20', '30'].map((number, minute) => customerRow(number, minute))
  await connected.connect(['customers'])
  await connected.settled()
})

const CHANGES = ({ address }: AskedOfSystem): boolean => address.includes('lastModifiedDateTime%20ge')
const NUMBERS = ({ address }: AskedOfSystem): boolean => address.includes('$select=id%2Cnumber&') || address.endsWith('$select=id%2Cnumber')

async function told(number: string, name: string) {
  const given = { source: (await connected.line()).source, isPart: true, isAutomatic: true, takesProposal: true, fileFrom: new Date().toISOString() }
  return await connected.desk.begin('korrektur.csv', `Kundennummer;Firma\r\n${number};${name}\r\n`, given)
}
const tell = async (number: string, name: string) => void (await connected.desk.settled(await told(number, name)))
const standing = async () => {
  const { source } = await connected.line()
  const found = await connected.desk.sql<{ number: string; name: string }>`select e.external_id as number, c.name from external_number e
    join customer c on c.organisation_id = ${organisation} and c.id = e.entity_id and c.archived_at is null
    where e.organisation_id = ${organisation} and e.source = ${source} and e.entity = 'customer' and e.gone_at is null order by 1`
  return found.map(({ number, name }) => `${number} ${name}`)
}
const atNight = async () => {
  await connected.desk.sql`update connector_set set compared_at = now() - interval '31 hours' where organisation_id = ${organisation}`
  await connected.again()
}

describe('what others say of the same source', () => {
  it('while it answers is later than its answer', async () => {
    connected.system.sets.customers?.splice(1, 1, customerRow('20', 9, { displayName: 'Zuvor AG' }))
    meanwhile = { of: CHANGES, happens: () => tell('20', 'Danach AG') }
    await connected.again()
    expect(await standing()).toEqual(['10 Kunde 10 GmbH', '20 Danach AG', '30 Kunde 30 GmbH'])
  })

  it('between two of its answers is later than the first and earlier than the second', async () => {
    connected.system.pageSize = 2
    connected.system.sets.customers = ['10', '20', '30'].map((number) => customerRow(number, 9, { displayName: `Geändert ${number}` }))
    meanwhile = {
      of: CHANGES,
      happens: async () => {
        await tell('10', 'Danach AG')
        await tell('30', 'Davor AG')
      },
    }
    await connected.again()
    connected.system.pageSize = 1_000
    expect(meanwhile).toBeNull()
    expect(await standing()).toEqual(['10 Danach AG', '20 Geändert 20', '30 Geändert 30'])
  })

  it('while it lists what is there is not taken for vanished', async () => {
    meanwhile = {
      of: NUMBERS,
      happens: async () => {
        connected.system.sets.customers?.push(customerRow('60', -3_000))
        await tell('60', 'Soeben GmbH')
      },
    }
    await atNight()
    expect(meanwhile).toBeNull()
    expect(await standing()).toContain('60 Soeben GmbH')
    expect((await connected.jobs()).some(({ counts }) => counts.vanished > 0)).toBe(false)
  })

  it('before what has vanished is archived holds it back', async () => {
    connected.system.sets.customers?.splice(2, 1)
    let looks = 0
    meanwhile = {
      // What is missing once is looked for once more.
      of: (asked) => NUMBERS(asked) && ++looks === 2,
      happens: async () => {
        await connected.desk.stopEngine()
        await told('30', 'Wieder da GmbH')
        connected.system.sets.customers?.push(customerRow('30', -3_000))
      },
    }
    await connected.desk.sql`update connector_set set compared_at = now() - interval '31 hours' where organisation_id = ${organisation}`
    await connected.desk.call.connectors.run({ id: connected.id })
    await expect.poll(async () => (await connected.line()).sets[0]?.jobId, { timeout: 20_000 }).not.toBeNull()
    connected.desk.startEngine()
    await connected.settled()
    expect(await standing()).toContain('30 Wieder da GmbH')
    expect((await connected.jobs()).some(({ counts }) => counts.vanished > 0)).toBe(false)
  })
})
