/** The part of a package that says how cells are shown: of interest is what makes a day of a number. */
import { builtInKind, kindOfFormat, type NumberKind } from '../../../../domain/commerce/import/xlsx/number-format.ts'
import type { Parts } from './open-parts.ts'
import { type Attributes, visitXml } from './read-xml.ts'

/** In the order of `cellXfs`, by which cells name their style. */
export async function readNumberKinds(parts: Parts, part: string, limits: { catalogueBytes: number; cellLength: number }): Promise<NumberKind[]> {
  const formats = new Map<number, NumberKind>()
  const styles: number[] = []
  // Formats and styles of other lists, for conditions and for named styles, count on their own.
  let list = ''
  const visitor = {
    open(name: string, { numFmtId = '0', formatCode = '' }: Attributes) {
      if (name === 'numFmts' || name === 'cellXfs') list = name
      else if (name === 'numFmt' && list === 'numFmts') formats.set(Number(numFmtId), kindOfFormat(formatCode))
      else if (name === 'xf' && list === 'cellXfs') styles.push(Number(numFmtId))
    },
    text() {},
    close(name: string) {
      if (name === list) list = ''
    },
  }
  await visitXml(parts.read(part, limits.catalogueBytes), visitor, limits.cellLength)
  return styles.map((id) => formats.get(id) ?? builtInKind(id))
}
