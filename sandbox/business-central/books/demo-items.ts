/** Items of the demonstration with the categories they are in. */
import { type DemoRow, type DemoTables, text } from './demo-tables.ts'
import { fixed, guidOf, pickOf, type Row, stamp } from './row.ts'

const LONG_AGO = stamp(Date.UTC(2021, 4, 3, 9, 12, 31, 250))

export const categoryRow = ({ id, code, name }: DemoRow): Row => fixed(guidOf(text(id)), LONG_AGO, { code: text(code), displayName: text(name) })

/** Prices per hundred become prices per piece: there is no other unit for them. */
export function itemRow(product: DemoRow, tables: DemoTables): Row {
  const key = text(product.id)
  const [group] = tables.where('product_group', 'id', product.product_group_id)
  const unit = text(product.unit).toUpperCase()
  return fixed(guidOf(key), LONG_AGO, {
    number: text(product.number),
    displayName: text(product.name),
    type: 'Inventory',
    itemCategoryId: guidOf(text(product.product_group_id)),
    itemCategoryCode: text(group?.code),
    gtin: `4${`${pickOf(key, 999_999_999)}`.padStart(12, '0')}`,
    inventory: pickOf(`${key}/stock`, 900),
    unitPrice: perPiece(product.price, product.price_unit),
    unitCost: perPiece(product.unit_cost, product.price_unit),
    taxGroupCode: 'NORMAL',
    baseUnitOfMeasureId: guidOf(`unit/${unit}`),
    baseUnitOfMeasureCode: unit,
    generalProductPostingGroupCode: 'HANDEL',
    inventoryPostingGroupCode: 'WAREN',
  })
}

/** Euros for one piece, to a thousandth of a cent. */
export const perPiece = (price: DemoRow[string] | undefined, priceUnit: DemoRow[string] | undefined): number =>
  Math.round((Number(price ?? 0) / Number(priceUnit ?? 1)) * 100_000) / 100_000
