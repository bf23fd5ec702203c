import { describe, expect, it } from 'vitest'
import { type EarlierFault, type Fault, repeatOf } from '../../../../domain/commerce/complaints/repeated-fault.ts'

const fault: Fault = { kind: 'defective', productNumber: 'W-100', openedOn: '2026-11-23', madeOn: '2026-11-10' }
const earlier: EarlierFault = { kind: 'defective', productNumber: 'W-100', measureOn: '2026-09-01', closedOn: '2026-09-20' }

describe('a repeated fault', () => {
  it.each([
    ['all holds', {}, {}, 'surely'],
    ['another part', { productNumber: 'W-101' }, {}, null],
    ['no part is known of either', { productNumber: null }, { productNumber: null }, null],
    ['another kind of fault', { kind: 'wrong' }, {}, null],
    ['nobody has said the kind of either', { kind: null }, { kind: null }, null],
    ['the earlier one is open still', {}, { closedOn: null }, null],
    ['the earlier one was closed only later', {}, { closedOn: '2026-11-24' }, null],
    ['the goods were made before the measure', { madeOn: '2026-08-31' }, {}, null],
    ['the goods were made on its day', { madeOn: '2026-09-01' }, {}, null],
    ['nobody knows when the goods were made', { madeOn: null }, {}, 'perhaps'],
    ['nobody has said when the measure was: its end counts', { madeOn: '2026-09-10' }, { measureOn: null }, null],
    ['likewise, after its end', { madeOn: '2026-09-21' }, { measureOn: null }, 'surely'],
  ] as const)('%s', (_what, here, there, expected) => expect(repeatOf({ ...fault, ...here }, { ...earlier, ...there })).toBe(expected))
})
