import { Button, makeStyles } from '@fluentui/react-components'
import { Call20Regular } from '@fluentui/react-icons/svg/call'
import { Directions20Regular } from '@fluentui/react-icons/svg/directions'
import { Document20Regular } from '@fluentui/react-icons/svg/document'
import type { Position } from '../../../domain/travel/position.ts'
import { useTexts } from '../../ui/app-context.ts'
import { wayTo } from '../../ui/navigation-address.ts'
import { dialAddress } from '../../ui/phone-number.ts'
import { useSheetTarget } from '../../ui/use-sheet-target.ts'

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(88px, 1fr))', gap: '8px', margin: '8px 0' },
  button: { minWidth: 0, whiteSpace: 'nowrap' },
})

type Props = {
  name: string
  position: Position | null
  address: string | null
  phone: string | null
  /** Whose sheet; null: it is read already, or there is none. */
  visitId: string | null
  /** `large`: for a thumb. */
  size: 'medium' | 'large'
}

/** What one needs on the road: the way, the phone, the sheet. What is not known is not there. */
export function WaysRow({ name, position, address, phone, visitId, size }: Props) {
  const styles = useStyles()
  const { road } = useTexts()
  const sheetOf = useSheetTarget()
  const way = wayTo({ position, address })
  if (!way && !phone && !visitId) return null
  return (
    <div className={styles.row}>
      {way && (
        <Button as="a" size={size} className={styles.button} icon={<Directions20Regular />} href={way} aria-label={road.navigateTo(name)}>
          {road.navigate}
        </Button>
      )}
      {phone && (
        <Button as="a" size={size} className={styles.button} icon={<Call20Regular />} href={dialAddress(phone)} aria-label={road.callOf(name)}>
          {road.call}
        </Button>
      )}
      {visitId && (
        <Button as="a" size={size} className={styles.button} icon={<Document20Regular />} {...sheetOf(visitId)} aria-label={road.sheetOf(name)}>
          {road.sheet}
        </Button>
      )}
    </div>
  )
}
