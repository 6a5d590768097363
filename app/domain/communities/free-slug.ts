/** Not given to a town or an event: the page on which one is made has it. */
const KEPT = ["new"];

/** The address, and with a number where it is taken. */
export function freeSlug(wanted: string, taken: readonly string[]): string {
  const numbered = (number: number): string => {
    const one = number === 1 ? wanted : `${wanted}-${number}`;
    return taken.includes(one) || KEPT.includes(one) ? numbered(number + 1) : one;
  };
  return numbered(1);
}
