import { Button, makeStyles } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { useTRPC } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { today } from '../../../ui/days.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { DayField } from '../../../ui/forms/DayField.tsx'
import { FieldPair } from '../../../ui/forms/FieldPair.tsx'
import { useNotify } from '../../../ui/notices.tsx'

const useStyles = makeStyles({ form: { maxWidth: '360px' }, button: { marginTop: '8px' } })

/** Some days away, entered by hand. */
export function AbsenceForm({ deputyId }: { deputyId: string }) {
  const styles = useStyles()
  const { deputies: texts } = useTexts()
  const trpc = useTRPC()
  const client = useQueryClient()
  const notify = useNotify()
  const fresh = () => ({ id: uuidv7(), startsOn: today(), endsOn: today() })
  const [absence, setAbsence] = useState(fresh)
  const adding = useMutation(
    trpc.deputies.addAbsence.mutationOptions({
      onSuccess: () => {
        setAbsence(fresh())
        notify({ text: texts.added })
        void client.invalidateQueries({ queryKey: trpc.deputies.pathKey() })
      },
    }),
  )
  const add = (): void => adding.mutate({ ...absence, deputyId })
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <FieldPair>
        <DayField label={texts.from} isRequired value={absence.startsOn} onChange={(startsOn) => setAbsence({ ...absence, startsOn })} />
        <DayField label={texts.until} isRequired value={absence.endsOn} onChange={(endsOn) => setAbsence({ ...absence, endsOn })} />
      </FieldPair>
      <Button className={styles.button} type="submit" disabled={adding.isPending}>
        {texts.add}
      </Button>
      {adding.error && <ErrorNote error={adding.error} onRetry={add} />}
    </form>
  )
}
