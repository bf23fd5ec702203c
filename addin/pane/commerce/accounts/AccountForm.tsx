import { makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { accountFields, type AccountForm as Form, problemsOf } from '../../../../domain/commerce/accounts/account-form.ts'
import { cutText } from '../../../../domain/texts/cut-text.ts'
import { type Outputs, useTRPC, useTRPCClient } from '../../../api.ts'
import { useHost, useTexts } from '../../../ui/app-context.ts'
import { today } from '../../../ui/days.ts'
import { ErrorPage } from '../../../ui/errors/ErrorPage.tsx'
import { ChoiceField } from '../../../ui/forms/ChoiceField.tsx'
import { useDraft } from '../../../ui/forms/drafts.ts'
import { FormFrame } from '../../../ui/forms/FormFrame.tsx'
import { readablePhone } from '../../../ui/phone-number.ts'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import type { CustomerFormProps } from '../../desk/customer-form.ts'
import { useSave } from '../../desk/use-save.ts'
import { AccountFields } from './AccountFields.tsx'
import { accountLines, asText } from './account-lines.ts'
import { useAccountTexts } from './use-account-texts.ts'

const useStyles = makeStyles({ missing: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: '12px', lineHeight: '16px' } })

type Beginning = Pick<Outputs['accountRequests']['begin'], 'form' | 'assigneeId' | 'colleagues'> & { myId: string }

/** What an account is opened with, filled in as far as it is known, and who opens it. */
export function AccountForm(props: CustomerFormProps) {
  const trpc = useTRPC()
  const { customerId } = props.cockpit.customer
  const begun = useQuery(trpc.accountRequests.begin.queryOptions({ customerId }, { staleTime: 0 }))
  const last = useQuery(trpc.accountRequests.ofCustomer.queryOptions({ customerId }))
  const me = useQuery(trpc.people.whoAmI.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }))
  const error = begun.error ?? last.error ?? me.error
  if (error) return <ErrorPage error={error} onRetry={() => void Promise.all([begun.refetch(), last.refetch(), me.refetch()])} />
  if (!begun.data || last.data === undefined || !me.data) return <Skeleton heights={[22, 30, 30, 30, 30]} />
  const { form, ...beginning } = begun.data
  return (
    <Suspense fallback={<Skeleton heights={[22, 30, 30, 30, 30]} />}>
      <Asking {...props} beginning={{ ...beginning, form: last.data?.form ?? form, myId: me.data.userId }} />
    </Suspense>
  )
}

function Asking({ cockpit: { customer }, onClose, onSaved, beginning }: CustomerFormProps & { beginning: Beginning }) {
  const styles = useStyles()
  const texts = useAccountTexts()
  const { language } = useHost()
  const { customerId } = customer
  const { forms } = useTexts()
  const { myId, colleagues } = beginning
  const draft = useDraft('account', customerId, () => ({
    ...beginning.form,
    phone: readablePhone(beginning.form.phone),
    assigneeId: beginning.assigneeId === myId ? '' : (beginning.assigneeId ?? ''),
  }))
  const { fields, change } = draft
  const form = Object.fromEntries(accountFields.map((field) => [field, fields[field] ?? ''])) as Form
  const problems = problemsOf(form)
  const missing = accountFields.filter((field) => problems[field] === 'missing').map((field) => texts.fields[field])
  const api = useTRPCClient()
  // A draft may remember somebody who does not see the customer any more.
  const chosen = colleagues.find(({ userId }) => userId === fields.assigneeId)
  const saving = useSave(api.accountRequests.ask.mutate, draft, ({ id, version, outlook }) =>
    onSaved({
      words: chosen ? texts.asked(chosen.name) : texts.task(form.company),
      mirror: { entityId: id, outlook },
      place: { form: 'account_request' },
      undo: () => api.followUps.withdraw.mutate({ id, version }).then(draft.bringBack),
    }),
  )
  const save = (): void => {
    if (Object.keys(problems).length > 0) return
    // Due at once: a day shows what is due in it, and whoever opens accounts is to see it there.
    const note = asText(accountLines(form, texts, language))
    saving.save({
      id: fields.id,
      customerId,
      form,
      title: cutText(texts.task(form.company)),
      note,
      dueOn: today(),
      assigneeId: chosen?.userId ?? myId,
    })
  }
  return (
    <FormFrame
      title={texts.ask}
      about={customer.name}
      submitLabel={texts.submit}
      isSending={saving.isPending}
      error={saving.error}
      onSubmit={save}
      onClose={onClose}
    >
      <p className={styles.missing} role="status">
        {missing.length > 0 ? texts.missing(missing.join(', ')) : texts.complete}
      </p>
      <AccountFields form={form} problems={problems} onChange={change} />
      <ChoiceField
        label={forms.assignee}
        value={chosen?.userId ?? ''}
        options={[['', forms.me], ...colleagues.map(({ userId, name }) => [userId, name] as const)]}
        onChange={(assigneeId) => change({ assigneeId })}
      />
    </FormFrame>
  )
}
