/** How ERP systems write intervals of service, parts in a project and samples, in German and English. */
import { squeezed } from '../mapping/propose-mapping.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean))

const roles = {
  owner: words('owner bauherr auftraggeber betreiber eigentuemer endkunde investor client enduser kunde customer besteller'),
  planner: words('planner planer architekt architect fachplaner ingenieurbuero ingenieur engineer planungsbuero consultant'),
  bidder: words('bidder bieter anbieter interessent angebotsempfaenger prospect tenderer'),
  contractor: words(
    'contractor verarbeiter ausfuehrender auftragnehmer generalunternehmer gu handwerker installateur subunternehmer installer bauunternehmen',
  ),
}

/** Our word for the part that somebody has in a project; null: no word that is known. @example partyRoleOf('Bauherr') // 'owner' */
export function partyRoleOf(text: string): string | null {
  const told = squeezed(text)
  return Object.entries(roles).find(([, names]) => names.has(told))?.[0] ?? null
}

/** Whether something stays with the customer as a sample; else it was lent. */
export const isSample = (text: string): boolean => /muster|sample|probe|specimen/i.test(text)

const every: Readonly<Record<string, number>> = {
  ...{
    monatlich: 1,
    monthly: 1,
    vierteljaehrlich: 3,
    quartalsweise: 3,
    quarterly: 3,
    halbjaehrlich: 6,
    halfyearly: 6,
    semiannual: 6,
    semiannually: 6,
  },
  ...{ jaehrlich: 12, yearly: 12, annual: 12, annually: 12, zweijaehrlich: 24, biennial: 24, biennially: 24 },
}
/** Of one unit, in months. */
const units: readonly (readonly [RegExp, number])[] = [
  [/^(?:m|mon|monate?n?|months?|mths?)?$/, 1],
  [/^(?:j|jahre?n?|a|y|years?|yrs?)$/, 12],
  [/^(?:w|wochen?|weeks?)$/, 12 / 52],
  [/^(?:t|tage?n?|d|days?)$/, 12 / 365],
]

/** A number alone is one of months. null: no interval. @example intervalMonths('2 Jahre') // 24 */
export function intervalMonths(text: string): number | null {
  const told = squeezed(text)
  if (told in every) return every[told] ?? null
  const found = /^(\d{1,5})(?:[.,](\d+))?\s*(\p{L}*)\.?$/u.exec(text.trim().toLowerCase())
  const unit = units.find(([name]) => name.test(found?.[3] ?? ''))
  return found && unit ? Math.round(Number(`${found[1]}.${found[2] ?? '0'}`) * unit[1]) : null
}
