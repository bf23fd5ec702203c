import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { ChoiceField } from '../../../ui/forms/ChoiceField.tsx'
import { useNotify } from '../../../ui/notices.tsx'
import { Row } from '../../../ui/Row.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { AbsenceForm } from './AbsenceForm.tsx'

const useStyles = makeStyles({ text: { margin: '8px 0', color: tokens.colorNeutralForeground2 } })

/** Who acts for the user, and when he is away. */
export function DeputySection() {
  const styles = useStyles()
  const { deputies: texts } = useTexts()
  const { day } = useFormat()
  const trpc = useTRPC()
  const client = useQueryClient()
  const notify = useNotify()
  const query = useQuery(trpc.deputies.read.queryOptions())
  const me = useQuery(trpc.people.whoAmI.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }))
  const onSettled = () => client.invalidateQueries({ queryKey: trpc.deputies.pathKey() })
  const choosing = useMutation(trpc.deputies.choose.mutationOptions({ onSettled, onSuccess: () => notify({ text: texts.chosen }) }))
  const removing = useMutation(trpc.deputies.removeAbsence.mutationOptions({ onSettled, onSuccess: () => notify({ text: texts.removed }) }))
  const { data } = query
  const options = [['', texts.none] as const, ...(me.data?.colleagues ?? []).map(({ userId, name }) => [userId, name] as const)]
  return (
    <>
      <p className={styles.text}>{texts.intro}</p>
      {query.isPending && <Skeleton heights={[34, 26, 26]} />}
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {data && (
        <>
          <ChoiceField
            label={texts.deputy}
            value={data.deputyId ?? ''}
            options={options}
            onChange={(userId) => choosing.mutate({ deputyId: userId || null })}
          />
          {choosing.error && <ErrorNote error={choosing.error} onRetry={onSettled} />}
          <p className={styles.text}>{texts.fromOutlook}</p>
          {data.absences.length === 0 && <p className={styles.text}>{texts.noAbsences}</p>}
          {data.absences.map(({ absenceId, startsOn, endsOn, deputy, origin }) => (
            <Row
              key={absenceId}
              title={`${day(startsOn)} – ${day(endsOn)}`}
              below={`${texts.deputy}: ${deputy} · ${texts.origins[origin]}`}
              end={
                origin === 'hand' && (
                  <Button
                    size="small"
                    aria-label={`${texts.remove}: ${day(startsOn)} – ${day(endsOn)}`}
                    onClick={() => removing.mutate({ absenceId })}
                  >
                    {texts.remove}
                  </Button>
                )
              }
            />
          ))}
          {removing.error && <ErrorNote error={removing.error} onRetry={onSettled} />}
          {data.deputyId ? <AbsenceForm deputyId={data.deputyId} /> : <p className={styles.text}>{texts.chooseFirst}</p>}
        </>
      )}
    </>
  )
}
