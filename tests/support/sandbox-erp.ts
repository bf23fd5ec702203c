/** The sandbox's Business Central as a connector's source. */
import { expect } from 'vitest'
import { setNames } from '../../domain/commerce/connectors/business-central/sets.ts'
import { hanseTechnik } from '../../prisma/demo/organisations.ts'
import { ERP_READER } from '../../sandbox/identity/applications.ts'
import type { RunningSandbox } from '../../sandbox/main.ts'
import { organisation } from '../../server/platform/database/db.ts'
import { erpBase, openErp, smallErp } from '../sandbox/business-central.ts'
import { control, start } from '../sandbox/running.ts'
import { ConnectorDesk } from './connector-desk.ts'
import { bothSides, type ErpRecords } from './erp-comparison.ts'

export class SandboxErp {
  readonly sandbox: RunningSandbox
  readonly desk: ConnectorDesk

  private constructor(sandbox: RunningSandbox, desk: ConnectorDesk) {
    this.sandbox = sandbox
    this.desk = desk
  }

  static async open(customers = 30): Promise<SandboxErp> {
    const sandbox = await start({ erp: smallErp(customers) })
    return new SandboxErp(sandbox, await ConnectorDesk.open([sandbox.url]))
  }

  /** Of the interface, without a company. */
  get url(): string {
    return erpBase(this.sandbox.url)
  }

  get signIn() {
    return {
      method: 'client_credentials',
      tokenUrl: `${this.sandbox.url}/${hanseTechnik.tenantId}/oauth2/v2.0/token`,
      scope: 'https://api.businesscentral.dynamics.com/.default',
      clientId: ERP_READER.clientId,
    } as const
  }

  async connect(sets: string[] = setNames): Promise<void> {
    const { companyId } = await openErp(this.sandbox.url)
    await this.desk.connect(sets, { url: `${this.url}/companies(${companyId})`, signIn: this.signIn, secret: ERP_READER.clientSecret })
  }

  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into as they come
  async order(action: string, body: object): Promise<any> {
    const answer = await control(this.sandbox.url, `erp/${action}`, body)
    if (answer.status !== 200) throw new Error(`${action}: ${JSON.stringify(answer.body)}`)
    return answer.body
  }

  async records(table: string): Promise<ErpRecords> {
    return await (await fetch(`${this.sandbox.url}/control/erp/records?table=${table}`)).json()
  }

  async requests(): Promise<{ total: number; bySet: Record<string, number> }> {
    return await (await fetch(`${this.sandbox.url}/control/erp/requests`)).json()
  }

  /** Rounds until one of them goes through. @returns how many it took. */
  async untilThrough(most = 60): Promise<number> {
    for (let round = 1; round <= most; round++) {
      const line = await this.desk.again()
      if (line.isPaused) throw new Error('It pauses')
      // What was asked for while it ran is a round of its own, which may wait again.
      if (line.ranAt !== null) return round
    }
    throw new Error(`Still not through: ${JSON.stringify(await this.desk.line())}`)
  }

  /** Looks what is there as a whole, as it would at night. */
  async night(): Promise<void> {
    await this.desk.desk.sql`update connector_set set compared_at = now() - interval '31 hours' where organisation_id = ${organisation}`
    await this.untilThrough()
  }

  async expectSame(): Promise<void> {
    const { here, there } = await bothSides(this.desk.desk.sql, (table) => this.records(table))
    expect(here).toEqual(there)
  }

  async close(): Promise<void> {
    await this.desk.close()
    await this.sandbox.close()
  }
}
