/** The people of the demonstration: who works where, signs in as whom and owns which mailbox. Both the seed and the stand-in for Microsoft 365 read it. */

import type { EvaluationPreset } from '../../domain/company/evaluation-preset.ts'

/** App roles a user may hold; `null`: has an account in the tenant but no right to use the product. */
export type DemoRole = 'sales' | 'head_of_sales' | 'admin'

export type DemoUser = {
  /** Object id in the tenant (`oid` in tokens) and id of the user in Microsoft Graph. */
  oid: string
  name: string
  givenName: string
  surname: string
  mail: string
  jobTitle: string
  department: string
  phone: string | null
  role: DemoRole | null
  /** `shared`: a team mailbox nobody signs in to. */
  mailbox: 'user' | 'shared'
}

export type DemoOrganisation = {
  tenantId: string
  name: string
  domains: readonly string[]
  /** Added to the product's list of organisations by the seed. */
  isCustomerOfOurs: boolean
  /** What it has agreed upon about figures of people's work. */
  evaluation: EvaluationPreset
  users: readonly DemoUser[]
}

const hanse = 'hanse-technik.example'
const alpen = 'alpenwerkzeug.example'

const user = (
  oid: string,
  givenName: string,
  surname: string,
  domain: string,
  jobTitle: string,
  department: string,
  role: DemoRole | null,
  phone: string | null = null,
): DemoUser => ({
  oid,
  name: `${givenName} ${surname}`,
  givenName,
  surname,
  mail: `${fold(givenName)}.${fold(surname)}@${domain}`,
  jobTitle,
  department,
  phone,
  role,
  mailbox: 'user',
})

const fold = (name: string): string =>
  name.toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss').replaceAll('ı', 'i')

/** A technical wholesaler in Lübeck: the organisation of the demonstration. */
export const hanseTechnik: DemoOrganisation = {
  tenantId: '7d0f3a52-6b1e-4c5a-9f0e-1a2b3c4d5e01',
  name: 'Hanse Technik Großhandel GmbH',
  domains: [hanse],
  isCustomerOfOurs: true,
  evaluation: 'no_works_council',
  users: [
    user('0a000000-0000-4000-8000-000000000001', 'Jonas', 'Petersen', hanse, 'Außendienst Lübeck', 'Vertrieb', 'sales', '+49 451 58210-21'),
    user('0a000000-0000-4000-8000-000000000002', 'Katrin', 'Weber', hanse, 'Außendienst Hamburg', 'Vertrieb', 'sales', '+49 451 58210-22'),
    user('0a000000-0000-4000-8000-000000000003', 'Thorsten', 'Lange', hanse, 'Außendienst Stormarn', 'Vertrieb', 'sales', '+49 451 58210-23'),
    user('0a000000-0000-4000-8000-000000000004', 'Petra', 'Klein', hanse, 'Innendienst', 'Vertrieb', 'sales', '+49 451 58210-31'),
    user('0a000000-0000-4000-8000-000000000005', 'Murat', 'Yılmaz', hanse, 'Innendienst', 'Vertrieb', 'sales', '+49 451 58210-32'),
    user('0a000000-0000-4000-8000-000000000006', 'Sabine', 'Hoffmann', hanse, 'Vertriebsleitung', 'Vertrieb', 'head_of_sales', '+49 451 58210-20'),
    user('0a000000-0000-4000-8000-000000000007', 'Jan', 'Brandt', hanse, 'Administrator', 'IT', 'admin', '+49 451 58210-90'),
    user('0a000000-0000-4000-8000-000000000008', 'Ute', 'Behrens', hanse, 'Finanzbuchhaltung', 'Buchhaltung', null, '+49 451 58210-50'),
    {
      ...user('0a000000-0000-4000-8000-000000000009', 'Vertrieb', 'Team', hanse, 'Team-Postfach', 'Vertrieb', null),
      name: 'Vertrieb Hanse Technik',
      mail: `vertrieb@${hanse}`,
      mailbox: 'shared',
    },
  ],
}

/** A second, small organisation that must never see anything of the first. */
export const alpenWerkzeug: DemoOrganisation = {
  tenantId: '7d0f3a52-6b1e-4c5a-9f0e-1a2b3c4d5e02',
  name: 'Alpen Werkzeug Handel GmbH',
  domains: [alpen],
  isCustomerOfOurs: true,
  evaluation: 'strict',
  users: [
    user('0b000000-0000-4000-8000-000000000001', 'Lukas', 'Huber', alpen, 'Außendienst München', 'Vertrieb', 'sales', '+49 89 5550140-21'),
    user('0b000000-0000-4000-8000-000000000002', 'Maria', 'Gruber', alpen, 'Vertriebsleitung', 'Vertrieb', 'head_of_sales', '+49 89 5550140-20'),
  ],
}

/** A tenant that exists in the identity provider but is not on the product's list: its users get in nowhere. */
export const foreignTenant: DemoOrganisation = {
  tenantId: '7d0f3a52-6b1e-4c5a-9f0e-1a2b3c4d5e03',
  name: 'Fremde Handels AG',
  domains: ['fremde-handels.example'],
  isCustomerOfOurs: false,
  evaluation: 'works_council',
  users: [user('0c000000-0000-4000-8000-000000000001', 'Frieda', 'Fremd', 'fremde-handels.example', 'Vertrieb', 'Vertrieb', 'sales')],
}

export const demoOrganisations: readonly DemoOrganisation[] = [hanseTechnik, alpenWerkzeug, foreignTenant]
