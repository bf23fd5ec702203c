/** What is stored besides what a line says, made of it: the names by which people search, and the domain by which mails are known. */
import type { Entity } from '../../../../domain/commerce/import/mapping/entities.ts'
import { fieldsOf } from '../../../../domain/commerce/import/records/record-fields.ts'
import { foldCompanyName, foldText } from '../../../../domain/customers/names.ts'
import { toE164 } from '../../../../domain/customers/phone-number.ts'
import { companyDomain } from '../../../../domain/mail/company-domain.ts'

type Cell = string | null
type Get = (field: string) => Cell

const domainOf = (get: Get): Cell => {
  const [email, website] = [get('email'), get('website')]
  const host = website?.replace(/^https?:\/\//i, '').replace(/[/?#:].*$/, '')
  return (email && companyDomain(email)) ?? (host ? companyDomain(`x@${host}`) : null)
}

const phone =
  (field: string) =>
  (get: Get): Cell => {
    const written = get(field)
    return written && (toE164(written) ?? written)
  }

const derived: Partial<Record<Entity, Record<string, (get: Get) => Cell>>> = {
  customer: {
    nameFolded: (get) => foldCompanyName(get('name') ?? ''),
    domain: domainOf,
    dialled: phone('phone'),
    addressLine: (get) => [get('street'), get('houseNumber')].filter(Boolean).join(' ') || null,
  },
  project: { nameFolded: (get) => foldText(get('name') ?? '') },
  contact: {
    nameFolded: (get) => foldText([get('givenName'), get('surname')].filter(Boolean).join(' ')),
    dialled: phone('phone'),
    dialledMobile: phone('mobile'),
  },
}

/** They stand behind the entity's own fields. */
export const derivedFields = (entity: Entity): readonly string[] => Object.keys(derived[entity] ?? {})

export function withDerived(entity: Entity, cells: readonly Cell[]): Cell[] {
  const makers = Object.values(derived[entity] ?? {})
  if (makers.length === 0) return [...cells]
  const fields = fieldsOf(entity)
  const get: Get = (field) => cells[fields.indexOf(field)] ?? null
  return [...cells, ...makers.map((make) => make(get))]
}
