import { Button, makeStyles } from '@fluentui/react-components'
import { Filter20Regular } from '@fluentui/react-icons/svg/filter'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTRPC } from '../../api.ts'
import { classes, type ListFilter as Filter, kinds, sorts } from '../../list-filter.ts'
import { useTexts } from '../../ui/app-context.ts'
import { ChoiceField } from '../../ui/forms/ChoiceField.tsx'
import { TextField } from '../../ui/forms/TextField.tsx'
import { useIsNarrow } from '../use-is-narrow.ts'

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))', gap: '8px', margin: '8px 0 12px' },
  button: { alignSelf: 'end' },
})

const spans = [30, 60, 90, 180, 365]

type Props = { filter: Filter; onChange: (part: Partial<Filter>) => void }

/** Which customers, in which order; on a phone all but the words stands behind a button that says how much is set. */
export function ListFilter({ filter, onChange }: Props) {
  const styles = useStyles()
  const { list } = useTexts()
  const [isOpen, setIsOpen] = useState(false)
  const isNarrow = useIsNarrow()
  return (
    <div className={styles.row}>
      <TextField label={list.filter} type="search" maxLength={100} value={filter.text} onChange={(text) => onChange({ text })} />
      {isNarrow && (
        <Button className={styles.button} icon={<Filter20Regular />} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {list.filters(countSet(filter))}
        </Button>
      )}
      {(isOpen || !isNarrow) && <Choices filter={filter} onChange={onChange} />}
    </div>
  )
}

/** Of what narrows the list, beside the words. */
const countSet = ({ classes: chosen, kinds: chosenKinds, careTeamUserId, noContactForDays }: Filter): number =>
  [chosen.length > 0, chosenKinds.length > 0, careTeamUserId !== null, noContactForDays !== null].filter(Boolean).length

function Choices({ filter, onChange }: Props) {
  const { list, kinds: kindNames, common } = useTexts()
  const trpc = useTRPC()
  const { data: me } = useQuery(trpc.people.whoAmI.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }))
  const team = [...(me ? [[me.userId, list.mine] as const] : []), ...(me?.colleagues ?? []).map(({ userId, name }) => [userId, name] as const)]
  return (
    <>
      <ChoiceField
        label={list.classes}
        value={filter.classes[0] ?? ''}
        options={[['', list.allClasses], ...classes.map((label) => [label, label] as const)]}
        onChange={(label) => onChange({ classes: label ? [label] : [] })}
      />
      <ChoiceField
        label={list.kinds}
        value={filter.kinds[0] ?? ''}
        options={[['', list.allKinds], ...kinds.map((kind) => [kind, kindNames[kind]] as const)]}
        onChange={(value) => onChange({ kinds: kinds.filter((kind) => kind === value) })}
      />
      <ChoiceField
        label={list.team}
        value={filter.careTeamUserId ?? ''}
        options={[['', list.everybody], ...team]}
        onChange={(value) => onChange({ careTeamUserId: value || null })}
      />
      <ChoiceField
        label={list.noContact}
        value={String(filter.noContactForDays ?? '')}
        options={[['', list.anyTime], ...spans.map((days) => [String(days), common.days(days)] as const)]}
        onChange={(days) => onChange({ noContactForDays: days ? Number(days) : null })}
      />
      <ChoiceField
        label={list.sort}
        value={filter.sort}
        options={sorts.map((sort) => [sort, list.sorts[sort]] as const)}
        onChange={(value) => onChange({ sort: sorts.find((sort) => sort === value) ?? 'name' })}
      />
    </>
  )
}
