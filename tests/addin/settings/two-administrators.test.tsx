// @vitest-environment jsdom
/** Two people change the same page of settings: the second one saves what he typed, and nothing else. */
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { usualAnswers } from '../../../domain/cockpit/answers/answer-texts.ts'
import { usualKinds } from '../../../domain/commerce/complaints/ladder.ts'
import { usualWording } from '../../../domain/visits/offer/offer-texts.ts'
import { createFakeApi, me, Refusal } from '../support/fake-api.ts'
import { renderWorkspace } from '../support/render-workspace.tsx'

const forget = (): void => {
  cleanup()
  localStorage.clear()
}
beforeEach(forget)
afterEach(forget)

/** What is saved; somebody else's takes its place at the first try to save. */
function open(section: string, read: string, save: string, [before, others]: [object, object]) {
  let saved = before
  const api = createFakeApi({
    'people.whoAmI': () => ({ ...me, role: 'head_of_sales' as const }),
    [read]: () => saved,
    [save]: (input: Record<string, unknown>) => {
      if (saved === before) {
        saved = others
        throw new Refusal('CONFLICT')
      }
      return { ...input, version: 5 }
    },
  })
  const page = renderWorkspace(api, `#/settings/${section}`)
  const typeAndSave = async (label: string, words: string): Promise<object | undefined> => {
    const box = (await screen.findAllByRole('textbox', { name: label }))[0]!
    await page.user.clear(box)
    await page.user.click(box)
    await page.user.paste(words)
    await page.user.click(screen.getByRole('button', { name: 'Speichern' }))
    await screen.findByText(/Inzwischen wurde etwas anderes gespeichert/)
    await page.user.click(screen.getByRole('button', { name: 'Speichern' }))
    await waitFor(() => expect(api.callsOf(save)).toHaveLength(2))
    return api.callsOf(save)[1]?.input as object
  }
  return { typeAndSave }
}

const answersWith = (order_confirmed: string, price: string) => ({
  ...usualAnswers,
  de: { ...usualAnswers.de, sie: { ...usualAnswers.de.sie, order_confirmed, price } },
})

it('of the answers to customers', async () => {
  const { order_confirmed, price } = usualAnswers.de.sie
  const others = answersWith(order_confirmed, '{Artikel}: {Preis}.')
  const { typeAndSave } = open('answers', 'answers.wording', 'answers.saveWording', [
    { texts: answersWith(order_confirmed, price), version: 3 },
    { texts: others, version: 4 },
  ])
  expect(await typeAndSave('Auftrag mit bestätigtem Termin', 'Kommt am {Termin}.')).toEqual({
    texts: answersWith('Kommt am {Termin}.', '{Artikel}: {Preis}.'),
    version: 4,
  })
})

it('of the words for visiting times', async () => {
  const others = { ...usualWording, en: { ...usualWording.en, sie: 'Any of {times}?' } }
  const { typeAndSave } = open('visit_offer', 'visitOffers.wording', 'visitOffers.saveWording', [
    { texts: usualWording, version: 3 },
    { texts: others, version: 4 },
  ])
  expect(await typeAndSave('Deutsch, Sie', 'Passt {Termine}?')).toEqual({
    texts: { ...others, de: { ...others.de, sie: 'Passt {Termine}?' } },
    version: 4,
  })
})

it('what is typed while something is being saved stays', async () => {
  let answer = (): void => undefined
  const kept = new Promise<void>((resolve) => {
    answer = resolve
  })
  const api = createFakeApi({
    'people.whoAmI': () => ({ ...me, role: 'head_of_sales' as const }),
    'answers.wording': () => ({ texts: usualAnswers, version: 3 }),
    'answers.saveWording': async (input: Record<string, unknown>) => {
      await kept
      return { ...input, version: 4 }
    },
  })
  const { user } = renderWorkspace(api, '#/settings/answers')
  const write = async (words: string): Promise<void> => {
    await user.click((await screen.findAllByRole('textbox', { name: 'Auftrag mit bestätigtem Termin' }))[0]!)
    await user.paste(words)
  }
  await write(' Gern.')
  await user.click(screen.getByRole('button', { name: 'Speichern' }))
  await write(' Bis dann.')
  answer()
  await waitFor(() => expect(api.callsOf('answers.saveWording')).toHaveLength(1))
  await screen.findByText(/Noch nicht gespeichert/)
  await waitFor(() => expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Speichern' }).disabled).toBe(false))
  expect(screen.getByDisplayValue(/Gern\. Bis dann\.$/)).toBeTruthy()
})

it('of the ladders of complaints', async () => {
  const withConfirm = (key: string, confirm: number) =>
    usualKinds.map((kind) => (kind.key === key ? { ...kind, ladder: { ...kind.ladder, confirm } } : kind))
  const others = { kinds: withConfirm('damaged', 2), managementId: me.userId, version: 4 }
  const { typeAndSave } = open('complaints', 'complaints.policy', 'complaints.changePolicy', [
    { kinds: usualKinds, managementId: null, version: 3 },
    others,
  ])
  const sent = await typeAndSave('Sofort Abhilfe schaffen, Transportschaden', '4')
  const kinds = others.kinds.map((kind) => (kind.key === 'damaged' ? { ...kind, ladder: { ...kind.ladder, measure: 4 } } : kind))
  expect(sent).toEqual({ kinds, managementId: me.userId, version: 4 })
})
