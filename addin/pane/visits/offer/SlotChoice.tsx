import { makeStyles, Select, tokens } from '@fluentui/react-components'
import { useTexts } from '../../../ui/app-context.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { DetourBadge } from './DetourBadge.tsx'
import { reasonsOf, timeOf } from './slot-words.ts'
import type { ProposedSlot } from './use-slots.ts'

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', gap: '6px' },
  select: { flexGrow: 1, minWidth: 0 },
  reason: { paddingTop: '1px', color: tokens.colorNeutralForeground2, fontSize: '12px', lineHeight: '16px', overflowWrap: 'anywhere' },
})

type Props = { number: number; slot: ProposedSlot; others: readonly ProposedSlot[]; onExchange: (slot: ProposedSlot) => void }

/** One of the times to offer; another one can be taken in its place. */
export function SlotChoice({ number, slot, others, onExchange }: Props) {
  const styles = useStyles()
  const { visitOffer: texts } = useTexts()
  const format = useFormat()
  const options = [slot, ...others].sort((one, other) => one.startsAt.localeCompare(other.startsAt))
  const shown = (each: ProposedSlot): string =>
    each.detour === null ? timeOf(each, format) : `${timeOf(each, format)} · ${texts.detour(format.number(each.detour))}`
  return (
    <div>
      <div className={styles.row}>
        <Select
          className={styles.select}
          size="small"
          aria-label={texts.slot(number)}
          value={slot.startsAt}
          onChange={(_event, { value }) => onExchange(options.find(({ startsAt }) => startsAt === value) ?? slot)}
        >
          {options.map((each) => (
            <option key={each.startsAt} value={each.startsAt}>
              {each === slot ? timeOf(each, format) : shown(each)}
            </option>
          ))}
        </Select>
        <DetourBadge detour={slot.detour} />
      </div>
      <div className={styles.reason}>{reasonsOf(slot, texts)}</div>
    </div>
  )
}
