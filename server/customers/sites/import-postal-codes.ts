/** Takes the postal code file of GeoNames into the organisations' tables, and tells in words what became of it. */
import { readFile } from 'node:fs/promises'
import { type LineFault, type RejectedLine, readPostalCodes } from '../../../domain/travel/geonames-postal-codes.ts'
import type { Database } from '../../platform/database/db.ts'
import { loadPostalCodes } from './load-postal-codes.ts'

const FAULTS: Record<LineFault, string> = {
  columns: 'has fewer than eleven columns between tabs',
  country: 'does not begin with the two letters of a country',
  postal_code: 'has no postal code',
  position: 'has no latitude and longitude in columns 10 and 11',
  elsewhere: 'lies more than 150 km from the middle of its postal region',
}
const MOST_TOLD = 10

export class ImportError extends Error {}

/** Throws `ImportError` when nothing in the file can be used. */
async function readFrom(name: string) {
  const bytes = await readFile(name).catch((error: unknown) => {
    throw new ImportError(`${name} cannot be read: ${error instanceof Error ? error.message : error}`)
  })
  if (bytes.subarray(0, 2).toString() === 'PK')
    throw new ImportError(`${name} is a zip file. Unpack it and name the text file in it, such as DE.txt.`)
  const read = readPostalCodes(bytes.toString('utf8'))
  if (read.positions.length > 0) return read
  throw new ImportError(`${name} holds no postal code. Nothing was changed.\n${tellRejected(read.rejected)}`)
}

function tellRejected(rejected: readonly RejectedLine[]): string {
  const told = rejected.slice(0, MOST_TOLD).map(({ line, fault }) => `  line ${line} ${FAULTS[fault]}`)
  const rest = rejected.length - told.length
  return [...told, ...(rest > 0 ? [`  and ${rest} more`] : [])].join('\n')
}

/** For all organisations, or for that of one tenant; the answer is the report for whoever called. Throws `ImportError` with a sentence, and then nothing was changed. */
export async function importPostalCodes(database: Database, file: string, tenantId?: string): Promise<string> {
  const organisations = await database.prisma.organisation.findMany({
    where: tenantId ? { entraTenantId: tenantId } : {},
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  })
  if (organisations.length === 0) throw new ImportError(tenantId ? `The tenant ${tenantId} is not on the list.` : 'There is no organisation yet.')
  const { positions, rejected } = await readFrom(file)
  const countries = [...new Set(positions.map(({ country }) => country))].sort().join(', ')
  const lines = [`${positions.length} postal codes of ${countries}; ${rejected.length} lines left out.`]
  if (rejected.length > 0) lines.push(tellRejected(rejected))
  for (const { id, name } of organisations) {
    const { written, removed } = await loadPostalCodes(database.forOrganisation(id).sql, positions)
    lines.push(`${name}: ${written} new or changed, ${removed} removed that the file does not hold.`)
  }
  return lines.join('\n')
}
