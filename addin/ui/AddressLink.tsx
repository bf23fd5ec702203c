import { Link } from '@fluentui/react-components'
import type { Position } from '../../domain/travel/position.ts'
import { useTexts } from './app-context.ts'
import { wayTo } from './navigation-address.ts'

/** An address that opens the way to it. `position`: where that is known more exactly than by its words. */
export function AddressLink({ address, position = null, className }: { address: string; position?: Position | null; className?: string }) {
  const { way } = useTexts().planner.visit
  const href = wayTo({ position, address })
  if (!href) return null
  return (
    <Link {...(className && { className })} href={href} title={way} aria-label={`${address}: ${way}`}>
      {address}
    </Link>
  )
}
