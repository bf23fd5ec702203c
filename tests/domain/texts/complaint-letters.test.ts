import { describe, expect, it } from 'vitest'
import { customersComplaint } from '../../../domain/commerce/complaints/customer-version.ts'
import { complaintLetter, complaintLetterKinds } from '../../../domain/texts/complaint-letters.ts'
import { languages } from '../../../domain/texts/language.ts'
import type { ShownComplaint } from '../../../server/commerce/service/complaints/read-complaint.ts'

const shown = { number: 'KR-26-0001', openedOn: '2026-11-23', orderNumber: '2632302', productNumber: 'W-100' }

/** Everything that only the house may know holds the word; figures of it are told by theirs. */
const POISON = 'Gift'
const whole: ShownComplaint & { answer: string } = {
  ...shown,
  answer: 'Ersatz ist unterwegs.',
  customerText: 'Ersatz ist unterwegs.',
  ...{
    complaintId: POISON,
    subject: POISON,
    text: POISON,
    status: 'in_progress',
    isOurs: true,
    customerId: POISON,
    customer: POISON,
    orderId: POISON,
  },
  ...{ reportId: POISON, kind: POISON, responsibleId: POISON, responsible: POISON, internalText: POISON, cause: POISON, remedy: POISON },
  ...{ costCents: 666_123, verdict: 'not_justified', version: 4_711 },
  done: [{ id: 'step-1', step: 'confirm', by: POISON, at: POISON }],
  pauses: [{ pauseId: POISON, because: POISON, by: POISON, startedAt: POISON, endedAt: POISON, endedBy: POISON, reportId: POISON }],
  standing: { steps: [], next: null, isPaused: true },
  repeats: [
    {
      complaintId: POISON,
      number: POISON,
      subject: POISON,
      openedOn: POISON,
      closedOn: POISON,
      customerId: POISON,
      customer: POISON,
      repeat: 'surely',
    },
  ],
}

describe('what a customer is written about his complaint', () => {
  it.each(languages.flatMap((language) => complaintLetterKinds.map((kind) => [kind, language] as const)))(
    '%s in %s holds nothing that only the house may know',
    (kind, language) => {
      for (const withoutObligation of [true, false]) {
        const letter = complaintLetter(kind, whole, { language, withoutObligation })
        expect(letter).toContain('KR-26-0001')
        expect(letter).not.toMatch(/Gift|666|6661|6\.661|4711|not_justified|in_progress|surely/)
      }
    },
  )

  it('is of these alone, whatever a complaint is given besides', () => {
    expect(customersComplaint(whole)).toEqual({ ...shown, answer: 'Ersatz ist unterwegs.' })
  })

  it('reads as a letter', () => {
    const told = { ...shown, answer: 'Ersatz ist unterwegs.' }
    expect(complaintLetter('answer', told, { language: 'de', withoutObligation: true })).toBe(
      'Ihre Reklamation KR-26-0001 vom 23. November 2026, Auftrag 2632302, Artikel W-100\n\nErsatz ist unterwegs.\n\nDies geschieht ohne Anerkennung einer Rechtspflicht.',
    )
    const plain = { ...told, orderNumber: null, productNumber: null }
    expect(complaintLetter('confirm', plain, { language: 'en', withoutObligation: true })).toBe(
      'Your complaint KR-26-0001 of 23 November 2026\n\nwe have received your complaint and are taking care of it. You will hear from us.',
    )
  })

  it('is nothing before there is an answer', () => {
    expect(complaintLetter('answer', { ...shown, answer: null }, { language: 'de', withoutObligation: true })).toBeNull()
  })
})
