import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { MOST_HITS } from '../../../../domain/texts/cut-list.ts'
import { type CustomerChoice, useTRPC } from '../../../api.ts'
import { ChoiceButton } from '../../../pane/customers/choosing/ChoiceButton.tsx'
import { useTexts } from '../../../ui/app-context.ts'
import { CutList } from '../../../ui/CutList.tsx'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { TextField } from '../../../ui/forms/TextField.tsx'
import { usePaused } from '../../../ui/forms/use-paused.ts'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { useMergeTexts } from './use-merge-texts.ts'

// As high with many hits as with none, so that nothing jumps while one types.
const useStyles = makeStyles({ hits: { height: 'min(46vh, 340px)', overflowY: 'auto', marginTop: '8px', paddingInline: '2px' } })

type Props = { one: CustomerChoice; onChoose: (other: CustomerChoice) => void; onClose: () => void }

/** The customer with whom `one` is to become one, by whatever one searches customers by. */
export function OtherCustomerDialog({ one, onChoose, onClose }: Props) {
  const styles = useStyles()
  const { common, search } = useTexts()
  const texts = useMergeTexts()
  const [text, setText] = useState('')
  const asked = usePaused(text.trim())
  const query = useQuery(useTRPC().customers.search.queryOptions({ text: asked || '-' }, { enabled: asked !== '' }))
  const others = asked === '' ? [] : eachOnce(query.data ?? []).filter(({ customerId }) => customerId !== one.customerId)
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.whoElse(one.name)}</DialogTitle>
          <DialogContent>
            <TextField label={search.placeholder} type="search" autoFocus value={text} maxLength={100} onChange={setText} />
            <div className={styles.hits}>
              {asked === '' && <p>{search.hint}</p>}
              {query.isLoading && <Skeleton heights={[30, 30, 30]} />}
              {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
              {query.data && asked !== '' && others.length === 0 && <p role="status">{texts.nobodyElse}</p>}
              <CutList rows={others} most={MOST_HITS}>
                {(hit) => <ChoiceButton key={hit.customerId} choice={hit} note="" onClick={() => onChoose(hit)} />}
              </CutList>
            </div>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{common.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

/** Found by its name and by its people, it is one all the same. */
const eachOnce = <Hit extends CustomerChoice>(hits: readonly Hit[]): Hit[] =>
  hits.filter(({ customerId }, i) => hits.findIndex((hit) => hit.customerId === customerId) === i)
