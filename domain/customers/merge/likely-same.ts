/** Whether two customers are one, by what is known of both. */
import { foldCompanyName, legalForm } from '../names.ts'

/** What two customers are compared by. */
export type Comparable = {
  name: string
  /** Without blanks, upper case. */
  vatId: string | null
  /** Of the company alone: free mail and shared hosts are none. */
  domains: readonly string[]
  /** Of the company, in E.164. */
  phones: readonly string[]
  places: readonly { country: string; postalCode: string }[]
  /** Systems that gave it a number. */
  sources: readonly string[]
}

/** What says that they are one, the strongest first. */
export const sameReasons = ['vat_id', 'domain', 'phone', 'name_and_postal_code'] as const
export type SameReason = (typeof sameReasons)[number]

/** What speaks against it: a person has to decide. `same_source`: one system keeps both apart. */
export const sameDoubts = ['vat_id', 'legal_form', 'name', 'same_source'] as const
export type SameDoubt = (typeof sameDoubts)[number]

/** `sure`: by its VAT id, or by two reasons, with nothing against it; `to_decide`: something speaks against it. */
export type LikelySame = { likelihood: 'sure' | 'likely' | 'to_decide'; reasons: SameReason[]; doubts: SameDoubt[] }

/** null: nothing says that they are one. */
export function likelySame(one: Comparable, other: Comparable): LikelySame | null {
  const reasons = sameReasons.filter((reason) => speaksFor[reason](one, other))
  if (reasons.length === 0) return null
  const doubts = sameDoubts.filter((doubt) => speaksAgainst[doubt](one, other))
  if (doubts.length > 0) return { likelihood: 'to_decide', reasons, doubts }
  return { likelihood: reasons.includes('vat_id') || reasons.length > 1 ? 'sure' : 'likely', reasons, doubts }
}

type Test = (one: Comparable, other: Comparable) => boolean

const share = (some: readonly string[], others: readonly string[]): boolean => some.some((each) => others.includes(each))
const differ = (one: string | null, other: string | null): boolean => one !== null && other !== null && one !== other
const isNamedAlike: Test = (one, other) => foldCompanyName(one.name) === foldCompanyName(other.name)
const haveOneVatId: Test = (one, other) => one.vatId !== null && one.vatId === other.vatId
const placesOf = ({ places }: Comparable): string[] =>
  places.map(({ country, postalCode }) => `${country} ${postalCode.replace(/\s/g, '').toUpperCase()}`)

const speaksFor: Record<SameReason, Test> = {
  vat_id: haveOneVatId,
  domain: (one, other) => share(one.domains, other.domains),
  phone: (one, other) => share(one.phones, other.phones),
  name_and_postal_code: (one, other) => isNamedAlike(one, other) && share(placesOf(one), placesOf(other)),
}

const speaksAgainst: Record<SameDoubt, Test> = {
  vat_id: (one, other) => differ(one.vatId, other.vatId),
  legal_form: (one, other) => differ(legalForm(one.name), legalForm(other.name)),
  // Sisters share domain and switchboard; a VAT id is one company's, whatever it is called.
  name: (one, other) => !isNamedAlike(one, other) && !haveOneVatId(one, other),
  same_source: (one, other) => share(one.sources, other.sources),
}
