import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useMutation, useQuery } from '@tanstack/react-query'
import { readAmount } from '../../../../domain/visits/report/read-amount.ts'
import { type Inputs, readFailure, type ShownComplaint, useTRPC, useTRPCClient } from '../../../api.ts'
import { useHost } from '../../../ui/app-context.ts'
import { useIsDiscreet } from '../../../ui/discreet/discreet-mode.tsx'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { ChipChoice } from '../../../ui/forms/ChipChoice.tsx'
import { ChoiceField } from '../../../ui/forms/ChoiceField.tsx'
import { DraftNote } from '../../../ui/forms/DraftNote.tsx'
import { TextField } from '../../../ui/forms/TextField.tsx'
import { useEditsAt } from '../../../ui/forms/use-edits.ts'
import { useNotify } from '../../../ui/notices.tsx'
import { useReadAnew } from '../../desk/use-read-anew.ts'
import { SubHeading } from '../SubHeading.tsx'
import { useComplaintTexts } from './use-complaint-texts.ts'
import { useKindName } from './use-kind-name.ts'

const useStyles = makeStyles({
  form: { display: 'grid', gap: '8px', maxWidth: '520px', margin: '4px 0' },
  quiet: { margin: '4px 0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
})

const CENTS = 100
const MOST = 1_000_000_000
type Change = Inputs['complaints']['change']

/** What was wrong and what came of it: one text for the customer, all else for us. */
export function HandlingForm({ complaint }: { complaint: ShownComplaint }) {
  const styles = useStyles()
  const { details: texts } = useComplaintTexts()
  const isDiscreet = useIsDiscreet()
  const { fields, change, isProblem, isEdited, edits, saving, save } = useFields(complaint)
  if (isDiscreet) return <p className={styles.quiet}>{texts.hidden}</p>
  const verdicts = Object.entries(texts.verdicts) as [NonNullable<Change['verdict']>, string][]
  return (
    <form
      className={styles.form}
      aria-label={texts.title}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <SubHeading as="h2">{texts.title}</SubHeading>
      <WhoAndWhat fields={fields} onChange={change} />
      <TextField
        label={texts.customerText}
        hint={texts.customerHint}
        lines={4}
        value={fields.customerText}
        onChange={(customerText) => change({ customerText })}
      />
      <SubHeading as="h2">{texts.internal}</SubHeading>
      <TextField label={texts.cause} value={fields.cause} onChange={(cause) => change({ cause })} />
      <TextField label={texts.remedy} value={fields.remedy} onChange={(remedy) => change({ remedy })} />
      <TextField label={texts.cost} value={fields.cost} problem={isProblem ? texts.costProblem : null} onChange={(cost) => change({ cost })} />
      <ChipChoice
        label={texts.verdict}
        isHeaded
        value={fields.verdict}
        options={verdicts}
        onChange={(verdict) => change({ verdict: fields.verdict === verdict ? '' : verdict })}
      />
      <TextField label={texts.internalText} lines={3} value={fields.internalText} onChange={(internalText) => change({ internalText })} />
      {saving.error && <ErrorNote error={saving.error} onRetry={save} />}
      <div className={styles.row}>
        <Button type="submit" size="small" disabled={!isEdited || isProblem || saving.isPending}>
          {texts.save}
        </Button>
        <DraftNote isEdited={isEdited} edits={edits} />
      </div>
    </form>
  )
}

type Fields = Record<'kind' | 'responsibleId' | 'customerText' | 'internalText' | 'cause' | 'remedy' | 'cost' | 'verdict', string>

function WhoAndWhat({ fields, onChange }: { fields: Fields; onChange: (part: Partial<Fields>) => void }) {
  const { details: texts } = useComplaintTexts()
  const trpc = useTRPC()
  const kindName = useKindName()
  const policy = useQuery(trpc.complaints.policy.queryOptions())
  const me = useQuery(trpc.people.whoAmI.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }))
  const kinds = (policy.data?.kinds ?? [])
    .filter(({ key, isOffered }) => isOffered || key === fields.kind)
    .map((kind) => [kind.key, kindName(kind)] as const)
  const people = me.data ? [[me.data.userId, me.data.name] as const, ...me.data.colleagues.map(({ userId, name }) => [userId, name] as const)] : []
  return (
    <>
      <ChoiceField label={texts.kind} value={fields.kind} options={[['', texts.noKind], ...kinds]} onChange={(kind) => onChange({ kind })} />
      <ChoiceField
        label={texts.responsible}
        value={fields.responsibleId}
        options={[['', texts.bySource], ...people]}
        onChange={(responsibleId) => onChange({ responsibleId })}
      />
    </>
  )
}

/** What was typed stands over what is saved, and stays until it is saved itself. */
function useFields(complaint: ShownComplaint) {
  const { details: texts } = useComplaintTexts()
  const { complaints } = useTRPCClient()
  const notify = useNotify()
  const readAnew = useReadAnew()
  const sign = useHost().language === 'de' ? ',' : '.'
  const first = fieldsOf(complaint, sign)
  const { complaintId, version } = complaint
  const edits = useEditsAt<Partial<Fields>>({ form: 'complaint_handling', subject: complaintId }, {}, version)
  const fields = { ...first, ...edits.edited }
  const amount = readAmount(fields.cost, sign)
  const isProblem = fields.cost.trim() !== '' && (amount === null || amount > MOST)
  const saving = useMutation({
    mutationFn: (said: Change) => complaints.change.mutate(said),
    onMutate: edits.send,
    onSuccess: async (_saved, _said, dropSent) => {
      notify({ text: texts.saved })
      await readAnew()
      dropSent()
    },
    onError: (error) => {
      if (readFailure(error).reason === 'CONFLICT') void readAnew()
    },
  })
  const save = (): void => {
    if (isProblem) return
    const { cost: _, kind, responsibleId, verdict, ...words } = fields
    const isVerdict = (value: string): value is NonNullable<Change['verdict']> => value in texts.verdicts
    const chosen = { kind: kind || null, responsibleId: responsibleId || null, verdict: isVerdict(verdict) ? verdict : null }
    saving.mutate({ complaintId, ...words, ...chosen, costCents: amount === null ? null : Math.round(amount * CENTS), version })
  }
  const isEdited = JSON.stringify(fields) !== JSON.stringify(first)
  return { fields, change: (part: Partial<Fields>) => edits.edit({ ...edits.edited, ...part }), isProblem, isEdited, edits, saving, save }
}

const fieldsOf = ({ kind, responsibleId, customerText, internalText, cause, remedy, costCents, verdict }: ShownComplaint, sign: string): Fields => ({
  ...{ kind: kind ?? '', responsibleId: responsibleId ?? '', customerText: customerText ?? '', internalText: internalText ?? '' },
  ...{ cause: cause ?? '', remedy: remedy ?? '', verdict: verdict ?? '' },
  cost: costCents === null ? '' : (costCents / CENTS).toFixed(costCents % CENTS === 0 ? 0 : 2).replace('.', sign),
})
