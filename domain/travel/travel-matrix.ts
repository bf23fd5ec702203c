/** Minutes of driving from row to column, row by row. */
export type TravelMatrix = { size: number; minutes: Float64Array }
