/** The one place that speaks to HiGHS: solves a built model in whole numbers or relaxed, and lets go of its memory. */
import loadHighs, { type Highs, type Model } from "highs";
import type { Built } from "./build-model.ts";
import type { TimeLimit } from "./time-limit.ts";

/** A gap smaller than a point is none: costs are whole numbers. */
export const PROOF_GAP = 0.99;

export type Solved = {
  /** Values of all variables; null where none were found in time. */
  values: Float64Array | null;
  objective: number;
  /** No solution of this model costs less. */
  bound: number;
  isOptimal: boolean;
};

export type Relaxed = { values: Float64Array; rowDuals: Float64Array; objective: number };

/** How a solve is watched. */
export type Watching = {
  onProgress?: (incumbent: number, bound: number) => void;
  /** True once nothing more need be known: of an incumbent so good, or a bound so high. */
  isEnough?: (incumbent: number, bound: number) => boolean;
};

type Limits = Watching & { limit: TimeLimit; seed: number; start?: Float64Array | undefined };

export class Solver {
  private readonly highs: Highs;

  private constructor(highs: Highs) {
    this.highs = highs;
  }

  /** Loads the solver, and lets it compile itself on a toy. */
  static async load(): Promise<Solver> {
    const highs = await loadHighs();
    highs.solve("Maximize\n obj: x\nSubject To\n c: x <= 1\nBounds\n x >= 0\nGenerals\n x\nEnd", {
      output_flag: false,
    });
    return new Solver(highs);
  }

  /** Solves in whole numbers, until it is proven or the time is over. */
  whole(built: Built, { limit, seed, start, isEnough, onProgress }: Limits): Solved {
    return this.using(built, true, (model) => {
      model.options.set({ time_limit: atLeastABit(limit), random_seed: seed });
      model.options.set({ mip_rel_gap: 0, mip_abs_gap: PROOF_GAP });
      if (start) model.setSolution({ colValue: start });
      const { mipLogging, mipInterrupt } = this.highs.constants.callbackType;
      model.run({
        [mipLogging]({ data }) {
          onProgress?.(data.mip_primal_bound ?? Infinity, data.mip_dual_bound ?? -Infinity);
        },
        [mipInterrupt](event) {
          const { mip_primal_bound: found = Infinity, mip_dual_bound: bound = -Infinity } =
            event.data;
          if (limit.isCancelled() || isEnough?.(found, bound)) event.interrupt();
        },
      });
      return this.outcome(model);
    });
  }

  private outcome(model: Model): Solved {
    const { optimal, infeasible } = this.highs.constants.modelStatus;
    const status = model.getModelStatus();
    const hasSolution = Number(model.info.get("primal_solution_status")) === 2;
    const objective = hasSolution ? model.getObjectiveValue() : Infinity;
    const bound = Number(model.info.get("mip_dual_bound"));
    return {
      values: hasSolution ? model.getSolution().colValue : null,
      ...{ objective, bound: status === infeasible ? Infinity : bound },
      isOptimal: status === optimal && hasSolution,
    };
  }

  /** Solves without whole numbers; null where it was not done in time. */
  relaxed(built: Built, limit: TimeLimit): Relaxed | null {
    return this.using(built, false, (model) => {
      model.options.set({ time_limit: atLeastABit(limit) });
      model.run({
        [this.highs.constants.callbackType.simplexInterrupt](event) {
          if (limit.isCancelled()) event.interrupt();
        },
      });
      if (model.getModelStatus() !== this.highs.constants.modelStatus.optimal) return null;
      const { colValue: values, rowDual: rowDuals } = model.getSolution();
      return { values, rowDuals, objective: model.getObjectiveValue() };
    });
  }

  private using<Result>(built: Built, isWhole: boolean, work: (model: Model) => Result): Result {
    const model = this.highs.createModel(built.model.data(isWhole));
    try {
      model.options.set({ output_flag: false });
      return work(model);
    } finally {
      model.dispose();
    }
  }
}

/** The solver takes no time for no limit. */
const atLeastABit = (limit: TimeLimit) => Math.max(0.05, limit.left());
