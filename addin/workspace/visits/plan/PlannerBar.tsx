import { Button, makeStyles, Select, Spinner, tokens } from '@fluentui/react-components'
import { ArrowUndo16Regular } from '@fluentui/react-icons/svg/arrow-undo'
import { ChevronLeft16Regular } from '@fluentui/react-icons/svg/chevron-left'
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right'
import { Map16Regular } from '@fluentui/react-icons/svg/map'
import { Print16Regular } from '@fluentui/react-icons/svg/print'
import { useState } from 'react'
import { addDays } from '../../../../domain/time/local-time.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { today } from '../../../ui/days.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { useNotify } from '../../../ui/notices.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { CallList } from './arranging/CallList.tsx'
import { useMissedCalls } from './arranging/use-missed-calls.ts'
import { EnterDialog } from './EnterDialog.tsx'
import { DAYS_OF_WEEK, horizonOf, isToBeAsked, type ShownVisit } from './planner-week.ts'
import { SearchState } from './SearchState.tsx'
import type { usePlanner } from './use-planner.ts'

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px 8px', padding: '10px 0 8px', '@media print': { display: 'none' } },
  title: { margin: '0 8px 0 0', fontSize: '20px', lineHeight: '28px' },
  week: { display: 'flex', alignItems: 'center', gap: '2px' },
  weekName: { minWidth: '170px', textAlign: 'center', fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  end: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginInlineStart: 'auto' },
})

type Props = {
  monday: string
  onMonday: (monday: string) => void
  planner: ReturnType<typeof usePlanner>
  /** Given the way back to the plan before; null: there was none. */
  onPlanned: (back: (() => void) | null) => void
  visits: ShownVisit[]
  isMapOpen: boolean
  /** null: there is no map. */
  onMap: (() => void) | null
}

/** Which week, the plan button with what the search has found, and the way into the calendar and back. */
export function PlannerBar({ monday, onMonday, planner, onPlanned, visits, isMapOpen, onMap }: Props) {
  const styles = useStyles()
  const { planner: texts } = useTexts()
  const { day, number, time } = useFormat()
  const notify = useNotify()
  const [weeks, setWeeks] = useState(1)
  const [isEntering, setEntering] = useState(false)
  const [isCalling, setCalling] = useState(false)
  const toAsk = visits.filter(isToBeAsked)
  const { plan, query, undo, isStarting } = planner
  const zone = query.data?.zone ?? 'UTC'
  const calls = useMissedCalls(isCalling ? toAsk : [], zone)
  const open = (plan?.proposals ?? []).filter(({ day: on, isExcluded }) => on !== null && !isExcluded)
  const horizon = horizonOf(monday, weeks, query.data?.today ?? today())
  const begin = (): void => {
    if (horizon) planner.begin(horizon, planner.isShown && plan ? plan.limits : null, onPlanned)
  }
  /** What is looked through must not change meanwhile. */
  const beginEntering = (): void => {
    if (plan?.state === 'running') planner.cancel()
    setEntering(true)
  }
  const takeBack = (): void => {
    if (!plan?.undo) return
    const { planId, undo: entry } = plan
    undo.mutate(
      { planId, entryId: entry.entryId },
      { onSuccess: ({ stayed }) => notify({ text: stayed.length > 0 ? texts.stayed(stayed) : texts.takenBack }) },
    )
  }
  return (
    <div className={styles.bar}>
      <h1 className={styles.title}>{texts.title}</h1>
      <div className={styles.week}>
        <Button
          size="small"
          appearance="subtle"
          icon={<ChevronLeft16Regular />}
          aria-label={texts.weekBefore}
          onClick={() => onMonday(addDays(monday, -DAYS_OF_WEEK))}
        />
        <span className={styles.weekName} aria-live="polite">
          {texts.week(number(weekNumber(monday)), day(monday), day(addDays(monday, 6)))}
        </span>
        <Button
          size="small"
          appearance="subtle"
          icon={<ChevronRight16Regular />}
          aria-label={texts.weekAfter}
          onClick={() => onMonday(addDays(monday, DAYS_OF_WEEK))}
        />
      </div>
      <Select size="small" aria-label={texts.horizon} value={String(weeks)} onChange={(_event, { value }) => setWeeks(Number(value))}>
        <option value="1">{texts.horizons.week}</option>
        <option value="4">{texts.horizons.weeks}</option>
      </Select>
      <Button
        size="small"
        appearance={open.length ? 'secondary' : 'primary'}
        disabled={!query.data || !horizon || isStarting}
        icon={isStarting ? <Spinner size="extra-tiny" /> : undefined}
        onClick={begin}
      >
        {plan ? texts.planAgain : texts.plan}
      </Button>
      <SearchState plan={plan} isStarting={isStarting} isChanging={planner.isChanging} onStop={planner.cancel} />
      <div className={styles.end}>
        {plan?.undo && (
          <Button
            size="small"
            icon={<ArrowUndo16Regular />}
            title={texts.undoUntil(time(plan.undo.until))}
            disabled={undo.isPending}
            onClick={takeBack}
          >
            {texts.undoEntered(number(plan.undo.visits))}
          </Button>
        )}
        {toAsk.length > 0 && (
          <Button size="small" onClick={() => setCalling(true)}>
            {texts.calls.open(number(toAsk.length))}
          </Button>
        )}
        {open.length > 0 && (
          <Button size="small" appearance="primary" onClick={beginEntering}>
            {texts.enter(number(open.length))}
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          icon={<Print16Regular />}
          aria-label={texts.print}
          title={texts.print}
          onClick={() => window.print()}
        />
        {onMap && (
          <Button
            size="small"
            appearance="subtle"
            icon={<Map16Regular />}
            aria-label={isMapOpen ? texts.hideMap : texts.showMap}
            title={isMapOpen ? texts.hideMap : texts.showMap}
            aria-pressed={isMapOpen}
            onClick={onMap}
          />
        )}
      </div>
      {!isCalling && calls.error && <ErrorNote error={calls.error} />}
      {isCalling && query.data && <CallList visits={visits} zone={zone} calls={calls} planner={planner} onClose={() => setCalling(false)} />}
      {isEntering && plan && plan.state !== 'running' && <EnterDialog plan={plan} planner={planner} onClose={() => setEntering(false)} />}
    </div>
  )
}

/** By ISO 8601: the week belongs to the year of its Thursday. */
function weekNumber(monday: string): number {
  const thursday = addDays(monday, 3)
  return 1 + Math.floor((Date.parse(thursday) - Date.parse(`${thursday.slice(0, 4)}-01-01`)) / (DAYS_OF_WEEK * 86_400_000))
}
