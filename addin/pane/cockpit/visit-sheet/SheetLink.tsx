import { Link } from '@fluentui/react-components'
import { useTexts } from '../../../ui/app-context.ts'
import { useSheetTarget } from '../../../ui/use-sheet-target.ts'

/** To the sheet of a visit. */
export function SheetLink({ visitId, customer, className }: { visitId: string; customer: string; className?: string }) {
  const { visitSheet } = useTexts()
  const targetOf = useSheetTarget()
  return (
    <Link {...targetOf(visitId)} {...(className && { className })} aria-label={`${visitSheet.link}: ${customer}`}>
      {visitSheet.link}
    </Link>
  )
}
