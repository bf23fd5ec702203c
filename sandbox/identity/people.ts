/** Who can sign in where. */
import { type DemoOrganisation, type DemoUser, demoOrganisations } from '../../prisma/demo/organisations.ts'

export type Person = DemoUser & { tenantId: string; organisation: string }

const membersOf = ({ tenantId, name, users }: DemoOrganisation): Person[] => users.map((user) => ({ ...user, tenantId, organisation: name }))

export const people: readonly Person[] = demoOrganisations.flatMap(membersOf)

/** Nobody signs in to a team mailbox. */
export const accounts: readonly Person[] = people.filter(({ mailbox }) => mailbox === 'user')

export const teamMailboxes: readonly Person[] = people.filter(({ mailbox }) => mailbox === 'shared')

export const accountOf = (oid: string): Person | undefined => accounts.find((person) => person.oid === oid)

/** @param name mail address, in any case, or object id. */
export const accountNamed = (name: string): Person | undefined => accounts.find(({ mail, oid }) => mail === name.toLowerCase() || oid === name)

/** Names under which any tenant may be meant. */
const SHARED_TENANTS = ['organizations', 'common']

export const isSharedTenant = (tenant: string): boolean => SHARED_TENANTS.includes(tenant)

export const isTenant = (tenant: string): boolean => isSharedTenant(tenant) || demoOrganisations.some(({ tenantId }) => tenantId === tenant)

export const isMember = ({ tenantId }: Person, tenant: string): boolean => isSharedTenant(tenant) || tenantId === tenant
