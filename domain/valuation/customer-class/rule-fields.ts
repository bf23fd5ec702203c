/** What a rule may look at. One more is a name here, its words, and a column of the statement that reads customers for the rules. */

/** Cents of a year; margin null where no cost is known. */
export const moneyFields = ['potential', 'revenue', 'margin'] as const
/** Whole numbers; `years_customer`: full years since the first order. */
export const countFields = ['employees', 'years_customer'] as const
/** `country` (two letters) and `postal_code` are those of the main site, `kind` that of the customer. */
export const wordFields = ['target_group', 'industry', 'kind', 'country', 'postal_code'] as const

export const numberFields = [...moneyFields, ...countFields] as const
export type NumberField = (typeof numberFields)[number]
export type WordField = (typeof wordFields)[number]
export type RuleField = NumberField | WordField

/** By what a rule's band can go. */
export const measures = ['potential', 'employees', 'revenue'] as const
export type Measure = (typeof measures)[number]

/** What is known of a customer; null: not known. */
export type RatedCustomer = Record<NumberField, number | null> & Record<WordField, string | null>

export const isMoney = (field: RuleField): boolean => moneyFields.some((each) => each === field)
export const isNumberField = (field: RuleField): field is NumberField => numberFields.some((each) => each === field)
