import { Link } from '@fluentui/react-components'
import { addressOf } from '../../../page-address.ts'
import { useHost, useTexts } from '../../../ui/app-context.ts'

/** To the planner of the week: in a browser here, beside Outlook in a tab of its own, where there is room for it. */
export function PlannerLink() {
  const { planner } = useTexts()
  const { kind } = useHost()
  const place = addressOf({ page: 'planner', text: '' })
  const target = kind === 'outlook' ? { href: `/workspace${place}`, target: '_blank', rel: 'noopener' } : { href: place }
  return <Link {...target}>{planner.link}</Link>
}
