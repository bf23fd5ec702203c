import { Field, Input } from '@fluentui/react-components'
import { useConnectorTexts } from './use-connector-texts.ts'

/** Never filled with what is kept, and never offered to the browser's memory. */
export function SecretField({ isKept, value, onChange }: { isKept: boolean; value: string; onChange: (value: string) => void }) {
  const texts = useConnectorTexts()
  return (
    <Field label={texts.secret} size="small" hint={isKept ? texts.secretKept : texts.secretHint}>
      <Input
        size="small"
        type="password"
        autoComplete="new-password"
        maxLength={2_000}
        value={value}
        onChange={(_event, data) => onChange(data.value)}
      />
    </Field>
  )
}
