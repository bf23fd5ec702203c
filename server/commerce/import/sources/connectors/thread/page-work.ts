/** What the thread that reads a page is given, and what it tells. */
import type { SetName } from '../../../../../../domain/commerce/connectors/business-central/sets.ts'
import type { JsonList } from '../../../../../../domain/commerce/connectors/json/json-list.ts'
import type { Mark } from '../../../../../../domain/commerce/connectors/odata/change-cursor.ts'
import type { ContactLink } from '../../../../../../domain/commerce/connectors/source-row.ts'
import type { StagedRows } from '../../staged-rows.ts'

/** Whose page it is. */
export type Reading = { system: 'business_central'; set: SetName } | { system: 'json'; list: JsonList }

/**
 * `bodies`: of one answer, or of several that tell of different rows; `address`: where the last was asked for.
 * `want`: `companies` only tells of which companies a page names people; `numbers` only what is there.
 * `links`: by number of a company its customer. `seen`: marks of rows that were read before and are left out.
 */
export type PageWork = {
  reading: Reading
  bodies: readonly Uint8Array[]
  address: string
  want: 'rows' | 'numbers' | 'companies'
  links: Readonly<Record<string, string>>
  seen: readonly string[]
}

/** `staged` null: nothing new. `link`: to the page behind the last body, as it was written. `hash`: of that body. `gone`: numbers of those of whom nothing may be stored. */
export type PageFound = {
  staged: StagedRows | null
  marks: Mark[]
  link: string | null
  hash: string
  links: ContactLink[]
  gone: string[]
  numbers: string[]
  companies: string[]
}

export type PageMessage = { kind: 'page'; page: PageFound } | { kind: 'fault'; fault: 'too_large' | 'not_understood' }
