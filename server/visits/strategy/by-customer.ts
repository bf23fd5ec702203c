export function byCustomer<Row extends { customerId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>()
  for (const row of rows) {
    const known = found.get(row.customerId)
    if (known) known.push(row)
    else found.set(row.customerId, [row])
  }
  return found
}
