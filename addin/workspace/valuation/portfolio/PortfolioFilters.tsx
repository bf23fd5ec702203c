import { makeStyles } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../../api.ts'
import type { PortfolioView } from '../../../portfolio-view.ts'
import { ChoiceField } from '../../../ui/forms/ChoiceField.tsx'
import { DayField } from '../../../ui/forms/DayField.tsx'
import { usePortfolioTexts } from './use-portfolio-texts.ts'

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(160px, 1fr))',
    gap: '8px',
    margin: '8px 0 12px',
    '@media print': { display: 'none' },
  },
})

type Props = { view: PortfolioView; since: string; onChange: (part: Partial<PortfolioView>) => void }

/** By what the portfolio is narrowed, and since when movement is told; offered is only what may be told. */
export function PortfolioFilters({ view, since, onChange }: Props) {
  const styles = useStyles()
  const texts = usePortfolioTexts()
  const { portfolio, people } = useTRPC()
  const { data } = useQuery(portfolio.choices.queryOptions())
  const { data: me } = useQuery(people.whoAmI.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }))
  const colleagues = (me?.colleagues ?? []).map(({ userId, name }) => [userId, name] as const)
  return (
    <div className={styles.row}>
      {data?.regions && (
        <ChoiceField
          label={texts.region}
          value={view.region ?? ''}
          options={[['', texts.everywhere], ...data.regions.map((digits) => [digits, texts.regionOf(digits)] as const)]}
          onChange={(region) => onChange({ region: region || null })}
        />
      )}
      {me && me.role !== 'sales' && (
        <ChoiceField
          label={texts.owner}
          value={view.ownerId ?? ''}
          options={[['', texts.everybody], [me.userId, texts.me], ...(data?.areOwnersOffered ? colleagues : [])]}
          onChange={(ownerId) => onChange({ ownerId: ownerId || null })}
        />
      )}
      <ChoiceField
        label={texts.targetGroup}
        value={view.targetGroup ?? ''}
        options={[['', texts.allGroups], ...(data?.targetGroups ?? []).map((name) => [name, name] as const)]}
        onChange={(targetGroup) => onChange({ targetGroup: targetGroup || null })}
      />
      <DayField label={texts.since} value={since} onChange={(day) => onChange({ since: day })} />
    </div>
  )
}
