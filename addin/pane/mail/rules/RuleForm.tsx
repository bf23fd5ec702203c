import { Button, makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { useTexts } from '../../../ui/app-context.ts'
import { ChipChoice } from '../../../ui/forms/ChipChoice.tsx'
import { TextField } from '../../../ui/forms/TextField.tsx'
import type { Entry } from './use-mail-rules.ts'

const useStyles = makeStyles({ form: { display: 'flex', flexDirection: 'column', gap: '8px', alignItems: 'stretch', maxWidth: '420px' } })

type Kind = Entry['kind']

type Props = { isPending: boolean; onAdd: (entry: Pick<Entry, 'kind' | 'value'>, onTaken: () => void) => void }

/** One more entry. What stands there tells its kind until somebody chooses another. `onAdd` says when it is taken: what was refused stays. */
export function RuleForm({ isPending, onAdd }: Props) {
  const styles = useStyles()
  const { mailRules: texts } = useTexts()
  const [value, setValue] = useState('')
  const [chosen, setChosen] = useState<Kind | null>(null)
  const kind = chosen ?? kindOf(value)
  const kinds = (['address', 'domain', 'folder', 'category'] as const).map((each) => [each, texts.kinds[each]] as const)
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        onAdd({ kind, value: value.trim() }, () => {
          setValue((now) => (now === value ? '' : now))
          setChosen(null)
        })
      }}
    >
      <TextField label={texts.value} value={value} onChange={setValue} />
      <ChipChoice label={texts.gateways.kind} value={kind} options={kinds} onChange={setChosen} />
      <div>
        <Button type="submit" disabled={isPending || value.trim() === ''}>
          {texts.add}
        </Button>
      </div>
    </form>
  )
}

function kindOf(value: string): Kind {
  const text = value.trim()
  if (text === '' || /^[^@\s]+@[^@\s]+$/.test(text)) return 'address'
  return /^[^\s]+\.[^\s.]{2,}$/.test(text) ? 'domain' : 'folder'
}
