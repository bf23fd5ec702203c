import { describe, expect, it } from 'vitest'
import { type RequestedVisit, visitRequest } from '../../../domain/texts/visit-request-texts.ts'

const contact: RequestedVisit['contact'] = { salutation: 'Frau', givenName: 'Anna', surname: 'Weber', form: 'sie', language: 'de' }
const request = (given: Partial<RequestedVisit['contact']> = {}) =>
  visitRequest({ contact: { ...contact, ...given }, day: '2026-12-03', from: '10:20', until: '11:20' })

describe('the mail that asks for an appointment', () => {
  it('names day and time, formally', () => {
    expect(request().subject).toBe('Besuch am Donnerstag, 3. Dezember')
    expect(request().body).toBe(
      'Guten Tag Frau Weber,\n\nam Donnerstag, 3. Dezember bin ich in Ihrer Nähe und käme gerne von 10:20 bis 11:20 Uhr bei Ihnen vorbei. Passt Ihnen das?\n\n',
    )
  })

  it('says du where one does', () => {
    expect(request({ form: 'du' }).body).toMatch(/^Hallo Anna,\n\nam .* in deiner Nähe/)
  })

  it('greets by the whole name where no salutation is known', () => {
    expect(request({ salutation: null }).body).toMatch(/^Guten Tag Anna Weber,/)
    expect(request({ salutation: null, givenName: null }).body).toMatch(/^Guten Tag Weber,/)
  })

  it('is English for whoever reads no German', () => {
    expect(request({ language: 'fr' })).toMatchObject({ subject: 'Visit on Thursday 3 December', body: expect.stringMatching(/^Dear Anna Weber,/) })
  })
})
