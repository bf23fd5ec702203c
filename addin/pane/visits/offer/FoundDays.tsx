import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { toLocal } from '../../../../domain/time/local-time.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { DetourBadge } from './DetourBadge.tsx'
import { ProposalNotes } from './ProposalNotes.tsx'
import { SearchFields } from './SearchFields.tsx'
import { reasonsOf, timeOf } from './slot-words.ts'
import { type ProposedSlot, useSlots } from './use-slots.ts'

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: '6px', paddingTop: '8px' },
  list: { display: 'grid', gap: '2px', margin: 0, padding: 0, listStyleType: 'none' },
  slot: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    gap: '0 6px',
    width: '100%',
    padding: '4px 6px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: '13px',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  best: { fontWeight: tokens.fontWeightSemibold },
  reason: { gridColumn: '1 / -1', color: tokens.colorNeutralForeground2, fontSize: '12px', lineHeight: '16px', fontWeight: tokens.fontWeightRegular },
})

export type FoundDaysProps = {
  customerId: string
  siteId: string | null
  minutes: number
  onChoose: (when: { day: string; time: string }) => void
}

/** Days on which a visit fits, the best three in bold. */
export function FoundDays({ onChoose, ...whom }: FoundDaysProps) {
  const styles = useStyles()
  const { visitOffer: texts } = useTexts()
  const format = useFormat()
  const { search, change, query } = useSlots({ ...whom, contactId: null })
  const { data } = query
  const choose = ({ startsAt }: ProposedSlot, zone: string): void => {
    const local = toLocal(startsAt, zone)
    onChoose({ day: local.slice(0, 10), time: local.slice(11, 16) })
  }
  const slots = data ? [...data.slots, ...data.others].sort((one, other) => one.startsAt.localeCompare(other.startsAt)) : []
  return (
    <div className={styles.box}>
      <SearchFields search={search} onChange={change} />
      {query.isFetching && !data && <Skeleton heights={[34, 34, 34]} />}
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {data && <ProposalNotes proposal={data} />}
      {data && slots.length > 0 && (
        <ul className={styles.list} aria-label={texts.findDayMeans}>
          {slots.map((slot) => (
            <li key={slot.startsAt}>
              <button
                type="button"
                className={mergeClasses(styles.slot, data.slots.includes(slot) && styles.best)}
                onClick={() => choose(slot, data.zone)}
              >
                <span>{timeOf(slot, format)}</span>
                <DetourBadge detour={slot.detour} />
                <span className={styles.reason}>{reasonsOf(slot, texts)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
