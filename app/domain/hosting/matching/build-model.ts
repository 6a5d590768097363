/** The model of matching.md 2.3 over some units, some families and some pairs of them. */
import { roomClasses, type UnitFacts } from "./facts.ts";
import { covers, type Layout, layoutsOf } from "./layouts.ts";
import { LinearModel } from "./linear-model.ts";
import { meet, type Pool } from "./pool.ts";

/** A pair that may become true, with its place in the unit's options. */
export type Column = { unit: number; host: number; cost: number; at: number };

/** What rows bind a family's columns, so that a column that is not there yet can be priced. */
export type HostRows = {
  /** Per critical night: its row, and rows per class where rooms can be given out in several ways. */
  nights: { night: number; row: number; classes: readonly number[]; classRows: number[] }[];
  layouts: Layout[];
  layoutColumns: number[];
};

export type Built = {
  model: LinearModel;
  /** The variable of each column, in their order. */
  variables: number[];
  /** Variable of having no family, by unit. */
  without: Map<number, number>;
  unitRow: Map<number, number>;
  hostRows: Map<number, HostRows>;
  /** Row of "not alone", by unit and family. */
  aloneRows: Map<string, number>;
};

export const keyOf = (unit: number, host: number) => `${unit} ${host}`;

type Building = {
  pool: Pool;
  units: readonly number[];
  columns: readonly Column[];
  /** Pairs at which a layout must sleep the unit: link cuts. All when left out. */
  cuts?: ReadonlySet<string>;
  /** Price of leaving a unit without a family, where it is not the pool's. */
  penaltyOf?: (unit: UnitFacts) => number;
};

/** Builds it. Families are those of the columns; whoever else is in them is not asked about. */
export function buildModel({ pool, units, columns, cuts, penaltyOf }: Building): Built {
  const model = new LinearModel();
  const variables = columns.map(({ cost }) => model.column(cost));
  const without = new Map(
    units.map((unit) => {
      const facts = unitAt(pool, unit);
      return [unit, model.column(penaltyOf ? penaltyOf(facts) : facts.penalty)];
    }),
  );
  const built: Built = {
    ...{ model, variables, without },
    ...{ unitRow: new Map(), hostRows: new Map(), aloneRows: new Map() },
  };
  const byUnit = Map.groupBy(columns.keys(), (at) => columns[at]?.unit ?? -1);
  for (const unit of units) {
    const own = (byUnit.get(unit) ?? []).map((at) => [variables[at] ?? 0, 1] as const);
    const row = model.row([...own, [without.get(unit) ?? 0, 1]], 1, 1);
    built.unitRow.set(unit, row);
  }
  const byHost = Map.groupBy(columns.keys(), (at) => columns[at]?.host ?? -1);
  for (const [host, own] of byHost) {
    const here = own.map((at) => {
      const column = columns[at];
      return { unit: unitAt(pool, column?.unit ?? -1), variable: variables[at] ?? 0 };
    });
    bindHost(built, pool, { host, here, cuts });
  }
  return built;
}

function unitAt(pool: Pool, index: number): UnitFacts {
  const unit = pool.units[index];
  if (!unit) throw new Error("a column of no unit");
  return unit;
}

type Here = { unit: UnitFacts; variable: number };
type Binding = { host: number; here: readonly Here[]; cuts: ReadonlySet<string> | undefined };

function bindHost(built: Built, pool: Pool, binding: Binding): void {
  const { host, here } = binding;
  const home = pool.hosts[host];
  if (!home) return;
  const nights = criticalNights(here.map(({ unit }) => unit));
  const there = (night: number) =>
    here.filter(({ unit: { unit } }) => unit.arrive <= night && night < unit.depart);
  const classes = roomClasses.flatMap((_, at) =>
    here.some(({ unit }) => (unit.perClass[at] ?? 0) > 0) ? [at] : [],
  );
  const rows: HostRows = {
    nights: nights.map((night) => ({
      ...{ night, classes, classRows: [] },
      row: built.model.atMost(
        there(night).map(({ unit, variable }) => [variable, unit.size]),
        home.capacity,
      ),
    })),
    ...{ layouts: layoutsOf(home.beds, classes), layoutColumns: [] },
  };
  built.hostRows.set(host, rows);
  bindRooms(built, { rows, classes, capacity: home.capacity, there });
  bindLargeUnits(built, { rows, capacity: home.capacity, there });
  bindLayouts(built, rows, binding);
  bindCompany(built, pool, binding);
}

type Rooms = {
  rows: HostRows;
  classes: readonly number[];
  capacity: number;
  there: (night: number) => readonly Here[];
};

/** One way of giving out the rooms is chosen; each class has its beds. */
function bindRooms({ model }: Built, { rows, classes, capacity, there }: Rooms): void {
  const { layouts } = rows;
  const [only, ...more] = layouts;
  if (only && more.length === 0 && classes.every((at) => (only[at] ?? 0) >= capacity)) return;
  rows.layoutColumns = layouts.map(() => model.column(0));
  model.row(
    rows.layoutColumns.map((column) => [column, 1] as const),
    1,
    1,
  );
  for (const night of rows.nights)
    night.classRows = classes.map((at) =>
      model.atMost(
        [
          ...there(night.night).flatMap(({ unit, variable }) => {
            const count = unit.perClass[at] ?? 0;
            return count > 0 ? [[variable, count] as const] : [];
          }),
          ...layouts.flatMap((layout, index) => {
            const beds = Math.min(layout[at] ?? 0, capacity);
            return beds > 0 ? [[rows.layoutColumns[index] ?? 0, -beds] as const] : [];
          }),
        ],
        0,
      ),
    );
}

/** Of units that each fill more than half a home only one is there. */
function bindLargeUnits({ model }: Built, { rows, capacity, there }: Omit<Rooms, "classes">) {
  for (const { night } of rows.nights) {
    const large = there(night).filter(({ unit }) => 2 * unit.size > capacity);
    const isSharper = large.some(({ unit }) => unit.size < capacity);
    if (large.length > 1 && isSharper)
      model.atMost(
        large.map(({ variable }) => [variable, 1] as const),
        1,
      );
  }
}

/** A unit is there only under a way of giving out the rooms that sleeps it. */
function bindLayouts({ model }: Built, rows: HostRows, { host, here, cuts }: Binding): void {
  const { layouts, layoutColumns } = rows;
  if (layoutColumns.length < 2) return;
  for (const { unit, variable } of here) {
    if (cuts && !cuts.has(keyOf(unit.index, host))) continue;
    const fitting = layoutColumns.filter((_, at) => covers(layouts[at] ?? [], unit.perClass));
    if (fitting.length === layoutColumns.length) continue;
    model.atMost([[variable, 1], ...fitting.map((column) => [column, -1] as const)], 0);
  }
}

/** Nobody is alone who may not be; those who may not meet do not. */
function bindCompany(built: Built, { companions, apart, units }: Pool, { host, here }: Binding) {
  const variableOf = new Map(here.map(({ unit, variable }) => [unit.index, variable]));
  for (const { unit, variable } of here) {
    const own = companions[unit.index];
    if (own) {
      const others = own.flatMap((one) => variableOf.get(one) ?? []);
      const row = built.model.atMost(
        [[variable, 1], ...others.map((one) => [one, -1] as const)],
        0,
      );
      built.aloneRows.set(keyOf(unit.index, host), row);
    }
    for (const other of apart[unit.index] ?? []) {
      const theirs = variableOf.get(other);
      const facts = units[other];
      if (other > unit.index && theirs !== undefined && facts && meet(unit, facts))
        built.model.atMost(
          [
            [variable, 1],
            [theirs, 1],
          ],
          1,
        );
    }
  }
}

/** Nights of arrival whose guests are not all there in another of them, too. */
export function criticalNights(units: readonly UnitFacts[]): number[] {
  const arrivals = [...new Set(units.map(({ unit }) => unit.arrive))].sort((a, b) => a - b);
  const sets = arrivals.map((night) => ({
    night,
    there: new Set(
      units.flatMap(({ unit, index }) =>
        unit.arrive <= night && night < unit.depart ? [index] : [],
      ),
    ),
  }));
  return sets
    .filter((one, at) =>
      sets.every(
        (other, index) =>
          other === one ||
          ![...one.there].every((unit) => other.there.has(unit)) ||
          (one.there.size === other.there.size && index > at),
      ),
    )
    .map(({ night }) => night);
}
