import type { Cockpit } from '../../../api.ts'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { NewContactForm } from './NewContactForm.tsx'
import type { Sender } from './sender.ts'
import { useSignature } from './use-signature.ts'
import type { MailOfStranger } from './use-tell-known.ts'

type Props = { sender: Sender; mail: MailOfStranger; cockpit: Cockpit; onClose: () => void }

/** Adds who wrote the open mail to the customer at whom it is logged. */
export function StrangerForm({ sender, mail, cockpit: { customer }, onClose }: Props) {
  const signature = useSignature(sender)
  return signature === 'reading' ? (
    <Skeleton heights={[22, 30, 30, 30]} />
  ) : (
    <NewContactForm sender={sender} signature={signature} mail={mail} customer={customer} onClose={onClose} />
  )
}
