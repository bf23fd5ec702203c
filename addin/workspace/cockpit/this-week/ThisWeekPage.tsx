import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../../api.ts'
import { BackBar } from '../../../pane/desk/BackBar.tsx'
import { useTexts } from '../../../ui/app-context.ts'
import { ErrorPage } from '../../../ui/errors/ErrorPage.tsx'
import { useFormPlace } from '../../../ui/forms/use-form-place.ts'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { AskForm } from './AskForm.tsx'
import { weekSections } from './sections.tsx'
import { WeekSectionView } from './WeekSectionView.tsx'
import type { AskRequest, WeekSectionName } from './week.ts'

const useStyles = makeStyles({
  main: { padding: '12px' },
  behind: { display: 'none' },
  title: { margin: 0, fontSize: '20px', lineHeight: '28px' },
  quiet: { margin: '0 0 12px', color: tokens.colorNeutralForeground2 },
  // Sections are of different lengths: two columns that each fill from the top.
  columns: { '@media (min-width: 860px)': { columnCount: 2, columnGap: '16px' } },
  section: { breakInside: 'avoid', marginBottom: '16px' },
})

type Props = { section: WeekSectionName | null; onAll: () => void; onCustomer: (customerId: string) => void }

/** With what who leads begins the week; `section`: one of its lists, longer. */
export function ThisWeekPage({ section, onAll, onCustomer }: Props) {
  const styles = useStyles()
  const { thisWeek } = useTexts()
  const query = useQuery(useTRPC().thisWeek.read.queryOptions({ section }))
  const { form, openForm, closeForm } = useFormPlace<AskRequest>(null)
  if (query.isPending) return <Skeleton heights={[28, 20, 120, 120, 120]} />
  if (query.error) return <ErrorPage error={query.error} onRetry={() => void query.refetch()} />
  const week = { day: query.data.day, onAsk: openForm }
  return (
    <>
      {form && <AskForm request={form} onClose={closeForm} onCustomer={onCustomer} />}
      <div className={mergeClasses(form !== null && styles.behind)}>
        {section && <BackBar label={thisWeek.back} onBack={onAll} />}
        <main className={styles.main}>
          <h1 className={styles.title}>{section ? thisWeek.sections[section] : thisWeek.title}</h1>
          <p className={styles.quiet}>{thisWeek.intro}</p>
          <div className={mergeClasses(!section && styles.columns)}>
            {weekSections.map(({ name, show }) => {
              const shown = show(query.data.sections, week)
              return (
                shown && (
                  <div key={name} className={styles.section}>
                    <WeekSectionView name={name} shown={shown} isWhole={section !== null} />
                  </div>
                )
              )
            })}
          </div>
        </main>
      </div>
    </>
  )
}
