import { useQuery } from '@tanstack/react-query'
import { type Cockpit, useTRPC } from '../../../api.ts'
import type { OpenItem } from '../../../office/mail-host.ts'
import { useDiscreet } from '../../../ui/discreet/discreet-mode.tsx'
import { AnswerBox } from './AnswerBox.tsx'
import { answerable } from './answer-choice.ts'
import { useAskingMail } from './use-asking-mail.ts'

/** What the open mail asks and facts answer, ready to be put into the reply. Nothing at a customer's table: the mail may be another's. */
export function AnswerPart({ item, cockpit }: { item: OpenItem; cockpit: Cockpit }) {
  const trpc = useTRPC()
  const { isDiscreet, isKnown } = useDiscreet()
  const { questions, numbers } = useAskingMail(item)
  const enabled = questions.length > 0 && isKnown && !isDiscreet
  const asked = {
    customerId: cockpit.customer.customerId,
    contactId: correspondent(item, cockpit),
    kinds: questions.map(({ kind }) => kind),
    numbers,
  }
  const found = useQuery(trpc.answers.find.queryOptions(asked, { enabled, retry: false }))
  const wording = useQuery(trpc.answers.wording.queryOptions(undefined, { enabled, retry: false }))
  if (isDiscreet || !found.data || !wording.data) return null
  const lines = answerable(questions, item.subject, found.data)
  return lines.length > 0 && <AnswerBox item={item} lines={lines} found={found.data} wording={wording.data.texts} />
}

/** The person shown, where he is on the mail; the cockpit shows the main contact where nobody known is. */
function correspondent({ mode, sender, parties }: OpenItem, { person }: Cockpit): string | null {
  const addresses = (mode === 'compose' ? parties : sender ? [sender] : []).map(({ address }) => address.toLowerCase())
  return person?.emails.some((address) => addresses.includes(address.toLowerCase())) ? person.contactId : null
}
