import { Button, makeStaticStyles, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download'
import { EyeOff20Regular } from '@fluentui/react-icons/svg/eye-off'
import { Print20Regular } from '@fluentui/react-icons/svg/print'
import { readFailure } from '../../../api.ts'
import { BackBar } from '../../../pane/desk/BackBar.tsx'
import { type PortfolioView, wholePortfolio } from '../../../portfolio-view.ts'
import { useDiscreet } from '../../../ui/discreet/discreet-mode.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { Sentence } from '../../../ui/sentences/Sentence.tsx'
import { filterOf, isList, sinceOf } from './chosen-customers.ts'
import { type FileKind, usePortfolioFile } from './file/use-portfolio-file.ts'
import { PortfolioCustomers } from './PortfolioCustomers.tsx'
import { PortfolioFilters } from './PortfolioFilters.tsx'
import { PortfolioOverview } from './PortfolioOverview.tsx'
import { useOverview } from './use-overview.ts'
import { usePortfolioTexts } from './use-portfolio-texts.ts'

const useA4 = makeStaticStyles({ '@page': { size: 'A4', margin: '12mm' } })

const useStyles = makeStyles({
  main: { padding: '12px', '@media print': { padding: 0 } },
  top: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  title: { margin: 0, marginInlineEnd: 'auto', fontSize: '20px', lineHeight: '28px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', '@media print': { display: 'none' } },
  intro: { margin: '4px 0', color: tokens.colorNeutralForeground2 },
})

const kinds = ['xlsx', 'csv'] as const

type Props = { view: PortfolioView; onView: (view: PortfolioView) => void; onCustomer: (customerId: string) => void }

/** What customers are worth, by class and by loyalty, with what was done for them; in discreet mode nothing of it. */
export function PortfolioPage(props: Props) {
  const texts = usePortfolioTexts()
  const { isDiscreet, isKnown } = useDiscreet()
  if (!isKnown) return <Skeleton heights={[28, 44, 120, 120, 120]} />
  if (isDiscreet) return <EmptyState icon={<EyeOff20Regular />} title={texts.discreet} hint={texts.discreetHint} />
  return <Shown {...props} />
}

function Shown({ view, onView, onCustomer }: Props) {
  useA4()
  const styles = useStyles()
  const texts = usePortfolioTexts()
  const overview = useOverview(filterOf(view), sinceOf(view))
  const { worth, isLead } = overview
  const file = usePortfolioFile(view, overview)
  const isRefused = worth.error !== null && readFailure(worth.error).reason === 'FORBIDDEN'
  const save = (kind: FileKind) => (
    <Button key={kind} size="small" icon={<ArrowDownload20Regular />} disabled={!worth.data || file.isPending} onClick={() => file.mutate(kind)}>
      {texts.file[kind]}
    </Button>
  )
  return (
    <main className={styles.main}>
      {isList(view) && <BackBar label={texts.list.back} onBack={() => onView({ ...view, cell: null, stage: null, from: null })} />}
      <div className={styles.top}>
        <h1 className={styles.title}>{texts.title}</h1>
        <div className={styles.actions}>
          {kinds.map(save)}
          <Button size="small" icon={<Print20Regular />} onClick={() => window.print()}>
            {texts.file.print}
          </Button>
        </div>
      </div>
      <p className={styles.intro}>{isLead ? texts.intro : texts.introOwn}</p>
      <PortfolioFilters view={view} since={sinceOf(view)} onChange={(part) => onView({ ...view, ...part })} />
      {file.error && <ErrorNote error={file.error} />}
      {worth.isPending && <Skeleton heights={[120, 120, 120]} />}
      {isRefused && (
        <p>
          <Sentence text={texts.tooFewPeople} />{' '}
          <Button size="small" onClick={() => onView(wholePortfolio)}>
            {texts.reset}
          </Button>
        </p>
      )}
      {worth.error && !isRefused && <ErrorNote error={worth.error} onRetry={() => void worth.refetch()} />}
      {worth.data && !worth.error && isList(view) && <PortfolioCustomers view={view} onView={onView} onCustomer={onCustomer} />}
      {worth.data && !worth.error && !isList(view) && <PortfolioOverview view={view} overview={overview} />}
    </main>
  )
}
