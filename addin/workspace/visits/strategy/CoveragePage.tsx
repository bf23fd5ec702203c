import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components'
import { CalendarClock20Regular } from '@fluentui/react-icons/svg/calendar-clock'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTRPC } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ErrorPage } from '../../../ui/errors/ErrorPage.tsx'
import { ChoiceField } from '../../../ui/forms/ChoiceField.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { Sentence } from '../../../ui/sentences/Sentence.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { CoverageTable } from './CoverageTable.tsx'

const useStyles = makeStyles({
  main: { padding: '12px' },
  top: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', justifyContent: 'space-between', gap: '8px', marginBottom: '8px' },
  title: { margin: 0, fontSize: '20px', lineHeight: '28px' },
  quiet: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  note: { marginBottom: '12px' },
})

const periods = [28, 91, 182, 364] as const

/** For who leads: how well customers are looked after, by class and by territory. */
export function CoveragePage() {
  const styles = useStyles()
  const { visitStrategy } = useTexts()
  const texts = visitStrategy.coverage
  const { day, number } = useFormat()
  const [days, setDays] = useState<number>(91)
  const query = useQuery(useTRPC().visitStrategy.coverage.queryOptions({ days }, { placeholderData: keepPreviousData }))
  if (query.isPending) return <Skeleton heights={[28, 34, 34, 34, 34]} />
  if (query.error) return <ErrorPage error={query.error} onRetry={() => void query.refetch()} />
  const { since, hourlyCostCents, total, classes, regions } = query.data
  const [all] = total
  const regionNames = (keys: readonly (string | null)[]): string => {
    const known = keys.filter((key) => key !== null).join(', ')
    return [known && texts.region(known), keys.includes(null) && texts.noRegion].filter(Boolean).join(' · ')
  }
  return (
    <main className={styles.main}>
      <div className={styles.top}>
        <h1 className={styles.title}>{texts.title}</h1>
        <ChoiceField
          label={texts.period}
          value={String(days)}
          options={periods.map((each) => [String(each), texts.weeks(number(each / 7))])}
          onChange={(value) => setDays(Number(value))}
        />
      </div>
      <p className={styles.quiet}>{texts.intro(day(since))}</p>
      {all ? (
        <>
          {!all.work && (
            <MessageBar intent="info" layout="multiline" className={styles.note}>
              <MessageBarBody>
                <Sentence text={texts.tooFewAtAll} />
              </MessageBarBody>
            </MessageBar>
          )}
          <CoverageTable title={texts.byClass} lines={classes} total={all} hourlyCostCents={hourlyCostCents} nameOf={(keys) => keys.join(', ')} />
          {regions ? (
            <CoverageTable title={texts.byRegion} lines={regions} total={all} hourlyCostCents={hourlyCostCents} nameOf={regionNames} />
          ) : (
            <p className={styles.quiet}>{texts.noRegions}</p>
          )}
        </>
      ) : (
        <EmptyState icon={<CalendarClock20Regular />} title={texts.nobody} hint={<Sentence text={texts.nobodyHint} />} />
      )}
    </main>
  )
}
