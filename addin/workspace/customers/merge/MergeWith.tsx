import { Button } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type CustomerChoice, useTRPC } from '../../../api.ts'
import { MergeDialog } from './MergeDialog.tsx'
import { OtherCustomerDialog } from './OtherCustomerDialog.tsx'
import { useMergeTexts } from './use-merge-texts.ts'

/** Looks for the other one, then shows what merging the two would do. */
export function MergeWith({ customerId }: { customerId: string }) {
  const { mergeWith } = useMergeTexts()
  const { data } = useQuery(useTRPC().customers.recent.queryOptions({ customerIds: [customerId] }))
  const [isAsking, setIsAsking] = useState(false)
  const [other, setOther] = useState<CustomerChoice | null>(null)
  const one = data?.[0]
  if (!one) return null
  const close = (): void => {
    setIsAsking(false)
    setOther(null)
  }
  return (
    <>
      <Button size="small" appearance="transparent" onClick={() => setIsAsking(true)}>
        {mergeWith}
      </Button>
      {isAsking && !other && <OtherCustomerDialog one={one} onChoose={setOther} onClose={close} />}
      {other && <MergeDialog sides={inOrder(one, other)} onClose={close} />}
    </>
  )
}

/** Which one stays is asked; usually the prospect goes. */
const inOrder = (one: CustomerChoice, other: CustomerChoice): [CustomerChoice, CustomerChoice] =>
  one.kind === 'prospect' && other.kind !== 'prospect' ? [other, one] : [one, other]
