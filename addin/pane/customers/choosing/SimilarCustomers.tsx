import { useQuery } from '@tanstack/react-query'
import { type CustomerChoice, useTRPC } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { usePaused } from '../../../ui/forms/use-paused.ts'
import { ChoiceButton } from './ChoiceButton.tsx'

type Props = { name: string; note?: string; onUse: (customer: CustomerChoice) => void }

/** Companies of nearly the same name; `note`: what a click does, by default adding the person there. */
export function SimilarCustomers({ name, note, onUse }: Props) {
  const { unknown } = useTexts()
  const asked = usePaused(name.trim())
  const { data = [] } = useQuery(useTRPC().customers.findSimilar.queryOptions({ name: asked || '-' }, { enabled: asked.length > 2 }))
  if (data.length === 0) return null
  return (
    <section aria-label={unknown.similar}>
      <strong>{unknown.similar}</strong>
      {data.map((choice) => (
        <ChoiceButton key={choice.customerId} choice={choice} note={note ?? unknown.addHere} onClick={() => onUse(choice)} />
      ))}
    </section>
  )
}
