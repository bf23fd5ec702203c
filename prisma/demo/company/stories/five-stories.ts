/** Five customers each of whom tells something about worth, which no chance decides. */
import type { CastRole } from '../../customer.ts'
import type { CastMember } from '../cast.ts'

/** Orders every `every` days from `from` to `until` days ago, of `euros` at first and `eurosAtLast` at last, in these product groups. */
export type Phase = { from: number; until: number; every: number; euros: number; eurosAtLast: number; groups: readonly string[] }

export type Story = {
  role: CastRole
  member: CastMember
  /** Off the list price; what is above 0.38 is sold below cost. */
  rebate: number
  phases: readonly Phase[]
}

type Told = Pick<CastMember, 'name' | 'domain' | 'industry' | 'employees' | 'potential'> & {
  city: string
  person: readonly [name: string, job: string]
}

const member = (role: CastRole, { city, person: [name, job], ...told }: Told): CastMember => {
  const [salutation = 'Herr', givenName = '', surname = ''] = name.split(' ')
  const contact = { salutation: salutation === 'Frau' ? ('Frau' as const) : ('Herr' as const), givenName, surname, function: job }
  return {
    ...told,
    kind: 'customer',
    cities: [city],
    roles: [role],
    share: 0,
    size: 1,
    contacts: [{ ...contact, addressForm: 'sie', language: 'de', personKey: null }],
  }
}

export const FIVE_STORIES: readonly Story[] = [
  {
    role: 'riser',
    member: member('riser', {
      ...{ name: 'Solarwerk Wandsbek GmbH', domain: 'solarwerk-wandsbek.example', industry: 'Metallbau', employees: 64, potential: 90_000 },
      ...{ city: 'Hamburg', person: ['Frau Yara Lindqvist', 'Leitung Einkauf'] },
    }),
    rebate: 0.06,
    phases: [
      { from: 900, until: 400, every: 45, euros: 600, eurosAtLast: 1_200, groups: ['VT', 'WZ'] },
      { from: 360, until: 5, every: 14, euros: 1_400, eurosAtLast: 3_400, groups: ['VT', 'WZ', 'AS', 'AT'] },
    ],
  },
  {
    role: 'sleeper',
    member: member('sleeper', {
      ...{ name: 'Norddeutsche Reifenwerke AG', domain: 'nd-reifenwerke.example', industry: 'Maschinenbau', employees: 260, potential: 240_000 },
      ...{ city: 'Hamburg', person: ['Herr Jasper Quandt', 'Einkauf'] },
    }),
    rebate: 0.1,
    phases: [{ from: 1_000, until: 12, every: 60, euros: 900, eurosAtLast: 1_000, groups: ['AS'] }],
  },
  {
    role: 'bargain_hunter',
    member: member('bargain_hunter', {
      ...{
        name: 'Billstedter Bauhandel GmbH',
        domain: 'billstedter-bauhandel.example',
        industry: 'Technischer Handel',
        employees: 12,
        potential: 60_000,
      },
      ...{ city: 'Hamburg', person: ['Herr Uwe Krapp', 'Inhaber'] },
    }),
    rebate: 0.42,
    phases: [{ from: 800, until: 3, every: 11, euros: 700, eurosAtLast: 800, groups: ['WZ', 'VT'] }],
  },
  {
    role: 'loyal_referrer',
    member: member('loyal_referrer', {
      ...{ name: 'Fährwerft Altenwerder GmbH', domain: 'faehrwerft.example', industry: 'Maschinenbau', employees: 150, potential: 130_000 },
      ...{ city: 'Hamburg', person: ['Frau Greta Vollstedt', 'Geschäftsführung'] },
    }),
    rebate: 0.08,
    phases: [{ from: 1_090, until: 6, every: 12, euros: 2_300, eurosAtLast: 2_700, groups: ['AT', 'AS', 'VT', 'WZ', 'CT'] }],
  },
  {
    role: 'dormant_a',
    member: member('dormant_a', {
      ...{ name: 'Elbkran Hebetechnik GmbH', domain: 'elbkran.example', industry: 'Maschinenbau', employees: 190, potential: 180_000 },
      ...{ city: 'Hamburg', person: ['Herr Malte Osterkamp', 'Leitung Einkauf'] },
    }),
    rebate: 0.08,
    phases: [{ from: 1_080, until: 430, every: 16, euros: 2_800, eurosAtLast: 2_600, groups: ['AT', 'VT', 'WZ'] }],
  },
]
