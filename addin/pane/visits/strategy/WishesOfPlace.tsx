import { useQueryClient } from '@tanstack/react-query'
import { type Inputs, readFailure, useTRPC, useTRPCClient } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ChoiceField } from '../../../ui/forms/ChoiceField.tsx'
import { useDraft } from '../../../ui/forms/drafts.ts'
import { FormFrame } from '../../../ui/forms/FormFrame.tsx'
import { useNotify } from '../../../ui/notices.tsx'
import { useSave } from '../../desk/use-save.ts'
import { ClosureList, type KeptClosure } from './ClosureList.tsx'
import { OpeningHours } from './OpeningHours.tsx'
import { WishControls } from './WishControls.tsx'
import { type Kept, type OpeningWindow, readWindows, readWishes, toWishFields, wrongFields, wrongHours } from './wish-fields.ts'

type Props = {
  customer: { customerId: string; name: string }
  sites: readonly { siteId: string; name: string; city: string | null; openingWindows: OpeningWindow[] }[]
  /** null: the customer. */
  siteId: string | null
  kept: Kept
  closures: readonly KeptClosure[]
  onSite: (siteId: string) => void
  onClose: () => void
}

/** What is set for the customer, or for one of its sites. What was typed stays when somebody else was faster. */
export function WishesOfPlace({ customer, sites, siteId, kept, closures, onSite, onClose }: Props) {
  const { visitStrategy } = useTexts()
  const texts = visitStrategy.wishes
  const trpc = useTRPC()
  const client = useQueryClient()
  const { visitStrategy: api } = useTRPCClient()
  const notify = useNotify()
  // Of several sites each has hours of its own.
  const site = sites.length === 1 ? sites[0] : sites.find((each) => each.siteId === siteId)
  const draft = useDraft('visit_wishes', siteId ?? customer.customerId, () => toWishFields(kept, site?.openingWindows ?? []))
  const refresh = (): void => void client.invalidateQueries({ queryKey: trpc.visitStrategy.pathKey() })
  const saving = useSave(
    (input: Inputs['visitStrategy']['prefer']) =>
      api.prefer.mutate(input).catch((error: unknown) => {
        if (readFailure(error).reason === 'CONFLICT') refresh()
        throw error
      }),
    draft,
    () => {
      refresh()
      notify({ text: texts.saved })
      onClose()
    },
  )
  const wrong = wrongFields(draft.fields)
  const wrongDays = site ? wrongHours(draft.fields) : []
  const save = (): void => {
    if (wrong.length > 0 || wrongDays.length > 0) return
    const opening = site ? { siteId: site.siteId, windows: readWindows(draft.fields) } : null
    saving.save({ ...readWishes(draft.fields), customerId: customer.customerId, siteId, opening, version: kept.version })
  }
  const placeNames = sites.map(({ siteId: id, name, city }) => [id, city ? `${name}, ${city}` : name] as const)
  return (
    <FormFrame title={texts.title} about={customer.name} isSending={saving.isPending} error={saving.error} onSubmit={save} onClose={onClose}>
      {sites.length > 1 && <ChoiceField label={texts.place} value={siteId ?? ''} options={[['', texts.allSites], ...placeNames]} onChange={onSite} />}
      <WishControls fields={draft.fields} wrong={wrong} onChange={draft.change} />
      {site && <OpeningHours fields={draft.fields} wrong={wrongDays} onChange={draft.change} />}
      <ClosureList customerId={customer.customerId} closures={closures} />
    </FormFrame>
  )
}
