import { makeStyles, Popover, PopoverSurface } from '@fluentui/react-components'
import type { PlannerDay, ShownVisit } from '../planner-week.ts'
import type { usePlanner } from '../use-planner.ts'
import { useMissedCalls } from './use-missed-calls.ts'
import { VisitCard } from './VisitCard.tsx'

const useStyles = makeStyles({ card: { width: '320px', maxWidth: '90vw', padding: '12px', boxSizing: 'border-box' } })

type Props = {
  /** null: closed. It stays mounted, since only then the page behind it is given back to the keyboard. */
  visit: ShownVisit | null
  target: HTMLElement | null
  planner: ReturnType<typeof usePlanner>
  days: PlannerDay[]
  onClose: () => void
  onCustomer: (customerId: string) => void
}

/** The card of a visit beside the place where it was opened. */
export function VisitPopover({ visit, target, planner, days, onClose, onCustomer }: Props) {
  const styles = useStyles()
  const calls = useMissedCalls([], planner.query.data?.zone ?? 'UTC')
  const close = (): void => {
    onClose()
    target?.focus()
  }
  return (
    <Popover open={visit !== null} trapFocus positioning={{ target, position: 'after', align: 'top' }} onOpenChange={close}>
      <PopoverSurface className={styles.card} aria-label={visit?.name}>
        {visit && <VisitCard key={visit.id} visit={visit} planner={planner} calls={calls} days={days} onClose={close} onCustomer={onCustomer} />}
      </PopoverSurface>
    </Popover>
  )
}
