/** The part of a package that lists the sheets. */
import { UnreadableFile } from '../../../../domain/commerce/import/unreadable-file.ts'
import type { Parts } from './open-parts.ts'
import { type Attributes, visitXml } from './read-xml.ts'

/** `link`: id of the relationship that leads to its part. */
export type ListedSheet = { name: string; isHidden: boolean; link: string }

export type WorkbookPart = { sheets: ListedSheet[]; isFrom1904: boolean }

/** Throws UnreadableFile for a document of Word's or PowerPoint's. */
export async function readWorkbookPart(parts: Parts, part: string, limits: { catalogueBytes: number; cellLength: number }): Promise<WorkbookPart> {
  const book: WorkbookPart = { sheets: [], isFrom1904: false }
  let root = ''
  const visitor = {
    open(name: string, attributes: Attributes) {
      root ||= name
      if (root !== 'workbook') throw new UnreadableFile('NO_WORKBOOK')
      // An extension of the same name stands further below and does not speak of days.
      if (name === 'workbookPr' && isTrue(attributes.date1904)) book.isFrom1904 = true
      if (name === 'sheet' && attributes.name !== undefined) book.sheets.push(listedSheet(attributes.name, attributes))
    },
    text() {},
    close() {},
  }
  await visitXml(parts.read(part, limits.catalogueBytes), visitor, limits.cellLength)
  return book
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true'

/** The link's attribute has the one prefix that differs from program to program. */
function listedSheet(name: string, attributes: Attributes): ListedSheet {
  const link = Object.entries(attributes).find(([attribute]) => attribute.endsWith(':id'))?.[1] ?? ''
  return { name, isHidden: attributes.state === 'hidden' || attributes.state === 'veryHidden', link }
}
