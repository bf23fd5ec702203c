import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { capacity } from '../../../../../domain/visits/strategy/capacity.ts'
import { type Outputs, readFailure, useTRPC } from '../../../../api.ts'
import { useTexts } from '../../../../ui/app-context.ts'
import { ErrorNote } from '../../../../ui/errors/ErrorNote.tsx'
import { useEdits } from '../../../../ui/forms/use-edits.ts'
import { useNotify } from '../../../../ui/notices.tsx'
import { DraftNote } from '../../DraftNote.tsx'
import { CapacityNote } from './CapacityNote.tsx'
import { CostFigures } from './CostFigures.tsx'
import { StrategyTable } from './StrategyTable.tsx'
import { noEdits, type Policy, readPolicy, toFields, withEdits } from './strategy-fields.ts'

const useStyles = makeStyles({
  plain: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginTop: '12px' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

type Territory = Outputs['visitStrategy']['territory']
type Props = { policy: Policy; territory: Territory; isEditable: boolean }

/** The table with what follows from it while one types. */
export function StrategyForm({ policy, territory, isEditable }: Props) {
  const styles = useStyles()
  const { visitStrategy: texts, common } = useTexts()
  const trpc = useTRPC()
  const client = useQueryClient()
  const notify = useNotify()
  const edits = useEdits('visit_strategy', noEdits, policy.version)
  const { edited } = edits
  const fields = withEdits(policy, edited)
  const read = readPolicy(fields)
  const isEdited = JSON.stringify(fields) !== JSON.stringify(toFields(policy))
  const refresh = (): void => void client.invalidateQueries({ queryKey: trpc.visitStrategy.pathKey() })
  const saving = useMutation(
    trpc.visitStrategy.change.mutationOptions({
      onSuccess: (saved) => {
        client.setQueryData(trpc.visitStrategy.show.queryKey(), saved)
        edits.drop()
        notify({ text: texts.saved })
        refresh()
      },
      onError: (error) => {
        if (readFailure(error).reason === 'CONFLICT') refresh()
      },
    }),
  )
  const save = (): void => {
    if (read) saving.mutate({ ...read, version: policy.version })
  }
  const outcome = read && capacityOf(read, territory)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <fieldset className={styles.plain} disabled={!isEditable}>
        <StrategyTable
          strategies={fields.strategies}
          customers={territory.classes}
          capacity={outcome}
          onChange={(classCode, part) =>
            edits.edit({ ...edited, strategies: { ...edited.strategies, [classCode]: { ...edited.strategies[classCode], ...part } } })
          }
        />
        <CostFigures figures={fields} onChange={(part) => edits.edit({ ...edited, figures: { ...edited.figures, ...part } })} />
      </fieldset>
      <p className={styles.quiet}>{texts.costBasis}</p>
      {read && outcome && <CapacityNote capacity={outcome} policy={read} territory={territory} />}
      {saving.error && <ErrorNote error={saving.error} onRetry={save} />}
      {isEditable && (
        <div className={styles.actions}>
          <Button type="submit" appearance="primary" disabled={!isEdited || !read || saving.isPending}>
            {common.save}
          </Button>
          <DraftNote isEdited={isEdited} unsaved={read ? texts.unsaved : texts.checkFields} edits={edits} />
        </div>
      )}
    </form>
  )
}

const capacityOf = ({ strategies, hourlyCostCents, fieldDays, visitsPerDay }: Omit<Policy, 'version'>, { people, classes }: Territory) =>
  capacity(
    classes.map((load) => ({ ...load, strategy: strategies[load.classCode] })),
    { hourlyCostCents, visitsPossible: people * fieldDays * visitsPerDay },
  )
