import { Field, Input, makeStyles } from '@fluentui/react-components'
import { readAmount } from '../../../domain/visits/report/read-amount.ts'
import { useHost, useTexts } from '../app-context.ts'
import { decimalSign } from './decimal-sign.ts'

const useStyles = makeStyles({ input: { width: '100%', minWidth: 0 } })

type Props = { label: string; value: string; onChange: (value: string) => void; isRequired?: boolean; hint?: string }

/** A sum of money as one types it. The browser keeps the form while it is none. */
export function AmountField({ label, value, onChange, isRequired = false, hint = '' }: Props) {
  const styles = useStyles()
  const { badAmount } = useTexts().visitReport
  const { locale } = useHost()
  const problem = value !== '' && readAmount(value, decimalSign(locale)) === null ? badAmount : ''
  return (
    <Field label={label} required={isRequired} size="small" validationMessage={problem || null} hint={hint || null}>
      <Input
        size="small"
        className={styles.input}
        input={{ className: styles.input, ref: (input) => input?.setCustomValidity(problem) }}
        inputMode="decimal"
        required={isRequired}
        maxLength={20}
        value={value}
        onChange={(_event, data) => onChange(data.value)}
      />
    </Field>
  )
}
