import { Button, makeStyles } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Position } from '../../../../../domain/travel/position.ts'
import { useTRPC } from '../../../../api.ts'
import { useTexts } from '../../../../ui/app-context.ts'
import { ErrorNote } from '../../../../ui/errors/ErrorNote.tsx'
import { useNotify } from '../../../../ui/notices.tsx'
import { Row } from '../../../../ui/Row.tsx'
import type { SiteLine } from './address-list.ts'
import { SitePositionForm } from './SitePositionForm.tsx'

const useStyles = makeStyles({ actions: { display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: '4px' } })

type Props = { site: SiteLine; onLookUp: (() => void) | null; onChanged: () => void }

/** A site with its address, and the ways to tell where it is. */
export function SitePositionRow({ site, onLookUp, onChanged }: Props) {
  const styles = useStyles()
  const { sitePositions: texts, common } = useTexts()
  const notify = useNotify()
  const [isOpen, setOpen] = useState(false)
  const { mutate, isPending, error } = useMutation(useTRPC().sitePositions.set.mutationOptions({ onSettled: onChanged }))
  const { siteId, customerName, position: before, isOwn } = site
  const undo = (version: number) => () => mutate({ siteId, version, position: isOwn ? before : null })
  const save = (position: Position | null): void =>
    mutate(
      { siteId, version: site.version, position },
      {
        onSuccess: ({ version }) => {
          setOpen(false)
          const text = (position ? texts.saved : texts.removed)(customerName)
          notify({ text, action: { label: common.undo, run: undo(version) } })
        },
      },
    )
  return (
    <>
      <Row
        title={customerName}
        below={addressOf(site) || texts.noAddress}
        end={
          <div className={styles.actions}>
            {onLookUp && (
              <Button size="small" aria-label={texts.lookUpOf(customerName)} onClick={onLookUp}>
                {texts.lookUp}
              </Button>
            )}
            <Button size="small" aria-label={texts.setOf(customerName)} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {texts.set}
            </Button>
          </div>
        }
      />
      {error && <ErrorNote error={error} />}
      {isOpen && <SitePositionForm site={site} isPending={isPending} onSave={save} onClose={() => setOpen(false)} />}
    </>
  )
}

const addressOf = ({ siteName, street, postalCode, city }: SiteLine): string =>
  [siteName, street, [postalCode, city].filter(Boolean).join(' ')].filter(Boolean).join(', ')
