import { makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { cutText } from '../../../../domain/texts/cut-text.ts'
import { dayIn } from '../../../../domain/time/local-time.ts'
import { useTRPC } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { today } from '../../../ui/days.ts'
import { ChipChoice } from '../../../ui/forms/ChipChoice.tsx'
import { useDraft } from '../../../ui/forms/drafts.ts'
import { FormFrame } from '../../../ui/forms/FormFrame.tsx'
import { TextField } from '../../../ui/forms/TextField.tsx'
import type { CustomerFormProps } from '../../desk/customer-form.ts'
import type { FormRequest } from '../../desk/form-request.ts'
import { chosenOrder, GoodsFields, useNamedOrders } from './GoodsFields.tsx'
import { KindChoice } from './KindChoice.tsx'
import { RepeatNotes } from './RepeatNotes.tsx'
import { useComplaintTexts } from './use-complaint-texts.ts'
import { type Channel, type ComplainingMail, useEnterComplaint } from './use-enter-complaint.ts'
import { useOfferedKinds } from './use-offered-kinds.ts'

const useStyles = makeStyles({ quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 } })

const channels: readonly Channel[] = ['phone', 'visit', 'letter', 'fax']

type Props = CustomerFormProps & { request: Extract<FormRequest, { form: 'complaint_form' }>; mail: ComplainingMail | null }

/** A complaint in three fields: its kind, what has happened, and the goods. */
export function ComplaintForm({ request, mail: open, cockpit, onClose, onSaved }: Props) {
  const styles = useStyles()
  const { form: texts } = useComplaintTexts()
  const { contacts } = useTexts()
  const { customer, person } = cockpit
  const { customerId } = customer
  const mail = open?.item.mode === 'read' && open.item.direction === 'incoming' ? open : null
  const draft = useDraft('complaint', mail?.item.key ?? customerId, () => ({
    ...{ kind: '', what: cutText(request.what ?? mail?.item.subject ?? ''), orderId: '', productNumber: '', channel: 'phone' },
    at: new Date().toISOString(),
  }))
  const { fields, change } = draft
  const kinds = useOfferedKinds()
  // What a draft of before has chosen may be offered no more.
  const kind = (kinds.find(({ key }) => key === fields.kind) ?? kinds.at(-1))?.key ?? ''
  const orderId = chosenOrder(fields, useNamedOrders(mail?.item ?? null, customerId))
  const entering = useEnterComplaint(mail, draft, onSaved)
  const enter = (): void =>
    entering.enter({
      ...{ id: fields.id, newReportId: fields.secondId, customerId, contactId: person?.contactId ?? null, kind, subject: fields.what },
      ...{ text: null, orderId, productNumber: fields.productNumber || null, responsibleId: null },
      openedOn: mail ? receivedOn(mail.item.createdAt) : today(),
      channel: channels.find((one) => one === fields.channel) ?? 'phone',
      at: fields.at,
    })
  return (
    <FormFrame
      title={texts.title}
      about={customer.name}
      submitLabel={texts.enter}
      isSending={entering.isPending || kind === ''}
      error={entering.error}
      onSubmit={enter}
      onClose={onClose}
    >
      <KindChoice kinds={kinds} kind={kind} onChange={(next) => change({ kind: next })} />
      <TextField label={texts.what} isRequired autoFocus value={fields.what} onChange={(what) => change({ what })} />
      <GoodsFields item={mail?.item ?? null} customerId={customerId} goods={fields} onChange={change} />
      <Repeats kind={kind} productNumber={fields.productNumber} orderId={orderId} customerId={customerId} />
      {mail ? (
        <p className={styles.quiet}>{texts.withMail(mail.item.files)}</p>
      ) : (
        <ChipChoice
          label={texts.channel}
          isHeaded
          value={fields.channel}
          options={channels.map((each) => [each, contacts.channels[each]] as const)}
          onChange={(channel) => change({ channel })}
        />
      )}
    </FormFrame>
  )
}

/** The day on the reader's own clock. */
const receivedOn = (at: string | null): string => (at ? dayIn(at, Intl.DateTimeFormat().resolvedOptions().timeZone) : today())

function Repeats({ customerId, ...fault }: { kind: string; productNumber: string; orderId: string | null; customerId: string }) {
  const isKnown = fault.productNumber.trim() !== ''
  const { data } = useQuery(useTRPC().complaints.repeats.queryOptions(fault, { enabled: isKnown, retry: false }))
  return isKnown && data ? <RepeatNotes repeats={data} customerId={customerId} /> : null
}
