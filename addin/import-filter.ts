/** What the list of imports is narrowed to, as it stands in an address. */
import { type ImportOrigin, importOrigins } from '../domain/commerce/import/job/import-origin.ts'
import { writeQuery } from './list-filter.ts'

/** `origin` null: from everywhere. `isTroubled`: only those with which something is wrong. */
export type ImportFilter = { origin: ImportOrigin | null; isTroubled: boolean }

export const everyImport: ImportFilter = { origin: null, isTroubled: false }

/** What an address does not name, or names wrongly, is not narrowed. */
export const readImportFilter = (query: URLSearchParams): ImportFilter => ({
  origin: importOrigins.find((each) => each === query.get('from')) ?? null,
  isTroubled: query.get('trouble') === 'yes',
})

/** Begins with `?`, or is empty. */
export const writeImportFilter = ({ origin, isTroubled }: ImportFilter): string =>
  writeQuery([
    ['from', origin ?? ''],
    ['trouble', isTroubled ? 'yes' : ''],
  ])
