import { addressOf } from '../page-address.ts'
import { useHost } from './app-context.ts'

/** Where a link leads to the sheet of a visit: in a browser here, beside Outlook in a tab of its own. */
export function useSheetTarget(): (visitId: string) => { href: string; target?: '_blank'; rel?: 'noopener' } {
  const { kind } = useHost()
  return (visitId) => {
    const place = addressOf({ page: 'visit_sheet', of: { visitId }, audience: 'internal' })
    return kind === 'outlook' ? { href: `/workspace${place}`, target: '_blank', rel: 'noopener' } : { href: place }
  }
}
