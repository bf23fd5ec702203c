import { describe, expect, it } from 'vitest'
import { lands } from '../../../../domain/visits/frame/holiday-rules.ts'
import { landOfPostalCode, landRanges } from '../../../../domain/visits/frame/land-of-postal-code.ts'

describe('the Land of a postal code', () => {
  it.each([
    ...([
      '23552 SH',
      '24103 SH',
      '22926 SH',
      '27498 SH',
      '20095 HH',
      '22767 HH',
      '27499 HH',
      '21073 HH',
      '28195 HB',
      '27568 HB',
      '30159 NI',
    ] as const),
    ...([
      '27472 NI',
      '26122 NI',
      '49074 NI',
      '37073 NI',
      '21335 NI',
      '31134 NI',
      '48527 NI',
      '10115 BE',
      '14055 BE',
      '14467 BB',
      '03046 BB',
    ] as const),
    ...([
      '15230 BB',
      '01945 BB',
      '19322 BB',
      '16303 BB',
      '18055 MV',
      '19053 MV',
      '17033 MV',
      '17309 MV',
      '23966 MV',
      '39104 ST',
      '06108 ST',
    ] as const),
    ...([
      '29410 ST',
      '38855 ST',
      '01067 SN',
      '04109 SN',
      '09111 SN',
      '02625 SN',
      '08523 SN',
      '99084 TH',
      '07743 TH',
      '98527 TH',
      '36433 TH',
    ] as const),
    ...([
      '04600 TH',
      '37308 TH',
      '60311 HE',
      '34117 HE',
      '35390 HE',
      '65183 HE',
      '64283 HE',
      '68623 HE',
      '69483 HE',
      '40213 NW',
      '50667 NW',
    ] as const),
    ...([
      '33602 NW',
      '48143 NW',
      '37671 NW',
      '57072 NW',
      '59065 NW',
      '49477 NW',
      '55116 RP',
      '54290 RP',
      '56068 RP',
      '67655 RP',
      '76829 RP',
    ] as const),
    ...([
      '66482 RP',
      '57610 RP',
      '66111 SL',
      '66740 SL',
      '70173 BW',
      '68159 BW',
      '69117 BW',
      '76131 BW',
      '79098 BW',
      '88212 BW',
      '89073 BW',
    ] as const),
    ...([
      '97877 BW',
      '97980 BW',
      '80331 BY',
      '90402 BY',
      '97070 BY',
      '63739 BY',
      '88131 BY',
      '89231 BY',
      '87435 BY',
      '96450 BY',
      '94032 BY',
    ] as const),
  ])('%s', (told) => {
    const [code = '', land] = told.split(' ')
    expect(landOfPostalCode(code)).toBe(land)
  })

  it.each(['', '2355', '235522', 'A-1010', 'D-23552', '00000'])('of %j is not known', (code) => expect(landOfPostalCode(code)).toBeNull())

  it('is looked up in ranges that ascend, of every Land', () => {
    expect(landRanges.every(({ from }, place) => place === 0 || from > (landRanges[place - 1]?.from ?? 0))).toBe(true)
    expect(new Set(landRanges.map(({ land }) => land))).toEqual(new Set(lands))
  })
})
