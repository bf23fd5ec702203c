/** A firm whose servers fetch from the stand-in for Business Central, on a database of its own. */
import { v7 as uuidv7 } from 'uuid'
import { setNames } from '../../../domain/commerce/connectors/business-central/sets.ts'
import { hanseTechnik } from '../../../prisma/demo/organisations.ts'
import { ERP_READER } from '../../../sandbox/identity/applications.ts'
import { openDatabase, type Sql } from '../../../server/platform/database/db.ts'
import { migrate } from '../../../server/platform/database/migrate.ts'
import { erpBase, openErp, smallErp } from '../../sandbox/business-central.ts'
import { control, start } from '../../sandbox/running.ts'
import { bothSides, type ErpRecords } from '../../support/erp-comparison.ts'
import { type House, openHouse } from '../imports/house.ts'
import { onServer, withDatabase } from '../installation.ts'
import { untilAccepted } from '../until-accepted.ts'
import { writeWorld } from '../world.ts'
import { type Gate, openGate } from './gate.ts'
import { endLeases } from './left-over.ts'

export type ErpHouse = {
  house: House
  gate: Gate
  sql: Sql
  /** What people do there, or what befalls whoever asks. */
  order: (action: string, body: object) => Promise<unknown>
  records: (table: string) => Promise<ErpRecords>
  /** Servers that were killed start, and ask at once for what is new, whatever the connector waits for. `isNight`: also for what has vanished. */
  goOn: (isNight?: boolean) => Promise<void>
  /** Settles once all is in that was asked for. */
  untilThrough: () => Promise<void>
  sides: () => ReturnType<typeof bothSides>
  close: () => Promise<void>
}

const EVERY_MINUTES = 1_440

/** `serverUrl`: of a PostgreSQL. Its servers have ended when they first asked for something, and are to be started. */
export async function openErpHouse(serverUrl: string, customers = 30): Promise<ErpHouse> {
  const name = `faults_erp_${process.pid}_${Date.now()}`
  await onServer(serverUrl, `create database ${name}`)
  const databaseUrl = withDatabase(serverUrl, name)
  const database = await openDatabase({ url: databaseUrl, directory: '' })
  await migrate(database.pool)
  const { organisationId } = await writeWorld(database)
  await database.pool.query('update organisation set time_zone = $1', [byDay()])
  const sandbox = await start({ erp: smallErp(customers) })
  const gate = await openGate(sandbox.url)
  const house = await openHouse({ databaseUrl, sandboxUrl: sandbox.url, besides: { CONNECTOR_PRIVATE_ORIGINS: gate.url } })
  const asked = gate.keep('')
  const id = await connect(house, gate.url, (await openErp(sandbox.url)).companyId)
  await asked
  for (const node of house.nodes) await node.kill()
  const { sql } = database.forOrganisation(organisationId)
  const records = async (table: string): Promise<ErpRecords> => await (await fetch(`${sandbox.url}/control/erp/records?table=${table}`)).json()
  const wake = async (): Promise<void> => {
    await house.pool.query('update connector set waits_until = null, waits_because = null, ran_at = null')
    await untilAccepted(() => house.call('connectors.run', { id }))
  }
  return {
    ...{ house, gate, sql, records },
    goOn: async (isNight = false) => {
      await endLeases(house)
      if (isNight) await house.pool.query("update connector_set set compared_at = now() - interval '31 hours'")
      for (const node of house.nodes) await node.start()
      await wake()
    },
    order: async (action, body) => {
      const answer = await control(sandbox.url, `erp/${action}`, body)
      if (answer.status !== 200) throw new Error(`${action}: ${JSON.stringify(answer.body)}`)
      return answer.body
    },
    untilThrough: () => untilThrough(house, wake),
    sides: () => bothSides(sql, records),
    close: async () => {
      await house.close()
      await gate.close()
      await sandbox.close()
      await database.close()
      await onServer(serverUrl, `drop database ${name} with (force)`)
    },
  }
}

/** A zone in which it is noon: nobody looks at night what is there as a whole. */
function byDay(): string {
  const hours = 12 - new Date().getUTCHours()
  return `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`
}

async function connect(house: House, url: string, companyId: string): Promise<string> {
  const id = uuidv7()
  const signIn = {
    ...{ method: 'client_credentials', tokenUrl: `${url}/${hanseTechnik.tenantId}/oauth2/v2.0/token`, clientId: ERP_READER.clientId },
    scope: 'https://api.businesscentral.dynamics.com/.default',
  }
  const told = { id, system: 'business_central', name: 'Business Central', source: 'bc', url: `${erpBase(url)}/companies(${companyId})` }
  const usual = { sets: setNames, everyMinutes: EVERY_MINUTES, emptyOverwrites: false, rates: {}, secret: ERP_READER.clientSecret }
  await untilAccepted(() => house.call('connectors.create', { ...told, ...usual, signIn }))
  return id
}

const LONGEST_MS = 150_000
const LOOK_MS = 100

async function untilThrough({ pool }: House, wake: () => Promise<void>): Promise<void> {
  for (const until = Date.now() + LONGEST_MS; Date.now() < until; await new Promise((resolve) => setTimeout(resolve, LOOK_MS))) {
    const { rows } =
      await pool.query(`select c.waits_because as because, c.paused_at as "pausedAt", c.ran_at is not null and h.due_at > now() and h.lease_until is null as rests
      from connector c left join chore h on h.organisation_id = c.organisation_id and h.kind = 'connector' and h.subject_id = c.id`)
    const [connector] = rows
    if (connector.pausedAt) throw new Error('The connector pauses')
    if (connector.because) await wake()
    else if (connector.rests) return
  }
  const { rows } = await pool.query('select name, job_id, read_at, compared_at from connector_set order by name')
  throw new Error(`The connector is still at work: ${JSON.stringify(rows)}`)
}
