import { makeStyles, Switch, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { v7 } from 'uuid'
import { offerText } from '../../../../domain/visits/offer/offer-text.ts'
import { type OfferForm as AddressForm, type OfferLanguage, offerForms, offerLanguages } from '../../../../domain/visits/offer/offer-wording.ts'
import { type Cockpit, useTRPC } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { today } from '../../../ui/days.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { ChipChoice } from '../../../ui/forms/ChipChoice.tsx'
import { FormFrame } from '../../../ui/forms/FormFrame.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { ProposalNotes } from './ProposalNotes.tsx'
import { SearchFields } from './SearchFields.tsx'
import { SlotChoice } from './SlotChoice.tsx'
import { useOffering } from './use-offering.ts'
import { type ProposedSlot, type SlotProposal, useSlots } from './use-slots.ts'

const useStyles = makeStyles({
  chips: { display: 'flex', flexWrap: 'wrap', gap: '4px 12px' },
  text: {
    margin: 0,
    padding: '8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: 'inherit',
    fontSize: '12px',
    lineHeight: '17px',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  small: { color: tokens.colorNeutralForeground2, fontSize: '12px', lineHeight: '16px' },
})

const LENGTHS = [30, 45, 60, 90, 120]

/** Three times for the mail being written: searched, exchanged, worded, held. */
export function OfferForm({ cockpit: { customer, person }, onClose }: { cockpit: Cockpit; onClose: () => void }) {
  const styles = useStyles()
  const { visitOffer: texts, forms } = useTexts()
  const { customerId, name } = customer
  const contactId = person?.contactId ?? null
  const [minutes, setMinutes] = useState<number | null>(null)
  const { search, change, query } = useSlots({ customerId, siteId: null, contactId, minutes })
  const wording = useQuery(useTRPC().visitOffers.wording.queryOptions())
  const [wish, setWish] = useState<{ language?: OfferLanguage; form?: AddressForm }>({})
  const [isHeld, setIsHeld] = useState(true)
  const { chosen, exchange } = useChosen(query.data)
  // Who answers "the second one" counts as the mail does.
  const offered = [...chosen].sort((one, other) => one.startsAt.localeCompare(other.startsAt))
  const ids = useIds(offered)
  const offering = useOffering(onClose)
  const proposal = query.data
  const language = wish.language ?? proposal?.language ?? 'de'
  const form = wish.form ?? proposal?.form ?? 'sie'
  const text =
    proposal && wording.data && chosen.length > 0
      ? offerText(
          wording.data.texts[language][form],
          { times: offered, company: name, minutes: proposal.minutes },
          { language, zone: proposal.zone, readerZone: proposal.readerZone, today: today() },
        )
      : null
  const submit = (): void => {
    if (!text || !proposal) return
    const slots = offered.map(({ startsAt }, number) => ({ visitId: ids.visitIds[number] ?? v7(), startsAt }))
    const hold = { id: ids.id, customerId, siteId: proposal.siteId, contactId, minutes: proposal.minutes, slots }
    offering.mutate({ text, hold: isHeld ? hold : null })
  }
  const lengths = [...new Set([...LENGTHS, proposal?.minutes ?? 60])].sort((one, other) => one - other)
  return (
    <FormFrame
      title={texts.title}
      about={name}
      submitLabel={texts.insert}
      isSending={offering.isPending || text === null}
      error={offering.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <SearchFields search={search} onChange={change} />
      <ChipChoice
        label={forms.duration}
        value={String(minutes ?? proposal?.minutes ?? '')}
        options={lengths.map((length) => [String(length), forms.minutes(length)] as const)}
        onChange={(length) => setMinutes(Number(length))}
      />
      {query.isFetching && !proposal && <Skeleton heights={[40, 40, 40, 90]} />}
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {proposal && <ProposalNotes proposal={proposal} />}
      {chosen.map((slot, number) => (
        <SlotChoice
          // biome-ignore lint/suspicious/noArrayIndexKey: the place among the three is what stays when a time is exchanged
          key={number}
          number={number + 1}
          slot={slot}
          others={othersOf(proposal, chosen)}
          onExchange={(other) => exchange(number, other)}
        />
      ))}
      {text !== null && (
        <>
          <div className={styles.chips}>
            <ChipChoice
              label={texts.language}
              value={language}
              options={offerLanguages.map((each) => [each, texts.languages[each]] as const)}
              onChange={(each) => setWish({ ...wish, language: each })}
            />
            <ChipChoice
              label={texts.form}
              value={form}
              options={offerForms.map((each) => [each, texts.forms[each]] as const)}
              onChange={(each) => setWish({ ...wish, form: each })}
            />
          </div>
          <section aria-label={texts.preview}>
            <pre className={styles.text}>{text}</pre>
          </section>
          <div>
            <Switch label={texts.hold} checked={isHeld} onChange={(_event, { checked }) => setIsHeld(checked)} />
            <div className={styles.small}>{isHeld ? texts.holdMeans : texts.noHoldMeans}</div>
          </div>
        </>
      )}
    </FormFrame>
  )
}

const othersOf = (proposal: SlotProposal | undefined, chosen: readonly ProposedSlot[]): ProposedSlot[] =>
  proposal ? [...proposal.slots, ...proposal.others].filter((slot) => !chosen.includes(slot)) : []

/** The proposed times with those that were exchanged; another search begins anew. */
function useChosen(proposal: SlotProposal | undefined) {
  const [exchanged, setExchanged] = useState<{ of: SlotProposal | undefined; slots: ReadonlyMap<number, ProposedSlot> }>({
    of: undefined,
    slots: new Map(),
  })
  const slots = exchanged.of === proposal ? exchanged.slots : new Map<number, ProposedSlot>()
  const chosen = (proposal?.slots ?? []).map((slot, number) => slots.get(number) ?? slot)
  return { chosen, exchange: (number: number, slot: ProposedSlot) => setExchanged({ of: proposal, slots: new Map(slots).set(number, slot) }) }
}

/** The same for the same times: sent again, they are held once. */
function useIds(chosen: readonly ProposedSlot[]): { id: string; visitIds: string[] } {
  const times = chosen.map(({ startsAt, endsAt }) => `${startsAt}/${endsAt}`).join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: other times are another offer
  return useMemo(() => ({ id: v7(), visitIds: [v7(), v7(), v7()] }), [times])
}
