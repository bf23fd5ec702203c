/** A company in the sandbox's Business Central, the same and as new each time it is opened. */
import type { RunningSandbox } from '../../../sandbox/main.ts'
import { type Erp, openErp, smallErp } from '../business-central.ts'
import { control, start } from '../running.ts'

const small = smallErp()
const rows = [...small.batches()]

export class FreshCompany {
  client!: Erp
  #sandbox!: RunningSandbox

  readonly open = async (): Promise<void> => {
    this.#sandbox = await start({ erp: { ...small, batches: () => rows } })
    this.client = await openErp(this.url)
  }

  readonly close = (): Promise<void> => this.#sandbox.close()

  get url(): string {
    return this.#sandbox.url
  }

  /** What its staff, or an accident, does there. */
  order(action: string, body: object): ReturnType<typeof control> {
    return control(this.url, `erp/${action}`, body)
  }

  /** How a question is refused: status, code and message. */
  async problem(path: string, headers?: Record<string, string>): Promise<string> {
    const { status, body } = await this.client.read(path, headers)
    return `${status} ${body.error?.code} ${body.error?.message.replace(/ {2}CorrelationId: .*/, '')}`
  }
}
