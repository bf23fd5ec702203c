import { describe, expect, it } from 'vitest'
import { localeOf } from '../../../addin/office/mail-host.ts'
import { callNumberOf } from '../../../addin/pane/desk/call-number.ts'
import { createFormat, withoutAmounts } from '../../../addin/ui/format.ts'
import { readablePhone } from '../../../addin/ui/phone-number.ts'

const zone = { currency: 'EUR', timeZone: 'Europe/Berlin' }
const afternoon = '2024-11-23T12:05:00Z'

describe('dates and times', () => {
  it.each([
    ['en-US', '11/23/24', '1:05 PM'],
    ['en-GB', '23/11/24', '13:05'],
    ['de-DE', '23.11.24', '13:05'],
    ['de-AT', '23.11.24', '13:05'],
  ])('are written as in %s', (locale, day, time) => {
    const format = createFormat(locale, zone)
    expect([format.day(afternoon), format.time(afternoon).replace(/\s/g, ' ')]).toEqual([day, time])
  })

  it.each([
    ['en-US', 'en-US'],
    ['de-CH', 'de-CH'],
    ['de', 'de-DE'],
    ['fr-FR', 'en-GB'],
    ['', 'en-GB'],
  ])('follow Outlook’s language %s as %s', (tag, locale) => {
    expect(localeOf(tag)).toBe(locale)
  })
})

it('formats without amounts still tell days', () => {
  const format = withoutAmounts(createFormat('de-DE', zone))
  expect([format.money(1), format.shortMoney(12_300), format.price(9), format.day('2024-11-23')]).toEqual(['•••', '•••', '•••', '23.11.24'])
})

describe('a phone number', () => {
  it.each([
    ['+4945112345678', '+49 451 12345678'],
    ['+491701234567', '+49 170 1234567'],
    ['+49301234567', '+49 30 1234567'],
    ['+4943626776670', '+49 4362 6776670'],
    ['+493305612345', '+49 3305612345'],
    ['+4315124567', '+43 15124567'],
    ['+35212345678', '+352 12345678'],
    ['+12125550100', '+1 2125550100'],
    ['+49 451 1234', '+49 451 1234'],
    ['0451 1234', '0451 1234'],
  ])('%s reads %s', (number, readable) => {
    expect(readablePhone(number)).toBe(readable)
  })
})

describe('the number a phone system calls with', () => {
  it.each([
    ['#call=+494511234', '+494511234'],
    ['#call=%2B494511234', '+494511234'],
    ['#call=+43662%2012345', '+43662 12345'],
    ['#call=+12125550100&from=x', '+12125550100'],
    ['#from=x&call=004861234567', '004861234567'],
    ['#call=%zz', '%zz'],
    ['#call=', null],
    ['', null],
  ])('in %s is %s', (hash, number) => {
    expect(callNumberOf(hash)).toBe(number)
  })
})
