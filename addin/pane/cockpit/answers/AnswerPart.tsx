import { useQuery } from '@tanstack/react-query'
import { type Cockpit, type CustomerChoice, useTRPC } from '../../../api.ts'
import type { OpenItem, Party } from '../../../office/mail-host.ts'
import { useDiscreet } from '../../../ui/discreet/discreet-mode.tsx'
import { AnswerBox } from './AnswerBox.tsx'
import { answerable } from './answer-choice.ts'
import { useAskingMail } from './use-asking-mail.ts'

type Props = { item: OpenItem; cockpit: Cockpit; choices: readonly CustomerChoice[] }

/**
 * What the open mail asks and facts answer, ready to be put into the reply. Nothing at a customer's table: the mail may be another's.
 * Nor of a customer among several on the mail whose person is not the one who asks: the answer would tell him of somebody else.
 */
export function AnswerPart({ item, cockpit, choices }: Props) {
  const trpc = useTRPC()
  const { isDiscreet, isKnown } = useDiscreet()
  const asking = useAskingMail(item)
  const { questions, numbers } = asking
  const isAsking = choices.length <= 1 || isPersonOf(cockpit, item.mode === 'compose' ? item.parties.slice(0, 1) : sendersOf(item))
  const enabled = questions.length > 0 && isAsking && isKnown && !isDiscreet
  const asked = {
    customerId: cockpit.customer.customerId,
    contactId: correspondent(item, cockpit),
    kinds: questions.map(({ kind }) => kind),
    numbers,
  }
  const found = useQuery(trpc.answers.find.queryOptions(asked, { enabled, retry: false }))
  const wording = useQuery(trpc.answers.wording.queryOptions(undefined, { enabled, retry: false }))
  if (isDiscreet || !isAsking || !found.data || !wording.data) return null
  const lines = answerable(asking, item.subject, found.data)
  return lines.length > 0 && <AnswerBox item={item} lines={lines} found={found.data} wording={wording.data.texts} />
}

const sendersOf = ({ sender }: OpenItem): Party[] => (sender ? [sender] : [])

const isPersonOf = ({ person }: Cockpit, people: readonly Party[]): boolean =>
  person?.emails.some((email) => people.some(({ address }) => address.toLowerCase() === email.toLowerCase())) === true

/** The person shown, where he is on the mail; the cockpit shows the main contact where nobody known is. */
const correspondent = (item: OpenItem, cockpit: Cockpit): string | null =>
  isPersonOf(cockpit, item.mode === 'compose' ? item.parties : sendersOf(item)) ? (cockpit.person?.contactId ?? null) : null
