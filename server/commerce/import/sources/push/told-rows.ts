/** What became of each row, in words. */
import type { Entity } from '../../../../../domain/commerce/import/mapping/entities.ts'
import { rejectionText } from '../../../../../domain/texts/import-report-texts.ts'
import { fieldName } from '../../../../../domain/texts/import-words/import-names.ts'
import { importNamesDe } from '../../../../../domain/texts/import-words/names-de.ts'
import { importNamesEn } from '../../../../../domain/texts/import-words/names-en.ts'
import type { Language } from '../../../../../domain/texts/language.ts'
import { pushTexts } from '../../../../../domain/texts/push-texts.ts'
import type { RowOutcome } from '../../job/tell-sender.ts'
import type { BatchAnswer } from './take-batch.ts'

export const pushNames = { de: importNamesDe, en: importNamesEn }

export type ToldRow = Omit<RowOutcome, 'field' | 'reason'> & { field?: string; reason?: string; message: string }

/** In the order in which they came; one that only repeats another changes nothing. */
export function toldRows({ rows, told }: BatchAnswer, entity: Entity, language: Language): ToldRow[] {
  const outcomes = new Map(told.map((outcome) => [outcome.row, outcome]))
  return Array.from({ length: rows }, (_, at) => {
    const outcome = outcomes.get(at + 1)
    if (!outcome) return { row: at + 1, externalId: null, verdict: 'unchanged', message: pushTexts[language].repeated }
    const { row, externalId, verdict, field, reason } = outcome
    return {
      row,
      externalId,
      verdict,
      ...(field !== null && { field }),
      ...(reason !== null && { reason }),
      message: messageOf(outcome, entity, language),
    }
  })
}

function messageOf({ verdict, field, reason }: RowOutcome, entity: Entity, language: Language): string {
  if (verdict !== 'rejected') return pushTexts[language].verdicts[verdict]
  const why = rejectionText(reason ?? '', language)
  return field === null ? why : `${fieldName(pushNames[language], entity, field)}: ${why}`
}
