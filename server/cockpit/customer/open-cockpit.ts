import { z } from 'zod'
import { companyDomain } from '../../../domain/mail/company-domain.ts'
import { isOwnAddress, normaliseAddress } from '../../../domain/mail/mail-address.ts'
import { toChoice } from '../../customers/customer-choice.ts'
import { proposeCustomers } from '../../customers/propose-customers.ts'
import { knownMessageKey } from '../../outlook/message-key.ts'
import type { Context } from '../../platform/call/context.ts'
import { AppError } from '../../platform/errors.ts'
import { heardAddress, heardList, heardName, id, words } from '../../platform/input.ts'
import { complete, readCockpit } from './cockpit-query.ts'
import type { Cockpit, ItemAnswer, UnknownSender } from './cockpit-types.ts'
import { type Matched, matchPeople } from './match-people.ts'
import { showCockpit } from './show-cockpit.ts'

export const itemInput = z.strictObject({
  mode: z.enum(['read', 'compose', 'appointment']),
  /** Everybody on the item but the user himself, the sender first. */
  addresses: heardList(z.strictObject({ address: heardAddress, name: heardName }), 500),
  /** Who wrote what a colleague has passed on, by the headers in its text; nothing of it is kept. Counts where only colleagues are on the mail. */
  forwarded: heardList(z.strictObject({ address: heardAddress, name: heardName }), 10).default([]),
  /** Identity of an open mail, of which only a hash is made. */
  mail: z.strictObject({ internetMessageId: words.nullable(), senderAddress: words.nullable() }).nullable(),
  /** The customer to show when there are several; null: the last used. */
  customerId: id.nullable(),
})

export type ItemInput = z.infer<typeof itemInput>

type Person = { address: string; name: string }

/** The cockpit of the people on an open item, in one round trip. */
export async function cockpitOfItem(ctx: Context, input: ItemInput): Promise<ItemAnswer> {
  const there = outsiders(ctx, input.addresses)
  const isInternal = there.length === 0
  const strangers = isInternal ? outsiders(ctx, input.forwarded).slice(0, 1) : there
  const first = strangers[0]
  const key = input.mail ? knownMessageKey(input.mail.internetMessageId, input.mail.senderAddress) : null
  const matched = await matchPeople(
    ctx,
    strangers.map(({ address }) => address),
    key,
    input.customerId,
  )
  const isChosen = input.customerId !== null && !matched.matches.some(({ customerId }) => customerId === input.customerId)
  const chosen = isChosen && input.customerId ? await ofNobodyThere(ctx, matched, input.customerId, isInternal) : null
  if (chosen) return chosen
  // Of a mail the sender counts, and where it is logged; of a draft or an appointment whoever is known.
  const isKnown =
    input.mode === 'read' ? matched.matches.some(({ address, isLogged }) => isLogged || address === first?.address) : matched.matches.length > 0
  if (isKnown) return await known(ctx, matched, input, first ?? null, isInternal)
  return first ? await unknown(ctx, first, matched) : { kind: 'internal', mail: matched.mail }
}

/**
 * A customer of whom nobody is on the item: somebody chose him, or the appointment of a visit, which invites nobody, names him by its link.
 * null for one the caller may not see, and one merged into a customer of somebody on the item: that one is shown.
 */
async function ofNobodyThere(ctx: Context, { matches, more, mail }: Matched, customerId: string, isInternal: boolean): Promise<ItemAnswer | null> {
  const row = await readCockpit(ctx, customerId, null)
  if (!row || matches.some((match) => match.customerId === row.id)) return null
  const cockpit = showCockpit(ctx, row)
  const choice = { ...cockpit.customer, city: cockpit.customer.site?.city ?? null, contactId: null, contactName: null }
  return { kind: 'customers', cockpit, choices: [choice, ...matches].map(toChoice), more, mail, isInternal, stranger: null }
}

/** Everybody who is not one of us, in the given order, each once. */
function outsiders(ctx: Context, addresses: ItemInput['addresses']): Person[] {
  const byAddress = new Map<string, Person>()
  for (const { address, name } of addresses) {
    const clean = normaliseAddress(address)
    if (clean && !isOwnAddress(clean, ctx.organisation.mailDomains) && !byAddress.has(clean)) byAddress.set(clean, { address: clean, name })
  }
  return [...byAddress.values()]
}

async function known(
  ctx: Context,
  { matches, more, mail, shown: row }: Matched,
  { mode }: ItemInput,
  first: Person | null,
  isInternal: boolean,
): Promise<ItemAnswer> {
  const shown = matches.find(({ customerId }) => customerId === row?.id)
  if (!row || !shown) throw new Error('A customer among the matches has no cockpit')
  const others = matches.filter((match) => match !== shown)
  const cockpit = showCockpit(ctx, await complete(ctx, row))
  return {
    kind: 'customers',
    // Found by an address of the company, or by where the mail is logged: none of its people is on the item.
    cockpit: shown.contactId === null ? { ...cockpit, person: null } : cockpit,
    choices: [shown, ...others].map(toChoice),
    ...{ more, mail },
    isInternal,
    stranger: mode === 'read' && first && shown.address === null ? await strangerAt(ctx, first, shown.customerId) : null,
  }
}

/** null: nothing says that he is one of the customer's. */
async function strangerAt(ctx: Context, person: Person, customerId: string): Promise<UnknownSender | null> {
  const proposals = await proposeCustomers(ctx, person)
  const isLikely = proposals.some((proposal) => proposal.because === 'domain' && proposal.customerId === customerId)
  return isLikely ? senderOf(person) : null
}

const senderOf = (person: Person): UnknownSender => ({ ...person, companyDomain: companyDomain(person.address) })

async function unknown(ctx: Context, sender: Person, { isIgnored, mail }: Matched): Promise<ItemAnswer> {
  if (isIgnored) return { kind: 'ignored', address: sender.address, mail }
  return {
    kind: 'unknown',
    sender: senderOf(sender),
    proposals: await proposeCustomers(ctx, sender),
    mail,
  }
}

/** `contactId`: of the person to show; null: the main contact. */
export const customerToOpen = z.strictObject({ customerId: id, contactId: id.nullable() })

export type CustomerToOpen = z.infer<typeof customerToOpen>

/** The cockpit of a customer that was searched or chosen. Throws NOT_FOUND also for a customer the user may not see. */
export async function cockpitOfCustomer(ctx: Context, input: CustomerToOpen): Promise<Cockpit> {
  const row = await readCockpit(ctx, input.customerId, input.contactId)
  if (!row) throw new AppError('NOT_FOUND', 'No such customer for this user')
  return showCockpit(ctx, row)
}
