/** The next pages of a set, gathered while those before them are being brought in. */
import { isDeepStrictEqual } from 'node:util'
import type { ChangeCursor } from '../../../../../../domain/commerce/connectors/odata/change-cursor.ts'
import type { ConnectorRun } from './connector-run.ts'
import { type GatheredPages, gatherPages } from './gather-pages.ts'

export class PagesAhead {
  readonly #run: ConnectorRun
  readonly #name: string
  readonly #stopping = new AbortController()
  #begun: { from: ChangeCursor; pages: Promise<GatheredPages> } | null = null

  constructor(run: ConnectorRun, name: string) {
    this.#run = run
    this.#name = name
  }

  get isBegun(): boolean {
    return this.#begun !== null
  }

  begin(from: ChangeCursor): void {
    const pages = gatherPages(this.#run, this.#name, from, this.#stopping.signal)
    // Whoever takes them is told.
    pages.catch(() => undefined)
    this.#begun = { from, pages }
  }

  /** Those behind a cursor, whether they were begun or not. Throws MustWait. */
  async take(from: ChangeCursor): Promise<GatheredPages> {
    const begun = this.#begun
    this.#begun = null
    const pages = await begun?.pages.catch((error: unknown) => {
      if (isDeepStrictEqual(begun.from, from)) throw error
    })
    return pages && isDeepStrictEqual(begun?.from, from) ? pages : await gatherPages(this.#run, this.#name, from)
  }

  /** Nothing is asked for any more once it has settled: somebody else may have the connector then. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#begun?.pages.catch(() => undefined)
  }
}
