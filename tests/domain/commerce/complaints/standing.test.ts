/** How a complaint stands with its ladder: tables of days, in November and December 2026 unless they say otherwise. */
import { describe, expect, it } from 'vitest'
import { usualLadder } from '../../../../domain/commerce/complaints/ladder.ts'
import { type ComplaintFacts, dueReminders, standingOf } from '../../../../domain/commerce/complaints/standing.ts'
import { addDays } from '../../../../domain/time/local-time.ts'
import { workdaysFrom } from '../../../../domain/time/workdays.ts'
import { holidayOn } from '../../../../domain/visits/frame/holidays.ts'

const workdays = workdaysFrom('2026-01-01', 500, (day) => holidayOn(day, 'SH') !== null)

/** Of Monday, 23 November. */
const complaint: ComplaintFacts = { openedOn: '2026-11-23', knownOn: null, isBegun: false, closedOn: null, answerBy: null, done: [], pauses: [] }

type Done = ComplaintFacts['done'][number]
const done = (...steps: string[]): Done[] => steps.map((told) => ({ step: told.split(' ')[0] as Done['step'], on: told.split(' ')[1] ?? '' }))

const told = (facts: Partial<ComplaintFacts>): string[] =>
  standingOf({ ...complaint, ...facts }, usualLadder, workdays).steps.map((each) =>
    each.state === 'done' ? `${each.step} done ${each.doneOn}` : `${each.step} ${each.dueOn}`,
  )

describe('the ladder of a complaint', () => {
  it.each([
    ['nothing is done', {}, ['confirm 2026-11-24', 'measure 2026-11-25', 'word 2026-11-30', 'answer 2026-12-07', 'close 2026-12-21']],
    [
      'it came on a Saturday',
      { openedOn: '2026-11-21' },
      ['confirm 2026-11-23', 'measure 2026-11-24', 'word 2026-11-27', 'answer 2026-12-04', 'close 2026-12-18'],
    ],
    [
      'it is confirmed: words count from there',
      { done: done('confirm 2026-11-25') },
      ['confirm done 2026-11-25', 'measure 2026-11-25', 'word 2026-12-02', 'answer 2026-12-07', 'close 2026-12-21'],
    ],
    [
      'the customer has had two words',
      { done: done('confirm 2026-11-24', 'measure 2026-11-25', 'word 2026-11-30', 'word 2026-12-04') },
      ['confirm done 2026-11-24', 'measure done 2026-11-25', 'word 2026-12-11', 'answer 2026-12-07', 'close 2026-12-21'],
    ],
    [
      'he has his answer: only the end is left',
      { done: done('answer 2026-11-26') },
      ['confirm done null', 'measure done null', 'word done null', 'answer done 2026-11-26', 'close 2026-12-21'],
    ],
    [
      'it is closed',
      { closedOn: '2026-12-01', done: done('confirm 2026-11-24') },
      ['confirm done 2026-11-24', 'measure done null', 'word done null', 'answer done null', 'close done 2026-12-01'],
    ],
    [
      'its source has set a day for the answer',
      { answerBy: '2026-12-01' },
      ['confirm 2026-11-24', 'measure 2026-11-25', 'word 2026-11-30', 'answer 2026-12-01', 'close 2026-12-21'],
    ],
  ] as const)('when %s', (_what, facts, expected) => expect(told(facts)).toEqual(expected))

  it.each([
    [
      'somebody deals with it at its source: it has been taken in',
      { isBegun: true },
      ['confirm done null', 'measure 2026-11-25', 'word 2026-11-30', 'answer 2026-12-07', 'close 2026-12-21'],
    ],
    [
      'it came here when little was due',
      { knownOn: '2026-11-25' },
      ['measure 2026-11-25', 'word 2026-11-30', 'answer 2026-12-07', 'close 2026-12-21'],
    ],
    ['it came here when all was late: its answer and its end are owed', { knownOn: '2027-01-04' }, ['answer 2026-12-07', 'close 2026-12-21']],
    [
      'somebody here has given a word since then',
      { knownOn: '2027-01-04', done: done('word 2027-01-05') },
      ['word 2027-01-12', 'answer 2026-12-07', 'close 2026-12-21'],
    ],
    [
      'its source wants the answer only after the end of the ladder',
      { answerBy: '2027-02-01' },
      ['confirm 2026-11-24', 'measure 2026-11-25', 'word 2026-11-30', 'answer 2027-02-01', 'close 2027-02-01'],
    ],
    [
      'its source wanted the answer before it came',
      { answerBy: '2026-11-20' },
      ['confirm 2026-11-24', 'measure 2026-11-25', 'word 2026-11-30', 'answer 2026-11-24', 'close 2026-12-21'],
    ],
  ] as const)('when %s', (_what, facts, expected) => expect(told(facts)).toEqual(expected))

  it('leaves out what a company does not ask for', () => {
    const { steps } = standingOf(complaint, { ...usualLadder, confirm: null, word: null }, workdays)
    expect(steps.map(({ step }) => step)).toEqual(['measure', 'answer', 'close'])
  })
})

describe('while the customer has to answer', () => {
  it.each([
    [
      'the clock stands: what was not due before waits',
      [{ from: '2026-11-25', until: null }],
      ['confirm 2026-11-24', 'measure 2026-11-25', 'word null', 'answer null', 'close null'],
    ],
    [
      'and has answered two days later: all that is to come moves by them',
      [{ from: '2026-11-25', until: '2026-11-27' }],
      ['confirm 2026-11-24', 'measure 2026-11-25', 'word 2026-12-04', 'answer 2026-12-09', 'close 2026-12-23'],
    ],
    [
      'and answers on the same day: nothing moves but the word he has had',
      [{ from: '2026-11-25', until: '2026-11-25' }],
      ['confirm 2026-11-24', 'measure 2026-11-25', 'word 2026-12-02', 'answer 2026-12-07', 'close 2026-12-21'],
    ],
    [
      'over a weekend: nobody works then anyway',
      [{ from: '2026-11-27', until: '2026-11-29' }],
      ['confirm 2026-11-24', 'measure 2026-11-25', 'word 2026-12-04', 'answer 2026-12-07', 'close 2026-12-21'],
    ],
    [
      'twice, the days of both once',
      [
        { from: '2026-11-25', until: '2026-11-30' },
        { from: '2026-11-26', until: '2026-12-01' },
      ],
      ['confirm 2026-11-24', 'measure 2026-11-25', 'word 2026-12-08', 'answer 2026-12-11', 'close 2026-12-28'],
    ],
  ] as const)('%s', (_what, pauses, expected) => expect(told({ pauses })).toEqual(expected))

  it('the next step is one that is late all the same, else it waits', () => {
    const pauses = [{ from: '2026-11-25', until: null }]
    expect(standingOf({ ...complaint, pauses }, usualLadder, workdays)).toMatchObject({
      isPaused: true,
      next: { step: 'confirm', dueOn: '2026-11-24' },
    })
    const rest = { ...complaint, pauses, done: done('confirm 2026-11-24', 'measure 2026-11-25') }
    expect(standingOf(rest, usualLadder, workdays)).toMatchObject({ isPaused: true, next: { step: 'word', dueOn: null } })
  })
})

describe('a reminder', () => {
  const on = (day: string, facts: Partial<ComplaintFacts> = {}): string[] =>
    dueReminders(standingOf({ ...complaint, ...facts }, usualLadder, workdays), day).map(({ step, level }) => `${step} ${level}`)
  const quick = done('confirm 2026-11-23', 'measure 2026-11-24', 'word 2026-12-30')

  it.each([
    ['2026-11-23', []],
    ['2026-11-24', ['confirm responsible', 'measure responsible']],
    ['2026-11-25', ['confirm responsible', 'confirm head', 'measure responsible']],
    ['2026-11-27', ['confirm responsible', 'confirm head', 'confirm management', 'measure responsible', 'measure head', 'word responsible'].sort()],
  ] as const)('on %s of what nobody has touched', (day, expected) => expect(on(day).sort()).toEqual([...expected].sort()))

  it.each([
    ['the day before half of its time', '2026-11-27', []],
    ['at half of it: whoever is responsible', '2026-11-30', ['answer responsible']],
    ['on the last day', '2026-12-07', ['answer responsible', 'close responsible']],
    ['once it has run out: the head', '2026-12-08', ['answer responsible', 'answer head', 'close responsible']],
    ['the day after', '2026-12-09', ['answer responsible', 'answer head', 'close responsible']],
    ['two workdays later: management', '2026-12-10', ['answer responsible', 'answer head', 'answer management', 'close responsible']],
  ] as const)('of an answer, %s', (_what, day, expected) => expect(on(day, { done: quick })).toEqual(expected))

  it('waits with the clock: neither the next level comes, nor what was not due when it stopped', () => {
    const pauses = [{ from: '2026-12-08', until: null }]
    expect(on('2026-12-28', { done: quick, pauses })).toEqual(['answer responsible', 'answer head'])
  })

  it('of one that came late from its source goes to whoever is responsible on that day, and up only for what runs out later', () => {
    const old = { openedOn: '2026-09-01', knownOn: '2026-11-23', answerBy: '2026-11-20' }
    expect(on('2026-11-22', old)).toEqual([])
    expect(on('2026-11-23', old)).toEqual(['answer responsible', 'answer head', 'close responsible', 'close head'])
    expect(on('2027-01-29', { ...old, answerBy: '2026-09-15' })).toEqual(['answer responsible', 'close responsible'])
  })

  it('never comes of what is done', () => {
    for (let day = '2026-11-23'; day < '2027-03-01'; day = addDays(day, 1)) expect(on(day, { closedOn: '2026-11-24' })).toEqual([])
  })
})
