/** From here on Stirling's series with six terms is right to the last digits of a double. */
const LARGE = 10

const HALF_LOG_TWO_PI = Math.log(2 * Math.PI) / 2

/** ln Γ(x) for x > 0, by Stirling's series (Abramowitz and Stegun 6.1.41) after shifting small ones up; relative error below 1e-13. */
export function logGamma(x: number): number {
  let product = 1
  let y = x
  for (; y < LARGE; y++) product *= y
  const square = 1 / (y * y)
  const series = (1 / 12 + square * (-1 / 360 + square * (1 / 1260 + square * (-1 / 1680 + square * (1 / 1188 + (square * -691) / 360_360))))) / y
  return (y - 0.5) * Math.log(y) - y + HALF_LOG_TWO_PI + series - Math.log(product)
}
