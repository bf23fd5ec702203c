/** Tables that files of DATANORM hold, and the names of their columns: those of the standard. */
import type { Column } from '../column.ts'

const kinds = {
  artikelnummer: 'key',
  kurztext1: 'text',
  kurztext2: 'text',
  mengeneinheit: 'text',
  /** 1 gross, 2 net, 9 on request. */
  preiskennzeichen: 'key',
  /** For how many units the price is. */
  preiseinheit: 'number',
  /** In the currency of the file; on request: nothing. */
  preis: 'number',
  rabattgruppe: 'key',
  hauptwarengruppe: 'key',
  warengruppe: 'key',
  ean: 'key',
  matchcode: 'key',
  langtext: 'text',
  alternativnummer: 'key',
  verpackungsmenge: 'number',
  /** 1 per cent off, 2 a factor, 3 per cent on top. */
  rabattkennzeichen: 'key',
  rabatt: 'number',
  rabattkennzeichen2: 'key',
  rabatt2: 'number',
  rabattkennzeichen3: 'key',
  rabatt3: 'number',
  gueltig_ab: 'day',
  bezeichnung: 'text',
  hauptwarengruppe_bezeichnung: 'text',
  warengruppe_bezeichnung: 'text',
  langtextnummer: 'key',
} as const

export type ColumnName = keyof typeof kinds
/** A row before it is one: texts of the file, amounts with their point. */
export type Values = { readonly [name in ColumnName]?: string }

export type TableName = 'articles' | 'prices' | 'groups' | 'rebates' | 'texts'

/** What each table always has; `more`: where the file says it. `name`: of its sheet, where a file holds several. */
export const datanormTables: Record<TableName, { name: string; columns: readonly ColumnName[]; more: readonly ColumnName[] }> = {
  articles: {
    name: 'Artikel',
    columns: [
      ...(['artikelnummer', 'kurztext1', 'kurztext2', 'mengeneinheit', 'preiskennzeichen', 'preiseinheit', 'preis'] as const),
      ...(['rabattgruppe', 'hauptwarengruppe', 'warengruppe', 'ean', 'matchcode', 'langtext'] as const),
    ],
    more: [
      ...(['alternativnummer', 'verpackungsmenge', 'rabattkennzeichen', 'rabatt', 'rabattkennzeichen2', 'rabatt2'] as const),
      ...(['rabattkennzeichen3', 'rabatt3', 'gueltig_ab'] as const),
    ],
  },
  /** Of prices alone: whoever reads them must not empty what else is known of the articles. */
  prices: {
    name: 'Preise',
    columns: ['artikelnummer', 'preiskennzeichen', 'preis', 'rabattkennzeichen', 'rabatt'],
    more: ['preiseinheit', 'rabattgruppe', 'rabattkennzeichen2', 'rabatt2', 'rabattkennzeichen3', 'rabatt3', 'gueltig_ab'],
  },
  groups: {
    name: 'Warengruppen',
    columns: ['hauptwarengruppe', 'hauptwarengruppe_bezeichnung', 'warengruppe', 'warengruppe_bezeichnung'],
    more: [],
  },
  rebates: { name: 'Rabattgruppen', columns: ['rabattgruppe', 'bezeichnung', 'rabattkennzeichen', 'rabatt'], more: [] },
  texts: { name: 'Langtexte', columns: ['langtextnummer', 'langtext'], more: [] },
}

export function datanormColumn(name: ColumnName): Column {
  const kind = kinds[name]
  if (kind === 'number') return { name, kind, formats: ['point'] }
  return kind === 'day' ? { name, kind, formats: ['ddmmyyyy'] } : { name, kind }
}
