import { useQuery } from '@tanstack/react-query'
import { isOwnAddress } from '../../../../domain/mail/mail-address.ts'
import { type Cockpit, type CustomerChoice, useTRPC } from '../../../api.ts'
import type { OpenItem, Party } from '../../../office/mail-host.ts'
import { useDiscreet } from '../../../ui/discreet/discreet-mode.tsx'
import { AnswerBox } from './AnswerBox.tsx'
import { answerable } from './answer-choice.ts'
import { useAskingMail } from './use-asking-mail.ts'

type Props = { item: OpenItem; cockpit: Cockpit; choices: readonly CustomerChoice[] }

/**
 * What the customer asks in the open mail and facts answer, ready to be put into the reply. Nothing at a customer's table: the mail may be another's.
 * Nothing of what one of us asks, nor of a customer among several on the mail whose person is not the one who asks: the answer would tell him of somebody else.
 */
export function AnswerPart({ item, cockpit, choices }: Props) {
  const trpc = useTRPC()
  const { isDiscreet, isKnown } = useDiscreet()
  const asking = useAskingMail(item)
  const { questions, numbers, asker } = asking
  const isOpen = questions.length > 0 && asker !== null && isKnown && !isDiscreet
  const me = useQuery(trpc.people.whoAmI.queryOptions(undefined, { enabled: isOpen, staleTime: Number.POSITIVE_INFINITY }))
  const isPerson = isPersonOf(cockpit, asker)
  const isCustomers = me.data && asker && !isOwnAddress(asker.address, me.data.mailDomains) && (choices.length <= 1 || isPerson)
  const enabled = isOpen && isCustomers === true
  const asked = {
    customerId: cockpit.customer.customerId,
    // The cockpit shows the main contact where nobody known is on the mail.
    contactId: isPerson ? (cockpit.person?.contactId ?? null) : null,
    kinds: questions.map(({ kind }) => kind),
    numbers,
  }
  const found = useQuery(trpc.answers.find.queryOptions(asked, { enabled, retry: false }))
  const wording = useQuery(trpc.answers.wording.queryOptions(undefined, { enabled, retry: false }))
  if (!enabled || !found.data || !wording.data) return null
  const lines = answerable(asking, item.subject, found.data)
  return lines.length > 0 && <AnswerBox item={item} lines={lines} found={found.data} wording={wording.data.texts} />
}

const isPersonOf = ({ person }: Cockpit, asker: Party | null): boolean =>
  asker !== null && person?.emails.some((email) => email.toLowerCase() === asker.address.toLowerCase()) === true
