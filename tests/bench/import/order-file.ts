/** An export of order lines as an ERP writes it, and the customers and products that it names. */
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Database } from '../../../server/platform/database/db.ts'

export type Size = { lines: number; customers: number; products: number }

/** One organisation with nobody's orders yet. */
export async function makeFirm({ pool }: Database, { customers, products }: Size): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(
    `insert into organisation (id, entra_tenant_id, name, origin) values (gen_random_uuid(), gen_random_uuid(), 'Firma', 'bench') returning id`,
  )
  const organisationId = rows[0]?.id ?? ''
  const number = `lpad(i::text, 6, '0')`
  for (const [table, entity, columns, values, count] of [
    ['customer', 'customer', 'kind, name, name_folded', `'customer', 'Kunde ' || i, 'kunde ' || i`, customers],
    ['product', 'product', 'number, name, unit_cost, price_unit', `'A' || ${number}, 'Artikel ' || i, (i % 90 + 10) * 0.37, 1`, products],
  ] as const)
    await pool.query(
      `with made as (insert into ${table} (organisation_id, id, ${columns}) select $1, gen_random_uuid(), ${values} from generate_series(1, $2::int) i returning id, ${entity === 'product' ? 'number' : `lpad(substr(name, 7), 6, '0')`} as external)
       insert into external_number (organisation_id, source, entity, external_id, entity_id) select $1, 'erp', '${entity}', external, id from made`,
      [organisationId, count],
    )
  await pool.query('analyze')
  return organisationId
}

const LINES_OF_ORDER = 4
export const header =
  'Auftragsnummer;Kundennummer;Auftragsdatum;Bestellnummer;Position;Artikelnummer;Bezeichnung;Menge;Einzelpreis;Offene Menge;Liefertermin'

/** `changed`: of the orders how many in a hundred have another quantity. */
export function lineOf(i: number, { customers, products }: Size, changed: number): string {
  const order = Math.floor(i / LINES_OF_ORDER)
  const position = (i % LINES_OF_ORDER) + 1
  const product = (i * 7919) % products
  const day = `${String((order % 28) + 1).padStart(2, '0')}.${String((order % 12) + 1).padStart(2, '0')}.${2021 + (order % 6)}`
  const quantity = ((i * 13) % 97) + 1 + (order % 100 < changed ? 1 : 0)
  const price = `${((i * 31) % 900) + 1},${String((i * 17) % 100).padStart(2, '0')}`
  const customer = String(((order * 7907) % customers) + 1).padStart(6, '0')
  const article = `A${String(product + 1).padStart(6, '0')}`
  return `26${String(order).padStart(7, '0')};${customer};${day};B-${order};${position * 10};${article};Artikel ${product + 1} verzinkt;${quantity},000;${price};${i % 3 === 0 ? quantity : 0},000;${day}`
}

export async function writeOrders(file: string, size: Size, changed = 0): Promise<void> {
  function* pieces(): Generator<string> {
    let piece = `\ufeff${header}\r\n`
    for (let i = 0; i < size.lines; i++) {
      piece += `${lineOf(i, size, changed)}\r\n`
      if (piece.length > 65_536) {
        yield piece
        piece = ''
      }
    }
    yield piece
  }
  await pipeline(Readable.from(pieces()), createWriteStream(file))
}
