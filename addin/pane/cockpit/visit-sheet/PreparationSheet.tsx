import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ClipboardTask24Regular } from '@fluentui/react-icons/svg/clipboard-task'
import { Print16Regular } from '@fluentui/react-icons/svg/print'
import { useQuery } from '@tanstack/react-query'
import { type Inputs, useTRPC } from '../../../api.ts'
import { addressOf } from '../../../page-address.ts'
import { addressLine } from '../../../ui/address-line.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useDiscreet } from '../../../ui/discreet/discreet-mode.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { WaysRow } from '../../visits/WaysRow.tsx'
import { SheetSections } from './SheetSections.tsx'
import { sheetParts } from './sheet-parts.tsx'

const useStyles = makeStyles({
  note: { margin: '6px 12px 0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '4px', padding: '8px 12px' },
  ways: { padding: '0 12px' },
  error: { padding: '6px 12px' },
})

type Props = { of: Inputs['visitSheet']['read']['of']; onCockpit: () => void }

/** What to have read before a visit. In discreet mode only what the customer may read is fetched at all. */
export function PreparationSheet({ of, onCockpit }: Props) {
  const styles = useStyles()
  const { visitSheet: texts } = useTexts()
  const format = useFormat()
  const { isDiscreet, isKnown } = useDiscreet()
  const audience = isDiscreet ? 'customer' : 'internal'
  const query = useQuery(useTRPC().visitSheet.read.queryOptions({ of, audience }, { enabled: isKnown }))
  if (query.isPending) return <Skeleton heights={[32, 48, 32, 32, 32]} />
  if (!query.data)
    return (
      <div className={styles.error}>
        <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
      </div>
    )
  const { customer, site } = query.data
  const phone = query.data.audience === 'internal' ? query.data.phone : null
  const parts = sheetParts(query.data.rows, format, { isWhole: false })
  const open = (): void => void window.open(`/workspace${addressOf({ page: 'visit_sheet', of, audience })}`, '_blank', 'noopener')
  return (
    <section aria-label={texts.prepare}>
      {isDiscreet && <p className={styles.note}>{texts.discreet}</p>}
      {parts.length === 0 && <EmptyState icon={<ClipboardTask24Regular />} title={texts.nothing} hint={texts.nothingHint} />}
      <div className={styles.ways}>
        <WaysRow name={customer.name} position={null} address={site && addressLine(site)} phone={phone} visitId={null} size="medium" />
      </div>
      <SheetSections parts={parts} />
      <div className={styles.actions}>
        <Button size="small" icon={<Print16Regular />} onClick={open}>
          {texts.toPrint}
        </Button>
        <Button size="small" appearance="subtle" onClick={onCockpit}>
          {texts.cockpit}
        </Button>
      </div>
    </section>
  )
}
