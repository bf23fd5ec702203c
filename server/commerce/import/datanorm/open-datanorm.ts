/** DATANORM 4 and 5: articles and texts, prices, groups, rebates. Read twice, as texts may stand before or long after the articles they belong to. */
import { type ColumnName, datanormColumn, datanormTables, type TableName } from '../../../../domain/commerce/import/datanorm/datanorm-columns.ts'
import { UnreadableFile } from '../../../../domain/commerce/import/unreadable-file.ts'
import { chooseSheet, type OpenText, toldSheets } from '../opened-file.ts'
import { datanormLines } from './datanorm-lines.ts'
import { datanormRows } from './datanorm-rows.ts'
import { MOST_HELD, type Survey, surveyFile } from './survey-file.ts'

export const openDatanorm: OpenText = async (path, encoding, sheet) => {
  const lines = () => datanormLines(path, encoding)
  const survey = await surveyFile(lines(), MOST_HELD)
  const tables = tablesOf(survey)
  const chosen = chooseSheet(tables, sheet)
  const names = namesOf(chosen.table, survey)
  const described = { header: { line: 0, cells: names }, columns: names.map((name, at) => ({ ...datanormColumn(name), at })) }
  return {
    ...{ format: 'datanorm', encoding, delimiter: ';', ...toldSheets(tables, chosen) },
    source: { batches: () => datanormRows(lines(), survey, { table: chosen.table, columns: names }), isRagged: false, described },
  }
}

/** Prices stand with the articles where there are any; texts alone are a table of their own. */
function tablesOf({ tables }: Survey): { name: string; table: TableName }[] {
  const order: readonly TableName[] = ['articles', tables.has('articles') ? null : 'prices', 'groups', 'rebates'].filter(
    (table) => table !== null,
  ) as TableName[]
  const found = order.filter((table) => tables.has(table))
  const told = found.length > 0 ? found : [...tables]
  if (told.length === 0) throw new UnreadableFile('EMPTY')
  return told.map((table) => ({ name: datanormTables[table].name, table }))
}

function namesOf(table: TableName, { filled }: Survey): ColumnName[] {
  const { columns, more } = datanormTables[table]
  return [...columns, ...more.filter((name) => filled.has(name))]
}
