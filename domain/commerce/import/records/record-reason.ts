/** Why a line that could be read is not brought in all the same. */
export const recordReasons = [
  /** A field without which nothing can be stored. */
  'missing_value',
  /** A field that is to be emptied and always holds something. */
  'not_clearable',
  /** A number whose digits a spreadsheet has lost: whoever takes it for what it is meets somebody else. */
  'damaged_key',
  'not_a_number',
  'not_a_day',
  'too_long_value',
  /** A number that no amount, quantity or percentage can be. */
  'out_of_range',
  'unknown_status',
  'unknown_country',
  'not_an_address',
  /** An account of a supplier among customers'. */
  'is_supplier',
  /** The source has not brought in the customer, the product, the product group or the document it names. */
  'unknown_customer',
  'unknown_product',
  'unknown_group',
  'unknown_document',
  /** Another currency than the organisation's, for which no rate is known. */
  'unknown_rate',
  /** A group that stands below itself. */
  'circular_group',
  /** Another source calls something else by the number. */
  'number_elsewhere',
  /** Two lines with the same number say different things. */
  'number_twice',
  /** Lines of one document name different customers or days. */
  'contradicts',
  /** Another line of the same document is wrong: it is brought in whole or not at all. */
  'with_wrong_line',
] as const

export type RecordReason = (typeof recordReasons)[number]
