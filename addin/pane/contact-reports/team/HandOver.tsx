import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTRPC } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { ChoiceField } from '../../../ui/forms/ChoiceField.tsx'

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: '4px', padding: '4px 0' },
  field: { flex: '1 1 130px', minWidth: 0 },
  nobody: { margin: '4px 0', color: tokens.colorNeutralForeground2 },
})

type Colleague = { userId: string; name: string }
type Props = { reportId: string; isPending: boolean; onChoose: (colleague: Colleague) => void; onClose: () => void }

/** Who a mail is given to: those who see its customer. */
export function HandOver({ reportId, isPending, onChoose, onClose }: Props) {
  const styles = useStyles()
  const { team: texts, common } = useTexts()
  const query = useQuery(useTRPC().contactReports.colleaguesFor.queryOptions({ reportId }))
  const [chosen, setChosen] = useState('')
  const form = useRef<HTMLFormElement>(null)
  const isThere = query.data !== undefined
  useEffect(() => {
    if (isThere) form.current?.querySelector('select')?.focus()
  }, [isThere])
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return null
  if (query.data.length === 0) return <p className={styles.nobody}>{texts.nobody}</p>
  const colleague = query.data.find(({ userId }) => userId === chosen) ?? query.data[0]
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onClose()
  }
  return (
    <form
      ref={form}
      className={styles.form}
      onKeyDown={leave}
      onSubmit={(event) => {
        event.preventDefault()
        if (colleague) onChoose(colleague)
      }}
    >
      <div className={styles.field}>
        <ChoiceField
          label={texts.handOverTo}
          value={colleague?.userId ?? ''}
          options={query.data.map(({ userId, name }) => [userId, name])}
          onChange={setChosen}
        />
      </div>
      <Button type="submit" size="small" appearance="primary" disabled={isPending}>
        {texts.handOver}
      </Button>
      <Button size="small" onClick={onClose}>
        {common.cancel}
      </Button>
    </form>
  )
}
