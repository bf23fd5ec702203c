import { Link } from '@fluentui/react-components'
import { addressOf } from '../../../page-address.ts'
import { useHost, useTexts } from '../../../ui/app-context.ts'

/** To the sheet of a visit: in a browser here, beside Outlook in a tab of its own. */
export function SheetLink({ visitId, customer, className }: { visitId: string; customer: string; className?: string }) {
  const { visitSheet } = useTexts()
  const { kind } = useHost()
  const place = addressOf({ page: 'visit_sheet', of: { visitId }, audience: 'internal' })
  const target = kind === 'outlook' ? { href: `/workspace${place}`, target: '_blank', rel: 'noopener' } : { href: place }
  return (
    <Link {...target} {...(className && { className })} aria-label={`${visitSheet.link}: ${customer}`}>
      {visitSheet.link}
    </Link>
  )
}
