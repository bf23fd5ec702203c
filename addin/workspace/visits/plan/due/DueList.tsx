import { Button, Input, makeStyles, tokens } from '@fluentui/react-components'
import { Draggable } from '@fullcalendar/interaction'
import { useEffect, useRef, useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { foldText } from '../../../../../domain/customers/names.ts'
import { placeId } from '../../../../../domain/visits/week/candidates.ts'
import type { Outputs } from '../../../../api.ts'
import { useTexts } from '../../../../ui/app-context.ts'
import { Sentence } from '../../../../ui/sentences/Sentence.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import { type DueCustomer, dueGroups, type Plan, type Planner, type ShownVisit } from '../planner-week.ts'
import type { Change } from '../use-planner.ts'
import { DueGroup } from './DueGroup.tsx'
import { DueRow } from './DueRow.tsx'

const useStyles = makeStyles({
  list: { minWidth: 0, '@media print': { display: 'none' } },
  head: { display: 'flex', alignItems: 'baseline', gap: '8px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: '22px' },
  quiet: { margin: '4px 0', color: tokens.colorNeutralForeground2, fontSize: '12px' },
  filter: { width: '100%', margin: '4px 0' },
  rows: { maxHeight: '470px', overflowY: 'auto', '@media (max-width: 760px)': { maxHeight: 'none' } },
})

const SHOWN = 40

type Props = {
  planner: Planner
  leftOut: Outputs['visitPlan']['whyNot'] | undefined
  plan: Plan | null
  visits: ShownVisit[]
  change: (what: Change) => void
  onCustomer: (customerId: string) => void
  /** To which names and towns the list is narrowed. */
  filter: string
  onFilter: (filter: string) => void
}

/** Who is due and not in the plan, what matters most first, and why some cannot be planned. */
export function DueList({ planner, leftOut, plan, visits, change, onCustomer, filter, onFilter }: Props) {
  const styles = useStyles()
  const { planner: texts } = useTexts()
  const { number } = useFormat()
  const [shown, setShown] = useState(SHOWN)
  const rows = useDraggableRows()
  const groups = dueGroups(planner, visits, plan)
  const wanted = foldText(filter)
  const matches = (name: string, city: string | null): boolean => foldText(`${name} ${city ?? ''}`).includes(wanted)
  const open = groups.open.filter(({ name, city }) => matches(name, city))
  const unplaced = (plan?.proposals ?? []).filter(({ day, isWanted, isExcluded }) => day === null && isWanted && !isExcluded)
  const excluded = (plan?.proposals ?? []).filter(({ isExcluded }) => isExcluded)
  const add = ({ customerId, siteId, minutes }: DueCustomer): void => change({ kind: 'add', id: uuidv7(), customerId, siteId, minutes, at: null })
  const mayAdd = plan !== null
  const whys = new Map(leftOut?.customers.map((each) => [placeId(each), each.why]))
  return (
    <section className={styles.list} aria-labelledby="planner-due">
      <div className={styles.head}>
        <h2 id="planner-due" className={styles.title}>
          {texts.due.title}
        </h2>
        <span className={styles.quiet}>{texts.due.count(number(groups.open.length))}</span>
      </div>
      <Input
        size="small"
        type="search"
        className={styles.filter}
        placeholder={texts.due.filter}
        aria-label={texts.due.filter}
        value={filter}
        onChange={(_event, { value }) => onFilter(value)}
      />
      {planner.due.length === 0 && (
        <p className={styles.quiet}>
          <Sentence text={texts.due.nobody} />
        </p>
      )}
      {planner.due.length > 0 && open.length === 0 && <p className={styles.quiet}>{filter ? texts.due.noMatch : texts.due.allPlanned}</p>}
      {mayAdd && open.length > 0 && <p className={styles.quiet}>{texts.due.hint}</p>}
      <div className={styles.rows} ref={rows}>
        {open.slice(0, shown).map((due) => (
          <DueRow
            key={due.siteId ?? due.customerId}
            due={due}
            whyNot={whys.get(placeId(due))}
            onAdd={mayAdd ? () => add(due) : null}
            onCustomer={onCustomer}
          />
        ))}
        {open.length > shown && (
          <Button size="small" appearance="subtle" onClick={() => setShown(shown + SHOWN)}>
            {texts.due.more}
          </Button>
        )}
      </div>
      <DueGroup title={texts.due.unplaced} count={unplaced.length} isOpen>
        {unplaced.map((each) => (
          <DueRow key={each.id} due={each} whyNot={whys.get(placeId(each))} onAdd={null} onCustomer={onCustomer} />
        ))}
      </DueGroup>
      <DueGroup title={texts.due.withoutPosition} count={groups.withoutPosition.length} isOpen>
        {groups.withoutPosition.map((due) => (
          <DueRow key={due.siteId ?? due.customerId} due={due} onAdd={null} onCustomer={onCustomer} />
        ))}
      </DueGroup>
      <DueGroup title={texts.due.excluded} count={excluded.length}>
        {excluded.map((each) => (
          <DueRow
            key={each.id}
            due={each}
            addLabel={texts.due.include(each.name)}
            onAdd={() => change({ kind: 'include', proposalId: each.id })}
            onCustomer={onCustomer}
          />
        ))}
      </DueGroup>
      <DueGroup title={texts.due.calls} count={groups.calls.length}>
        {groups.calls.slice(0, SHOWN).map((due) => (
          <DueRow key={due.siteId ?? due.customerId} due={due} onAdd={mayAdd ? () => add(due) : null} onCustomer={onCustomer} />
        ))}
      </DueGroup>
    </section>
  )
}

/** Rows can be dragged into the calendar; what they carry stands in their data. */
function useDraggableRows() {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!element.current) return
    const draggable = new Draggable(element.current, {
      itemSelector: '[data-due]',
      eventData: ({ dataset }) => ({ title: dataset.name ?? '', duration: { minutes: Number(dataset.minutes) }, create: true }),
    })
    return () => draggable.destroy()
  }, [])
  return element
}
