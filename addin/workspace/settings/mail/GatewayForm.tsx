import { Button, makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import type { Inputs } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ChipChoice } from '../../../ui/forms/ChipChoice.tsx'
import { ChoiceField } from '../../../ui/forms/ChoiceField.tsx'
import { TextField } from '../../../ui/forms/TextField.tsx'
import { TryGateway } from './TryGateway.tsx'

export type Gateway = Omit<Inputs['mailGateways']['add'], 'id'>

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px', maxWidth: '420px' },
  actions: { display: 'flex', gap: '8px' },
})

/** Where each kind usually names the customer. */
const usual = { fax: 'number', voicemail: 'number', web_form: 'body', shop: 'reply_to' } as const
const kinds = ['fax', 'voicemail', 'web_form', 'shop'] as const
const places = ['number', 'reply_to', 'body'] as const

/** One more gateway; its kind sets what is usual, to be changed. `onAdd` says when it is taken: what was refused stays. */
export function GatewayForm({ isPending, onAdd }: { isPending: boolean; onAdd: (gateway: Gateway, onTaken: () => void) => void }) {
  const styles = useStyles()
  const { mailRules } = useTexts()
  const texts = mailRules.gateways
  const [gateway, setGateway] = useState<Gateway>({ kind: 'fax', sender: '', customerFrom: 'number' })
  const [tried, setTried] = useState<string | null>(null)
  const place = (value: string): Gateway['customerFrom'] => places.find((each) => each === value) ?? gateway.customerFrom
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        onAdd({ ...gateway, sender: gateway.sender.trim() }, () => {
          setGateway((now) => (now.sender === gateway.sender ? { ...now, sender: '' } : now))
          setTried(null)
        })
      }}
    >
      <ChipChoice
        label={texts.kind}
        value={gateway.kind}
        options={kinds.map((each) => [each, texts.kinds[each]] as const)}
        onChange={(kind) => setGateway({ ...gateway, kind, customerFrom: usual[kind] })}
      />
      <TextField
        label={texts.sender}
        value={gateway.sender}
        onChange={(sender) => {
          setGateway({ ...gateway, sender })
          setTried(null)
        }}
      />
      <ChoiceField
        label={texts.customerFrom}
        value={gateway.customerFrom}
        options={places.map((each) => [each, texts.from[each]] as const)}
        onChange={(value) => setGateway({ ...gateway, customerFrom: place(value) })}
      />
      <div className={styles.actions}>
        <Button type="submit" disabled={isPending || gateway.sender.trim() === ''}>
          {mailRules.add}
        </Button>
        <Button
          disabled={!gateway.sender.includes('@')}
          aria-expanded={tried !== null}
          onClick={() => setTried(tried ? null : gateway.sender.trim())}
        >
          {texts.tryOut}
        </Button>
      </div>
      {tried && <TryGateway gateway={{ sender: tried, customerFrom: gateway.customerFrom }} />}
    </form>
  )
}
