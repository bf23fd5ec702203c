import type { Cockpit } from '../../../api.ts'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { NewContactForm } from './NewContactForm.tsx'
import type { Sender } from './sender.ts'
import { useSignature } from './use-signature.ts'

/** Adds who wrote the open mail to the customer at whom it is logged. */
export function StrangerForm({ sender, cockpit: { customer }, onClose }: { sender: Sender; cockpit: Cockpit; onClose: () => void }) {
  const signature = useSignature(sender)
  return signature === 'reading' ? (
    <Skeleton heights={[22, 30, 30, 30]} />
  ) : (
    <NewContactForm sender={sender} signature={signature} customer={customer} onClose={onClose} />
  )
}
