/** A firm whose connector fetches from a system of its own. */
import pino from 'pino'
import { v7 as uuidv7 } from 'uuid'
import type { SignIn } from '../../domain/commerce/connectors/connector-settings.ts'
import { makeReach } from '../../server/commerce/import/sources/connectors/reach/ask-system.ts'
import { makeConnectorChore } from '../../server/commerce/import/sources/connectors/run/connector-chore.ts'
import type { ConnectorLine } from '../../server/commerce/import/sources/connectors/settings/list-connectors.ts'
import type { ChoreLoop } from '../../server/outlook/chores/chore-loop.ts'
import { startChores } from '../../server/outlook/chores/start-chores.ts'
import { makeDataKeys } from '../../server/platform/database/data-keys.ts'
import { organisation } from '../../server/platform/database/db.ts'
import { ConnectedSystem } from './connected-system.ts'
import { TEST_KEY } from './firm.ts'
import { ImportDesk } from './import-desk.ts'

const SOON_MS = 60_000

export class ConnectorDesk {
  readonly desk: ImportDesk
  readonly system: ConnectedSystem
  readonly logged: string[] = []
  id = ''
  #loops: ChoreLoop[] = []

  private constructor(desk: ImportDesk, system: ConnectedSystem) {
    this.desk = desk
    this.system = system
  }

  /** `besides`: origins that may be reached as well. */
  static async open(besides: readonly string[] = []): Promise<ConnectorDesk> {
    const desk = await ImportDesk.open()
    // Nobody looks at night what is there as a whole.
    const hours = 12 - new Date().getUTCHours()
    const zone = `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`
    await desk.sql`update organisation set time_zone = ${zone} where id = ${organisation}`
    const system = await ConnectedSystem.open()
    desk.firm.reachSystem = makeReach({ targets: { hosts: [], privateOrigins: [system.origin, ...besides] } })
    return new ConnectorDesk(desk, system)
  }

  /** It begins to fetch once a node is there. */
  async connect(
    sets: string[],
    given: Partial<{ secret: string; source: string; url: string; emptyOverwrites: boolean; signIn: SignIn }> = {},
  ): Promise<string> {
    this.id = uuidv7()
    const { base, signIn } = this.system
    const { url = base, ...told } = given
    const usual = {
      name: 'Business Central',
      source: `bc-${this.id.slice(-6)}`,
      everyMinutes: 1_440,
      emptyOverwrites: false,
      rates: {},
      secret: 'geheim',
    }
    await this.desk.call.connectors.create({ id: this.id, system: 'business_central', url, sets, signIn, ...usual, ...told })
    return this.id
  }

  /** A server that works for all connectors. `now`: its clock. */
  startNode({ noticeUrl = null, now = () => new Date() }: { noticeUrl?: string | null; now?: () => Date } = {}): void {
    const { database, firm } = this.desk
    const log = pino({ level: 'debug' }, { write: (line: string) => void this.logged.push(line) })
    const parts = { database, dataKeys: makeDataKeys(database, TEST_KEY), reach: firm.reachSystem, threads: firm.threads, log, noticeUrl, now }
    this.#loops.push(startChores({ database, chores: [makeConnectorChore(parts)], log, idleMs: 20, now }))
  }

  async stopNodes(): Promise<void> {
    await Promise.all(this.#loops.splice(0).map((loop) => loop.stop()))
  }

  async line(): Promise<ConnectorLine> {
    const found = (await this.desk.call.connectors.list()).find(({ id }) => id === this.id)
    if (!found) throw new Error('There is no such connector')
    return found
  }

  /** Once it is through with a round, or rests. */
  async settled(): Promise<ConnectorLine> {
    for (const until = Date.now() + SOON_MS; Date.now() < until; await new Promise((resolve) => setTimeout(resolve, 40))) {
      const line = await this.line()
      if (line.waits || line.isPaused || (line.ranAt !== null && line.nextAt !== null && Date.parse(line.nextAt) > Date.now())) return line
    }
    throw new Error(`The connector is still at work: ${JSON.stringify(await this.line())}`)
  }

  /** One more round, whatever it waits for. */
  async again(): Promise<ConnectorLine> {
    await this.desk
      .sql`update connector set waits_until = null, waits_because = null, ran_at = null where organisation_id = ${organisation} and id = ${this.id}::uuid`
    await this.desk.call.connectors.run({ id: this.id })
    return await this.settled()
  }

  async jobs() {
    return (await this.desk.call.imports.list({ cursor: null })).rows
  }

  async close(): Promise<void> {
    await this.stopNodes()
    await this.desk.close()
    await this.system.close()
  }
}
