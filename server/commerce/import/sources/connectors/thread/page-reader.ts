/** How pages of each system are read: the one difference between them. */
import { companyOf } from '../../../../../../domain/commerce/connectors/business-central/master-rows.ts'
import { readObject } from '../../../../../../domain/commerce/connectors/business-central/objects.ts'
import { setOf } from '../../../../../../domain/commerce/connectors/business-central/sets.ts'
import { changedAt, jsonRows, readJsonPage } from '../../../../../../domain/commerce/connectors/json/read-json-page.ts'
import { readODataPage } from '../../../../../../domain/commerce/connectors/odata/read-page.ts'
import type { SourceObject } from '../../../../../../domain/commerce/connectors/source-row.ts'
import type { Entity } from '../../../../../../domain/commerce/import/mapping/entities.ts'
import type { Reading } from './page-work.ts'

type Told = Readonly<Record<string, unknown>>
type Page = { objects: readonly Told[]; link: string | null }

/** `changed`: what makes a row this one at a time of its own, and that time in milliseconds; null: it does not say. */
export type PageReader = {
  entity: Entity
  readPage: (text: string) => Page | 'too_large' | 'not_understood'
  readObject: (object: Told) => SourceObject
  changed: (object: Told) => { name: string; at: number } | null
  companyOf: (object: Told) => string | null
}

export function pageReader(reading: Reading, address: string, links: Readonly<Record<string, string>>): PageReader {
  if (reading.system === 'business_central') {
    const { set } = reading
    return {
      entity: setOf(set).entity,
      readPage: readODataPage,
      readObject: (object) => readObject(set, object, links),
      changed: changedThere,
      companyOf,
    }
  }
  const { list } = reading
  return {
    entity: list.entity,
    readPage: (text) => readJsonPage(text, list, address),
    readObject: (object) => ({ rows: jsonRows(object, list) }),
    changed: (object) => {
      const at = changedAt(object, list)
      // It says nothing of which of its properties makes it this one: all of it does.
      return at === null ? null : { name: JSON.stringify(object), at }
    },
    companyOf: () => null,
  }
}

function changedThere({ id, lastModifiedDateTime }: Told): { name: string; at: number } | null {
  const at = Date.parse(String(lastModifiedDateTime))
  return typeof id !== 'string' || Number.isNaN(at) ? null : { name: `${id} ${lastModifiedDateTime}`, at }
}
