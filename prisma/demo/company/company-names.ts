/** Company names and mail domains, each given once. */
import { foldText } from '../../../domain/customers/names.ts'
import type { Random } from '../random.ts'
import type { Industry } from './industry.ts'
import type { Place } from './places.ts'

export type NameRegister = {
  /** A name nobody had before. */
  makeName: (industry: Industry, place: Place) => string
  /** A domain at `.example` nobody had before. */
  makeDomain: (name: string, industry: Industry) => string
  /** Reserves what the handwritten cast uses. */
  reserve: (name: string, domain: string) => void
}

export function nameRegister(random: Random, surnames: readonly string[]): NameRegister {
  const names = new Set<string>()
  const domains = new Set<string>()
  const makeName = (industry: Industry, place: Place): string => {
    for (let attempt = 0; ; attempt++) {
      const name = compose(industry, place, random, surnames, attempt)
      const core = foldText(name)
      if (names.has(core)) continue
      names.add(core)
      return name
    }
  }
  const makeDomain = (name: string, industry: Industry): string => {
    for (let attempt = 0; ; attempt++) {
      const domain = `${domainCore(name, industry, attempt)}.example`
      if (domains.has(domain)) continue
      domains.add(domain)
      return domain
    }
  }
  const reserve = (name: string, domain: string): void => {
    names.add(foldText(name))
    domains.add(domain)
  }
  return { makeName, makeDomain, reserve }
}

/** After some attempts the town, and after more a second surname makes the name one of its kind. */
function compose(industry: Industry, place: Place, random: Random, surnames: readonly string[], attempt: number): string {
  const patterns = industry.patterns.filter((pattern) => place.adjective !== null || !pattern.startsWith('O '))
  const pattern = attempt > 30 ? `S & T ${industry.name}` : random.pick(patterns)
  const [first, second] = [random.pick(surnames), random.pick(surnames)]
  const surname = attempt > 60 ? `${first}-${random.pick(surnames)}` : first
  const words: Record<string, string> = { S: surname, T: second, O: place.adjective ?? '', C: place.city }
  const name = pattern.replace(/\b[STOC]\b/g, (mark) => words[mark] ?? mark)
  const town = attempt > 10 && !pattern.endsWith(' C') ? ` ${place.city}` : ''
  return `${name}${town} ${random.pick(industry.legalForms.filter((form) => suits(form, pattern)))}`.trim()
}

/** A single merchant has one name, a civil partnership more than one, a company named after the town neither. */
function suits(legalForm: string, pattern: string): boolean {
  if (pattern.startsWith('O ')) return legalForm.startsWith('GmbH') || legalForm === 'AG'
  return legalForm === 'GbR' ? pattern.includes('&') : legalForm !== 'e. K.' || !pattern.includes('&')
}

const NO_PART_OF_A_DOMAIN = /\b(gmbh|co|kg|ag|e k|ek|gbr|und|der|in)\b/g

function domainCore(name: string, industry: Industry, attempt: number): string {
  const words = foldText(name).replace(NO_PART_OF_A_DOMAIN, ' ').trim().split(/\s+/)
  const core = words.slice(0, attempt === 0 ? 2 : 4).join('-')
  return attempt < 2 ? core : `${core}-${industry.domainWord}${attempt > 2 ? attempt - 1 : ''}`
}
