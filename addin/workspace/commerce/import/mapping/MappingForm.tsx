import { Button, Field, makeStyles, Select } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { type Entity, entities } from '../../../../../domain/commerce/import/mapping/entities.ts'
import { type ImportDetail, useTRPC } from '../../../../api.ts'
import { ErrorNote } from '../../../../ui/errors/ErrorNote.tsx'
import { useImportTexts } from '../use-import-texts.ts'
import { usePageStyles } from '../use-page-styles.ts'
import { FieldGrid } from './FieldGrid.tsx'
import { FormatQuestions } from './FormatQuestions.tsx'
import { firstDraft, isWhole, type MappingDraft, problemsOf, settledAs, withEntity } from './mapping-draft.ts'
import { OptionFields } from './OptionFields.tsx'
import { RateFields } from './RateFields.tsx'

const useStyles = makeStyles({ entity: { maxWidth: '320px' }, select: { width: '100%', minWidth: 0 } })

type Props = {
  detail: ImportDetail & { reading: NonNullable<ImportDetail['reading']> }
  /** Back without a change; null: there is nothing to go back to. */
  onKeep: (() => void) | null
  onSettled: () => void
  cancel: ReactNode
}

/** What the file holds, which column is what, and how it is brought in: from then on for the files that come after, too. */
export function MappingForm({ detail, onKeep, onSettled, cancel }: Props) {
  const [styles, page] = [useStyles(), usePageStyles()]
  const { mapping: texts, names, file } = useImportTexts()
  const { job, reading } = detail
  const { columns } = reading
  const [draft, setDraft] = useState(() => firstDraft(detail))
  const [isTried, setIsTried] = useState(false)
  const trpc = useTRPC()
  const client = useQueryClient()
  const settling = useMutation(
    trpc.imports.settle.mutationOptions({
      onSuccess: onSettled,
      onSettled: () => void client.invalidateQueries({ queryKey: trpc.imports.pathKey() }),
    }),
  )
  const problems = problemsOf(draft, columns)
  const change = (part: Partial<MappingDraft>): void => setDraft((before) => ({ ...before, ...part }))
  const send = (): void => {
    setIsTried(true)
    const settled = isWhole(problems) && settledAs(job.jobId, draft, columns)
    if (settled) settling.mutate(settled)
  }
  return (
    <form
      aria-label={texts.title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <h2 className={page.heading}>{texts.title}</h2>
      {reading.asks.some(({ about }) => about === 'mapping') && <p className={page.quiet}>{texts.proposed}</p>}
      <Field className={styles.entity} label={texts.entity} required validationMessage={isTried && problems.entity ? texts.entityProblem : null}>
        <Select
          className={styles.select}
          value={draft.entity ?? ''}
          onChange={(_event, { value }) => value in entities && setDraft(withEntity(draft, value as Entity, columns))}
        >
          {draft.entity === null && <option value="">{texts.chooseEntity}</option>}
          {Object.entries(names.entities).map(([entity, name]) => (
            <option key={entity} value={entity}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {draft.entity && (
        <>
          <FieldGrid entity={draft.entity} draft={draft} reading={reading} problems={isTried ? problems.fields : []} onChange={change} />
          <FormatQuestions draft={draft} reading={reading} problems={isTried ? problems.formats : []} onChange={change} />
          <OptionFields draft={draft} isPart={job.isPart} onChange={change} />
          {'currency' in draft.fields && <RateFields draft={draft} problems={isTried ? problems.rates : []} onChange={change} />}
        </>
      )}
      {settling.error && <ErrorNote error={settling.error} onRetry={send} />}
      <div className={page.actions}>
        <Button type="submit" appearance="primary" disabled={settling.isPending}>
          {texts.check}
        </Button>
        {onKeep && <Button onClick={onKeep}>{file.keepAssignment}</Button>}
        {cancel}
      </div>
    </form>
  )
}
