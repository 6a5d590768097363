/** A linear model as it is built row by row, and as the solver takes it. */
import type { ModelData } from "highs";

/** No limit. */
const FREE = 1e30;

export class LinearModel {
  private readonly costs: number[] = [];
  private readonly uppers: number[] = [];
  private readonly rowLowers: number[] = [];
  private readonly rowUppers: number[] = [];
  private readonly starts: number[] = [0];
  private readonly indices: number[] = [];
  private readonly values: number[] = [];

  /** Adds a variable from 0 to 1; answers its index. */
  column(cost: number): number {
    this.uppers.push(1);
    return this.costs.push(cost) - 1;
  }

  /** Adds `lower ≤ Σ value · column ≤ upper`; answers its index. */
  row(entries: readonly (readonly [number, number])[], lower: number, upper: number): number {
    for (const [index, value] of entries) {
      this.indices.push(index);
      this.values.push(value);
    }
    this.starts.push(this.indices.length);
    this.rowUppers.push(upper);
    return this.rowLowers.push(lower) - 1;
  }

  /** Adds `Σ value · column ≤ upper`. */
  atMost(entries: readonly (readonly [number, number])[], upper: number): number {
    return this.row(entries, -FREE, upper);
  }

  /** What values of the variables cost. */
  costOf(values: Float64Array): number {
    return this.costs.reduce((sum, cost, at) => sum + cost * (values[at] ?? 0), 0);
  }

  get columns(): number {
    return this.costs.length;
  }

  /** The whole, in whole numbers or relaxed. */
  data(isWhole: boolean): ModelData {
    const [numCols, numRows] = [this.costs.length, this.rowLowers.length];
    const bounds = (all: readonly number[]) =>
      Float64Array.from(all, (one) => (Math.abs(one) >= FREE ? Math.sign(one) * Infinity : one));
    return {
      ...{ numCols, numRows, colCost: Float64Array.from(this.costs) },
      colLower: new Float64Array(numCols),
      colUpper: Float64Array.from(this.uppers),
      ...{ rowLower: bounds(this.rowLowers), rowUpper: bounds(this.rowUppers) },
      matrix: {
        ...{ format: "csr", numRows, numCols },
        starts: Int32Array.from(this.starts),
        indices: Int32Array.from(this.indices),
        values: Float64Array.from(this.values),
      },
      ...(isWhole && { integrality: new Int32Array(numCols).fill(1) }),
    };
  }
}
