import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { useTRPC } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { MergePreviewView } from './MergePreviewView.tsx'
import { useMergeTexts } from './use-merge-texts.ts'
import { useMerging } from './use-merging.ts'
import { useSideWords } from './use-side-words.ts'

const useStyles = makeStyles({ quiet: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 } })

type Side = { customerId: string; name: string }

/** Which one stays, and all that follows, before anything happens. `sides`: the one that is likelier to stay first. */
export function MergeDialog({ sides, onClose }: { sides: readonly [Side, Side]; onClose: () => void }) {
  const styles = useStyles()
  const sideWords = useSideWords()
  const { common } = useTexts()
  const { dialog } = useMergeTexts()
  const [keptId, setKeptId] = useState(sides[0].customerId)
  /** A second press sends the same id. */
  const [id] = useState(() => uuidv7())
  const goneId = sides.find(({ customerId }) => customerId !== keptId)?.customerId ?? keptId
  // Somebody else may have changed one of them since.
  const { queryOptions } = useTRPC().customerMerges.preview
  const fresh = { staleTime: 0, gcTime: 0 }
  const preview = useQuery(queryOptions({ keptId, goneId }, fresh))
  // The same at first; later it goes on telling the two apart while the other way round is read.
  const [one, other] = sides
  const first = useQuery(queryOptions({ keptId: one.customerId, goneId: other.customerId }, fresh))
  const known = first.data ? [first.data.kept, first.data.gone] : []
  const { merge } = useMerging()
  const submit = (): void => {
    if (!preview.data) return
    const { kept, gone } = preview.data
    const input = { id, keptId, goneId, keptVersion: kept.version, goneVersion: gone.version }
    merge.mutate({ input, names: { kept: kept.name, gone: gone.name } }, { onSuccess: onClose })
  }
  const lookAgain = (): void => {
    merge.reset()
    void preview.refetch()
  }
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{dialog.title}</DialogTitle>
          <DialogContent>
            <Field label={dialog.keep}>
              <RadioGroup value={keptId} onChange={(_, { value }) => setKeptId(value)}>
                {sides.map(({ customerId, name }) => (
                  <Radio
                    key={customerId}
                    value={customerId}
                    label={
                      <>
                        {name} <span className={styles.quiet}>{known.filter((side) => side.customerId === customerId).map(sideWords)}</span>
                      </>
                    }
                  />
                ))}
              </RadioGroup>
            </Field>
            {preview.isPending && <Skeleton heights={[20, 20, 20, 20]} />}
            {preview.data && <MergePreviewView preview={preview.data} />}
            {preview.error && <ErrorNote error={preview.error} onRetry={lookAgain} />}
            {merge.error && <ErrorNote error={merge.error} onRetry={lookAgain} />}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{common.cancel}</Button>
            {preview.data?.isImporting ? (
              <Button onClick={lookAgain}>{dialog.again}</Button>
            ) : (
              <Button appearance="primary" disabled={!preview.data || merge.isPending} onClick={submit}>
                {dialog.submit}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
