/** What the head of every page shows of who is signed in; null for visitors. */
export type Reader = {
  /** Name, or the address while there is none. */
  label: string;
  /** True when some role of hers counts in this session. */
  manages: boolean;
};
