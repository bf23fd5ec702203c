/** One position of an order or a quote. Quantities and prices as the document has them, money in integer cents. */
export type DocumentLine = {
  position: number
  productNumber: string | null
  text: string
  quantity: number
  /** Of the product; null: it is not known here. */
  unit: string | null
  /** Per `priceUnit` pieces. */
  unitPrice: number
  priceUnit: number
  discountPercent: number | null
  cents: number
}
