import { makeStyles } from '@fluentui/react-components'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type Outputs, useTRPC, useTRPCClient } from '../../../../api.ts'
import { TextField } from '../../../../ui/forms/TextField.tsx'
import { useEditsAt } from '../../../../ui/forms/use-edits.ts'
import { Sentence } from '../../../../ui/sentences/Sentence.tsx'
import { SettingsForm } from '../../../settings/SettingsForm.tsx'
import { useSaveSetting } from '../../../settings/use-save-setting.ts'
import { usePortfolioTexts } from '../use-portfolio-texts.ts'
import { type RateFields, readRates, toFields } from './rate-fields.ts'

const useStyles = makeStyles({
  details: { margin: '12px 0', '@media print': { display: 'none' } },
  summary: { cursor: 'pointer' },
  fields: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(220px, 1fr))', gap: '8px', margin: '8px 0' },
})

/** What a call or a message costs, for who leads; what an hour costs is set with the visits. */
export function ContactRatesForm() {
  const styles = useStyles()
  const { rates: texts } = usePortfolioTexts()
  const { data } = useQuery(useTRPC().portfolio.rates.queryOptions())
  return (
    <details className={styles.details}>
      <summary className={styles.summary}>{texts.title}</summary>
      {data && <Rates saved={data} />}
    </details>
  )
}

function Rates({ saved }: { saved: Outputs['portfolio']['rates'] }) {
  const styles = useStyles()
  const { rates: texts } = usePortfolioTexts()
  const trpc = useTRPC()
  const { portfolio } = useTRPCClient()
  const client = useQueryClient()
  const edits = useEditsAt<Partial<RateFields>>({ form: 'portfolio', subject: 'rates' }, {}, saved.version)
  const fields = { ...toFields(saved.value), ...edits.edited }
  const read = readRates(fields)
  const saving = useSaveSetting(portfolio.changeRates.mutate, {
    ...{ queryKey: trpc.portfolio.rates.queryKey(), edits, savedText: texts.saved },
    onSaved: () => void client.invalidateQueries({ queryKey: trpc.portfolio.costs.pathKey() }),
  })
  const input = (name: keyof RateFields, label: string) => (
    <TextField label={label} value={fields[name]} onChange={(value) => edits.edit({ ...edits.edited, [name]: value })} />
  )
  return (
    <SettingsForm
      isEdited={JSON.stringify(fields) !== JSON.stringify(toFields(saved.value))}
      problem={read ? null : texts.wrong}
      edits={edits}
      saving={saving}
      onSave={() => read && saving.mutate({ value: read, version: saved.version })}
      note={<Sentence text={texts.hour} />}
    >
      <div className={styles.fields}>
        {input('visitMinutes', texts.visitMinutes)}
        {input('call', texts.call)}
        {input('message', texts.message)}
      </div>
    </SettingsForm>
  )
}
